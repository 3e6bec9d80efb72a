/*
 * What each member of the source is for. Editors meet it twice: in their YAML editor (JSON Schema) and in the comments of
 * a new finding's template. Keys are member paths; `[]` for a list's entries is left out.
 */

const sources = {
  sources: '1 to 4 sources, the best first: original publishers, wire texts, official pages. Copy sites are not cited.',
  'sources.publisher': 'Who published it; "(via …)" when read in syndication.',
  'sources.title': "The page's own title, word for word.",
  'sources.url':
    'An https: address as browsers write it, on a publishable host, without user or password; each address once.',
  'sources.date': 'When the page was published: YYYY-MM-DD, YYYY-MM, or a year in quotes; null if it has no date.',
  'sources.kind': 'primary: the document or the speaker itself; press; research.',
  'sources.seen':
    'page: the page or an excerpt of it was read; cited: its address was seen cited, its text read elsewhere.',
}

export const findingDescriptions: Record<string, string> = {
  id: "The file's name without .yaml: lower-case letters, digits, single hyphens. It is never changed or used again.",
  date: 'When it was published, said or decided: YYYY-MM-DD, or YYYY-MM where the day is not known. Not after "compiled".',
  title: 'At most 90 characters. Who reports, says or decides what.',
  short:
    'A title of at most 70 characters, for the notice. It still says who reports, says or decides it, and no more than ' +
    'the title does.',
  summary:
    'At most 400 characters. Every statement attributed; allegations worded as allegations; quotations of at most 15 words.',
  details: 'Further facts worth a line, each of at most 160 characters.',
  kind: 'What the finding is.',
  group:
    'reported: press, recordings, documents, research, allegations; admitted: the company stated or acknowledged it; decided: ruling, ' +
    'fine, law or binding order; action: request, letter, inquiry or suit by a government; said: assurance or testimony; ' +
    'change: ownership or structure.',
  direction: 'Which way it points for someone worried about access from China. Both directions are shown.',
  scope: 'core: about access to user data from China; context: what helps to understand it.',
  regions: "Whose users' data it is about; each region once.",
  period:
    'When the reported access took place, if known. A span of which only the years are known runs from January to December.',
  'period.from': 'YYYY-MM-DD or YYYY-MM.',
  'period.to': 'YYYY-MM-DD or YYYY-MM; not before "from".',
  reply:
    "The company's answer. If none was seen, write reply: null and take out the lines below it; that does not mean that there " +
    'was none.',
  'reply.text': 'At most 300 characters.',
  'reply.short':
    'At most 40 characters, read after "TikTok:", such as "called the report misleading". Neither stronger nor weaker.',
  'reply.date': 'YYYY-MM-DD or YYYY-MM; null if not known.',
  'reply.url': 'Where it can be read; null if in the sources.',
  standing: 'Where it stands today.',
  'standing.code': 'One word for where it stands.',
  'standing.note': 'At most 200 characters: why, and since when.',
  bearsOn: 'The assurances that it bears on, each once (feed/assurances.yaml).',
  'bearsOn.assurance': "The assurance's id.",
  'bearsOn.relation':
    'contradicts: only what was admitted, decided, or shown by recordings or documents that a publisher reviewed; ' +
    'contradicts-if-true: unproven or disputed; else bears-on or supports.',
  follows: 'Ids of earlier findings that this one updates or answers.',
  mustAppearWith: 'Ids of findings without which this one is never shown. Mutual: name this finding there too.',
  services:
    'Ids of the other services that it concerns, too (feed/services.yaml). What it says of them is in the summary.',
  ...sources,
  checked:
    'yes: the facts of the summary were seen on the pages or in syndicated text; partly: some were seen second-hand only.',
  checkedNote: 'At most 240 characters: what was seen where. With "partly", what was seen second-hand.',
  changes: 'Corrections and updates, newest first.',
  'changes.date': 'YYYY-MM-DD.',
  'changes.text': 'What was changed, and why: at most 300 characters.',
  'changes.material': 'true: worth telling people who have seen the finding.',
  retracted: 'Set when the finding is withdrawn. The file stays; the finding is no longer counted or listed.',
  'retracted.date': 'YYYY-MM-DD.',
  'retracted.reason': 'Why it was withdrawn: at most 300 characters.',
}

export const feedDescriptions: Record<string, string> = {
  title: 'What feed readers show as the name of the feed.',
  description: 'What the feed is about, in two sentences.',
  language: 'BCP 47 tag of the language that the feed is written in.',
  compiled: 'The date up to which the editors have looked. Nothing in the feed is dated later.',
  sequence:
    'The number of the bundled feed (docs/feed-format.md, clause 2.4). feed:publish takes the next one above it and above ' +
    'what is published. Raised by hand only if the published folder was lost.',
  lead: 'Ids of the findings that matter most, in order, for places that show only a few. They hold both directions.',
}

export const listDescriptions: Record<string, Record<string, string>> = {
  assurances: {
    id: 'A and a number. It is never changed or used again.',
    date: 'YYYY-MM-DD or YYYY-MM; null if not known.',
    who: 'Who said it, in their public role.',
    where: 'Where it was said.',
    words: 'Verbatim, at most 15 words, or null.',
    paraphrase: 'What was assured, at most 200 characters.',
    regions: "Whose users' data it is about; each region once.",
    statedIn: 'The id of the finding in which it was said, or null.',
    ...sources,
  },
  pairs: {
    assurance: "The assurance's id.",
    finding: "The finding's id. The finding bears on the assurance.",
    said: 'When, where and what: at most 160 characters.',
    reported: 'When, by whom and what: at most 200 characters.',
    status: 'What became of it: at most 160 characters.',
  },
  services: {
    id: 'Lower-case name.',
    name: 'As shown to users.',
    optional: 'true: off until the user turns it on.',
    matches: 'Match patterns of its pages.',
    changeDate: 'When the owner changed: YYYY-MM-DD.',
    ownerBefore: 'Who owned it before that day.',
    ownerAfter: 'Who has owned it since.',
    note: 'At most 240 characters.',
  },
  actions: {
    id: 'Lower-case name.',
    title: 'What the reader can do, at most 90 characters.',
    text: 'At most 200 characters.',
    url: 'The official page, https: only.',
    regions: 'For whom; each region once.',
    seen: 'page: the page was read; cited: its address was seen cited.',
  },
  withheld: {
    id: 'Not the id of a finding.',
    date: 'YYYY-MM-DD or YYYY-MM.',
    title: 'What it is.',
    reason: 'Why it is left out.',
  },
}

const of = 'The digest of the English texts that were translated: npm run feed:translate prints it.'

export const translationDescriptions: Record<string, string> = {
  findings: 'By id. Anything without a translation is shown in English and marked as such.',
  'findings.of': of,
  'findings.title': 'At most 200 characters; aim at 90.',
  'findings.short': 'At most 70 characters. Who reports, says or decides it stays in.',
  'findings.summary': 'At most 1,000 characters; aim at 450. Who said it, when and how certain: as in English.',
  'findings.details': 'All details, in the same order, each of at most 400 characters.',
  'findings.reply': "The reply's text, at most 600 characters.",
  'findings.replyShort': "The reply's short text, at most 40 characters.",
  assurances: 'By id.',
  'assurances.of': of,
  'assurances.who': 'Names stay; the role is translated.',
  'assurances.where': 'Where it was said.',
  'assurances.words':
    'The quotation, as close to the words as can be, without quotation marks. The original is shown beside it.',
  'assurances.paraphrase': 'What was assured.',
  pairs: 'By the ids of assurance and finding: "A08 buzzfeed-leaked-audio-2022".',
  'pairs.of': of,
  'pairs.said': 'When, where and what: at most 320 characters.',
  'pairs.reported': 'When, by whom and what: at most 400 characters.',
  'pairs.status': 'What became of it: at most 320 characters.',
  actions: 'By id.',
  'actions.of': of,
  'actions.title': 'What the reader can do.',
  'actions.text': 'At most 400 characters.',
}

export const hostsDescriptions: Record<string, string> = {
  hosts: 'Hosts that the pages of the services contact. Inference, not evidence of who has access.',
  'hosts.domain': 'The host name; it stands for its subdomains too.',
  'hosts.owner': 'Whose it is, and by what source.',
  'hosts.role': 'What it is used for.',
  'hosts.confidence': 'How sure owner and role are.',
  'hosts.note': 'Where it was seen.',
  regionTokens: 'Words in host names that hint at a region. Inference too.',
  'regionTokens.token': 'The word as it stands between dots or hyphens.',
  'regionTokens.reading': 'What it probably means, and why.',
  'regionTokens.confidence': 'How sure the reading is.',
}

export const channelDescriptions: Record<string, string> = {
  channel: 'Which feed this is (docs/feed-format.md, clause 2.4).',
  url: 'The base address the feed is published at, or null: then only the bundled feed is used.',
  site: 'The base address of the website made from the feed, or null.',
  contact: 'An https: or mailto: address for errors and replies, or null.',
  threshold: 'How many different keys must sign a publication. With 2, every publication needs two editors.',
  keys: 'A JWK Set (RFC 7517).',
  'keys.keys': 'Public Ed25519 keys, never a private one.',
  'keys.keys.kty': 'OKP.',
  'keys.keys.crv': 'Ed25519.',
  'keys.keys.x': 'The public key, base64url.',
  'keys.keys.d': 'The private half of a key, which is never written here.',
  'keys.keys.kid': "The key's RFC 7638 thumbprint.",
  'keys.keys.use': 'sig.',
  'keys.keys.alg': 'Ed25519.',
}
