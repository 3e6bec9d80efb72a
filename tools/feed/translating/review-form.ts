import { objectLines, translationStyle } from '../corrections/write-yaml.ts'
import { commentLines } from '../skeleton.ts'
import { digestOf, type Texts, type Translatable } from '../translatable.ts'

type Words = string | string[] | undefined

const inOne = (text: Words) => [text ?? []].flat().join(' / ')

/** What a translator needs to know of a member: the English, and what it was before if it has changed. */
const headOf = (now: Words, then: Words, isKnown: boolean): string[] => {
  if (now === undefined) return commentLines('The English has this no longer: take it out.', '    ')
  if (!isKnown || inOne(now) === inOne(then)) return commentLines(inOne(now), '    ')
  const before = then === undefined ? 'NEW in English:' : `CHANGED. The English was: ${inOne(then)}`
  return [
    ...commentLines(before, '    '),
    ...commentLines(then === undefined ? inOne(now) : `It is now: ${inOne(now)}`, '    '),
  ]
}

const memberOf = (name: string, translated: Words) =>
  translated === undefined ? [`    ${name}: >-`] : objectLines({ [name]: translated }, '    ', translationStyle)

/**
 * An entry whose English has changed since it was translated, to be reviewed: each text in English, as it was and as it
 * is now where these differ, above its translation, and the digest of the English as it is now.
 * @param then the English that was translated, or null where that isn't known
 */
export const reviewFormOf = ({ id, texts }: Translatable, translated: Texts, then: Texts | null): string => {
  const names = [...new Set([...Object.keys(texts), ...Object.keys(translated)])]
  const unknown = 'What the English was before is not in the history of this folder: compare all of it.'
  return [
    `  ${id}:`,
    `    of: ${digestOf(texts)}`,
    ...(then === null ? commentLines(unknown, '    ') : []),
    ...names.flatMap((name) => [
      ...headOf(texts[name], then?.[name], then !== null),
      ...memberOf(name, translated[name]),
    ]),
  ].join('\n')
}
