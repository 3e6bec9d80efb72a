import { basename } from 'node:path'
import type { Feed } from '../../core/feed/schema.ts'
import { findNearest } from './advice/nearest.ts'
import { checkSourceFile } from './check-source-file.ts'
import type { Defect } from './defect.ts'
import { describeLanguage } from './describe-language.ts'
import { findTranslatedWordingErrors } from './editorial/translated-wording.ts'
import { readFolder, type SourcePart } from './read-part.ts'
import { translationsFileName } from './source-folder.ts'
import { type TranslationsFile, translationsFile } from './source-schema.ts'
import { digestOf, type List, type Texts, type Translatable, translatablesOf } from './translatable.ts'
import { typeset } from './typeset.ts'
import { type Key, readSourceFile } from './yaml-file.ts'

/*
 * The feed's texts in other languages (clause 3.6): a file for each language, and in it for each entry the digest of the
 * English texts that were translated. An entry is translated whole or not at all, and only while its English is the same.
 */

type Translation = { tag: string; list: List; id: string; of: string; texts: Texts }
type Slip = { keys: Key[]; message: string }
type TranslationsPart = SourcePart<TranslationsFile>

const nothing: TranslationsFile = { findings: {}, assurances: {}, pairs: {}, actions: {} }

const tagOf = ({ file }: TranslationsPart) => basename(file.path, '.yaml')

/** A shell makes the file before feed:translate writes to it (`… > it.yaml`): an empty one holds no translation yet. */
const readTranslationsFile = async (path: string): Promise<TranslationsPart> => {
  const file = await readSourceFile(path)
  if (file.defects.length === 0 && file.value === null) return { file, value: nothing, defects: [] }
  return { file, ...checkSourceFile(file, translationsFile) }
}

/** The files of translations, in the order of their languages' tags. */
export const readTranslations = (folder: string): Promise<TranslationsPart[]> =>
  readFolder(
    folder,
    translationsFileName,
    'Translations are files <language>.yaml, like es.yaml or pt-BR.yaml: rename this file or move it away.',
    readTranslationsFile,
  )

/** All entries of a file of translations. */
export const translationsIn = (part: TranslationsPart): Translation[] =>
  Object.entries(part.value ?? {}).flatMap(([list, entries]) =>
    Object.entries(entries as Record<string, Texts & { of: string }>).map(([id, { of, ...texts }]) => {
      return { tag: tagOf(part), list: list as List, id, of, texts }
    }),
  )

const findGaps = (texts: Texts, english: Texts): Slip[] => [
  ...Object.keys(english)
    .filter((name) => !(name in texts))
    .map((name) => ({ keys: [], message: `${name} is missing: translate all of an entry or none of it.` })),
  ...Object.keys(texts)
    .filter((name) => !(name in english))
    .map((name) => ({ keys: [name], message: `The English has no ${name}: take it out.` })),
  ...Object.entries(texts).flatMap(([name, { length }]) =>
    Array.isArray(english[name]) && english[name].length !== length
      ? [{ keys: [name], message: `${name} has ${length} lines, the English ${english[name].length}.` }]
      : [],
  ),
]

/** A short text has no room for a translated quotation and its original: it may tell in its own words what was said. */
const tellsInOwnWords = (name: string, line: string) => ['short', 'replyShort'].includes(name) && !/[«„“]/.test(line)

const findWordingSlips = (texts: Texts, english: Texts, tag: string): Slip[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    [text].flat().flatMap((line, n) => {
      const keys = Array.isArray(text) ? [name, n] : [name]
      const source = tellsInOwnWords(name, line) ? '' : ([english[name] ?? []].flat()[n] ?? '')
      return findTranslatedWordingErrors(line, tag, source).map((message) => ({ keys, message }))
    }),
  )

const findSlips = ({ texts, tag }: Translation, english: Texts): Slip[] => {
  const gaps = findGaps(texts, english)
  return gaps.length > 0 ? gaps : findWordingSlips(texts, english, tag)
}

const describeUnknown = ({ list, id }: Translation, known: Translatable[]) => {
  const ids = known.filter((entry) => entry.list === list).map((entry) => entry.id)
  const nearest = findNearest(id, ids)
  return `${id} is not in ${list}: ${nearest ? `did you mean ${nearest}?` : 'take it out.'}`
}

/** Of a pair that has been taken out: both of its sides are there. It waits for its translators as others do. */
const isLeftOver = ({ list, id }: Translation, known: Translatable[]) => {
  const [assurance, finding, ...rest] = id.split(' ')
  const has = (of: List, wanted: string | undefined) => known.some((entry) => entry.list === of && entry.id === wanted)
  return list === 'pairs' && rest.length === 0 && has('assurances', assurance) && has('findings', finding)
}

type Verdict = { current: Translation[]; outdated: Defect[]; defects: Defect[] }

const describeOutdated = ({ tag, list, id }: Translation, digest: string) =>
  `The translation of ${id} is out of date: npm run feed:translate -- ${tag} ${list === 'pairs' ? `"${id}"` : id} shows ` +
  `what has changed in the English. Review it, then write of: ${digest}.`

const judge = (translation: Translation, part: TranslationsPart, known: Translatable[]): Verdict => {
  const { list, id, of } = translation
  const at = ({ keys, message }: Slip) => part.file.defectAt([list, id, ...keys], message)
  const entry = known.find((candidate) => candidate.list === list && candidate.id === id)
  if (!entry && isLeftOver(translation, known))
    return {
      current: [],
      outdated: [at({ keys: [], message: `${id} is no pair any more: take it out.` })],
      defects: [],
    }
  if (!entry)
    return { current: [], outdated: [], defects: [at({ keys: [], message: describeUnknown(translation, known) })] }
  const digest = digestOf(entry.texts)
  if (of !== digest) {
    const message = describeOutdated(translation, digest)
    return { current: [], outdated: [at({ keys: ['of'], message })], defects: [] }
  }
  return { current: [translation], outdated: [], defects: findSlips(translation, entry.texts).map(at) }
}

const findForeign = (feed: Feed, part: TranslationsPart): Defect[] => {
  const message = describeLanguage(tagOf(part), feed.language)
  return message === null ? [] : [part.file.defectAt([], `${message} Rename this file, or take it out.`)]
}

/** Which translations may be shown, which are out of date and left out, and what has to be corrected. */
export const checkTranslations = (feed: Feed, parts: TranslationsPart[]): Verdict => {
  const known = translatablesOf(feed)
  const verdicts = parts.flatMap((part) => translationsIn(part).map((translation) => judge(translation, part, known)))
  return {
    current: verdicts.flatMap(({ current }) => current),
    outdated: verdicts.flatMap(({ outdated }) => outdated),
    defects: [...parts.flatMap((part) => findForeign(feed, part)), ...verdicts.flatMap(({ defects }) => defects)],
  }
}

/** The texts as they are published: of a finding's translation the summary is `content_text` (clause 3.6). */
const toPublished = ({ list, texts, tag }: Translation): Texts => {
  const set = Object.entries(texts).map(([name, text]) => [
    list === 'findings' && name === 'summary' ? 'content_text' : name,
    Array.isArray(text) ? text.map((line) => typeset(line, tag)) : typeset(text, tag),
  ])
  return Object.fromEntries(set)
}

/** The feed with the translations of its entries, in the order of the languages' tags. */
export const withTranslations = (feed: Feed, current: Translation[]): Feed => {
  const byEntry = Map.groupBy(current, ({ list, id }) => `${list} ${id}`)
  const of = (list: List, id: string) =>
    Object.fromEntries((byEntry.get(`${list} ${id}`) ?? []).map((one) => [one.tag, toPublished(one)])) as never
  return {
    ...feed,
    findings: feed.findings.map((entry) => ({ ...entry, translations: of('findings', entry.id) })),
    assurances: feed.assurances.map((entry) => ({ ...entry, translations: of('assurances', entry.id) })),
    pairs: feed.pairs.map((entry) => ({ ...entry, translations: of('pairs', `${entry.assurance} ${entry.finding}`) })),
    actions: feed.actions.map((entry) => ({ ...entry, translations: of('actions', entry.id) })),
  }
}
