import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aSourceFolder } from '../../../fixtures/source.ts'

/*
 * What people who write text do to a YAML file, and the sentence that each of them reads. The finding is
 * tests/fixtures/leak.yaml; the sentences stand here whole, since it is their words that matter.
 */

const leak = await readFile(join(import.meta.dirname, '../../../fixtures/leak.yaml'), 'utf8')

const other = aFinding({ id: 'dpc-530m-2025', date: '2021-01-01', bearsOn: [] })
const feed = aFeed({ findings: [aFinding(), other] })

const told = async (text: string, name = 'leak.yaml') => {
  const folder = await aSourceFolder(feed, { [`findings/${name}`]: text })
  const reading = await readSource(folder)
  const defects = reading.ok ? [] : reading.defects
  return defects.map(
    ({ file, line, column, message }) => `${relative(join(folder, 'findings'), file)}:${line}:${column}  ${message}`,
  )
}

const quoteIt = 'put quotes around the text, or put it on a line of its own under ">-".'

/** A mistake: what stands in the finding, what is written instead, and what is told of it. */
type Mistake = [what: string, right: string | RegExp, wrong: string, sentence: string]

const dates: Mistake[] = [
  [
    'a date as people write it',
    '2022-06-17',
    '17.6.2022',
    '2:1  date "17.6.2022" is not a date: YYYY-MM-DD or YYYY-MM.',
  ],
  ['a year alone', '2022-06-17', '2022', '2:1  date 2022 is not a date: YYYY-MM-DD or YYYY-MM.'],
  [
    'a day too many',
    '2022-06-17',
    '2022-11-31',
    '2:1  date "2022-11-31" is not a date of the calendar. That month has 30 days.',
  ],
  [
    'day and month exchanged',
    '2022-06-17',
    '2022-17-06',
    '2:1  date "2022-17-06" is not a date of the calendar. Months go from 01 to 12.',
  ],
]

const colons: Mistake[] = [
  [
    'no colon after a name',
    'title: Recordings of',
    'title Recordings in',
    '3:1  A colon is missing after title: write "title: Recordings in meetings say staff abro...".',
  ],
  [
    'no colon before one word',
    'kind: ',
    'kind ',
    '7:1  A colon is missing after kind: write "kind: leaked-recording".',
  ],
  ['no colon before >-', 'summary: ', 'summary ', '4:1  A colon is missing after summary: write "summary: >-".'],
  [
    'no colon in a list',
    '- publisher: ',
    '- publisher ',
    '25:3  A colon is missing after publisher: write "publisher: The Example Times".',
  ],
  [
    'no colon in the last line',
    'checkedNote: ',
    'checkedNote ',
    '32:1  A colon is missing after checkedNote: write "checkedNote: The article was read.".',
  ],
  ['no space after a colon', 'code: ', 'code:', '18:3  A space is missing after the colon: write "code: stands".'],
  ['an equals sign', 'scope: ', 'scope = ', '10:1  = stands where a colon belongs: write "scope: core".'],
  ['a wide colon', 'scope: ', 'scope\uff1a ', '10:1  \uff1a stands where a colon belongs: write "scope: core".'],
  [
    'a colon within text',
    'title: ',
    'title: Example: ',
    `3:8  A colon and a space within text begin a member ("Example: Recordings of meetings say s..."): ${quoteIt}`,
  ],
  [
    'a colon within a list of texts',
    'sources:\n',
    'details:\n  - Note: one fact.\nsources:\n',
    '25:5  details must be text, but the colon after "Note" makes it a member: put quotes around the text.',
  ],
]

const quotes: Mistake[] = [
  [
    'an apostrophe in single quotes',
    /title: .*/,
    "title: 'TikTok's staff'",
    "3:16  An apostrophe ends a text in single quotes: put the text in double quotes (\"), or write '' for it.",
  ],
  [
    'a quotation in double quotes',
    /title: .*/,
    'title: "He said "so" then"',
    '3:18  The text ended at the " before this: write \\" for marks within it, or put the text under ">-".',
  ],
  [
    'a quote that is not closed',
    /title: .*/,
    "title: 'TikTok",
    "3:8  The quotation mark ' is opened here and not closed: write another at the end of the text.",
  ],
  [
    'a bracket that is not closed',
    '[US]',
    '[US',
    '11:10  [ is not closed: write ] at the end of the list, or put the line in quotes if it is text.',
  ],
  [
    'a backslash',
    /title: .*/,
    'title: "C:\\dir"',
    '3:11  A backslash in double quotes has a meaning of its own: write \\\\ for it, or use single quotes.',
  ],
  ...[...'@`%,?'].map(
    (sign): Mistake => [
      `text that begins with ${sign}`,
      'title: ',
      `title: ${sign} `,
      `3:8  Text can't begin with ${sign}: ${quoteIt}`,
    ],
  ),
  [
    'text that begins with &',
    'title: ',
    'title: &',
    '3:20  &Recordings is read as a sign of YAML, and no part of the text: put the text in quotes.',
  ],
  [
    'text that begins with !',
    'title: ',
    'title: ! ',
    '3:10  ! is read as a sign of YAML, and no part of the text: put the text in quotes.',
  ],
  [
    'text beside >',
    'title: ',
    'title: > ',
    '3:10  Text begins on the line below ">-", indented with two spaces: put it there.',
  ],
  [
    'a list beside its name',
    'title: ',
    'title: - ',
    '3:8  A list begins on the line below its name: put it there, or put the text in quotes if it is none.',
  ],
  [
    'a # that swallows all',
    'checkedNote: ',
    'checkedNote: #1 ',
    '32:14  A # begins a comment, so checkedNote is empty ("#1 The article was read."): put the text in quotes.',
  ],
  [
    'a # that swallows the end',
    'of meetings',
    'of case #12',
    '3:27  A # begins a comment, so title ends before it ("#12 say staff abroad had access"): put the text in quotes.',
  ],
]

const columns: Mistake[] = [
  ['a tab before a line', '  code:', '\tcode:', '18:1  The line is indented with a tab: indent with two spaces.'],
  [
    'a special space before a line',
    '  code:',
    '\u00a0 code:',
    '18:1  The line is indented with a special space: indent with ordinary ones.',
  ],
  ['a tab within text', 'The Example', 'The\tExample', '4:1  summary has a tab after "The": write a space instead.'],
  [
    'another hidden character',
    'The Example',
    'The \u202eExample',
    '4:1  summary has a character that cannot be seen (U+202E) after "The": take it out.',
  ],
  ['a space too many', '    seen', '     seen', '30:6  seen begins in column 6, kind in column 5: indent both alike.'],
  [
    'a space too few',
    '    seen',
    '   seen',
    '30:4  seen begins in column 4, kind in column 5: indent both alike, or begin a new entry with "- ".',
  ],
  [
    'a space before a name',
    '\nkind',
    '\n kind',
    '7:2  kind begins in column 2, summary in column 1: indent both alike.',
  ],
  ['no indentation', '  code', 'code', '19:3  note begins in column 3, code in column 1: indent both alike.'],
  [
    'text that is not indented',
    '  in which',
    'in which',
    '6:1  "in which staff describe access." has no member\'s name and colon before it: indent it with spaces if it goes on ' +
      'with the text above, or write the name and a colon.',
  ],
  [
    'text that is not indented, and begins like a member',
    '  in which',
    'of which',
    '6:1  "of which staff describe access." has no member\'s name and colon before it: indent it with spaces if it goes on ' +
      'with the text above, or write the name and a colon.',
  ],
  [
    'no space after a hyphen',
    '- publisher',
    '-publisher',
    '25:3  A space is missing after the hyphen: begin each entry of a list with "- ".',
  ],
]

const values: Mistake[] = [
  ['a member twice', /$/, 'title: Again\n', '33:1  title stands twice, first in line 3: keep one of the two.'],
  [
    'a member of an entry twice',
    '    seen: page\n',
    '    seen: page\n    seen: cited\n',
    '31:5  seen stands twice, first in line 30: keep one of the two.',
  ],
  [
    'two versions side by side',
    'title: ',
    '<<<<<<< HEAD\ntitle: ',
    '3:1  Git left this line where two versions differ: keep one of the two, and take out the lines that begin with ' +
      '<<<<<<<, ======= and >>>>>>>.',
  ],
  [
    'a misspelt id',
    'follows: []',
    'follows: [dpc-530-2025]',
    '23:11  There is no finding dpc-530-2025. Did you mean dpc-530m-2025?',
  ],
  [
    'an unknown id',
    'follows: []',
    'follows: [something-else]',
    '23:11  There is no finding something-else. Correct it (the names of the files in findings/), or take it out.',
  ],
  ['an unknown number', 'A01', 'A99', '21:5  There is no assurance A99. Correct it (assurances.yaml), or take it out.'],
  [
    'a word that is none of the choices',
    '[US]',
    '[USA]',
    '11:11  regions "USA" is not one of US, EU, UK, CA, AU, IN, KR, HK, global. Did you mean US?',
  ],
  ['one word for a list', '[US]', 'US', '11:1  regions must be a list: write [US], or begin each entry with "- ".'],
  [
    'the beginning of a word',
    'kind: leaked-recording',
    'kind: sworn',
    '7:1  kind "sworn" is not one of leaked-recording, internal-document, press-investigation, research, lawsuit-allegation, ' +
      'whistleblower, company-admission, company-assurance, sworn-testimony, regulator-decision, regulator-inquiry, ' +
      'court-ruling, law, government-action, ownership-change. Did you mean sworn-testimony?',
  ],
  ['none for null', /reply:\n(?: {2}.*\n)*/, 'reply: none\n', '13:1  reply is "none": write null for none.'],
  [
    'a file for an id',
    'follows: []',
    'follows: [dpc-530m-2025.yaml]',
    '23:11  follows "dpc-530m-2025.yaml" is not an id: letters, digits and single hyphens. Write dpc-530m-2025.',
  ],
  [
    'text with a colon that is not indented',
    '  in which staff describe access.',
    'It said: they have.',
    '6:1  The colon after "It said" makes it a member: indent this line if it goes on with the text above, or put it in quotes.',
  ],
  [
    'a year as a number',
    '2022-06-17\n    kind',
    '2022\n    kind',
    '28:5  sources.date is a number: write "2022", in quotes.',
  ],
  [
    'no reply, with the lines of one',
    'reply:\n',
    'reply: null\n',
    '14:3  reply is null, so nothing can stand below it: take out the lines that are indented.',
  ],
  [
    'an address without https://',
    'https://example.com/rec',
    'example.com/rec',
    '27:5  sources.url "example.com/recordings" is not an https: address as browsers write it. Write it from https:// on.',
  ],
  [
    'a long quotation',
    'describe access',
    `say "${'so '.repeat(15)}on"`,
    '4:1  A quotation has 16 words, at most 15: shorten it or say it in your own words.',
  ],
  [
    'a smart quote',
    'The company',
    'TikTok\u2019s head',
    '14:3  \u2019 after "TikTok" is not plain ASCII: write \' instead.',
  ],
  ['a dash', 'said it', 'said \u2013', '14:3  \u2013 after "company said" is not plain ASCII: write - instead.'],
  ['an accent', 'on it', 'on caf\u00e9s', '14:3  \u00e9 after "on caf" is not plain ASCII: write e instead.'],
  ['a currency', 'on it', '\u20ac5', '14:3  \u20ac after "was working" is not plain ASCII: write EUR instead.'],
  [
    'a space that does not break',
    'on it',
    'on\u00a0it',
    '14:3  U+00A0 after "working on" is not plain ASCII: write an ordinary space instead.',
  ],
  [
    'a sign without a likeness',
    'on it',
    'on \u2603',
    '14:3  \u2603 after "working on" is not plain ASCII: take it out, or write it in words.',
  ],
  [
    'paragraphs in a text',
    'internal meetings\n',
    'internal meetings\n\n',
    '4:1  There is a line break: write ">-" instead of ">" or "|" above the text, and no empty line in it.',
  ],
]

it('a text that is misread hides no other mistake', async () => {
  const text = leak.replace('checked: "yes"', 'checked: yes').replace('group: reported', 'group: told')
  expect(await told(text)).toEqual([
    'leak.yaml:31:10  yes is true to readers of YAML 1.1: put it in quotes if it is text.',
    'leak.yaml:8:1  group "told" is not one of reported, admitted, decided, action, said, change.',
  ])
})

describe('a mistake of somebody who writes text is told in words that say what to do', () => {
  it.each([...dates, ...colons, ...quotes, ...columns, ...values])('%s', async (_, right, wrong, sentence) => {
    const text = leak.replace(right, () => wrong)
    expect(text).not.toBe(leak)
    expect(await told(text)).toEqual([`leak.yaml:${sentence}`])
  })

  it('a copied file with the id of the first', async () => {
    expect(await told(leak, 'leak-copy.yaml')).toEqual([
      'leak-copy.yaml:1:1  leak-copy.yaml has the id of leak.yaml, as a copy of it has: give it an id of its own, and name ' +
        'the file after that.',
    ])
  })
})
