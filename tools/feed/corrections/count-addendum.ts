import type { Addendum } from './addendum.ts'
import { wordChangesOf } from './words.ts'

const counted = (count: number, one: string, several = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]

/** How much there is of each kind to enter, such as "2 words"; kinds of which there is nothing are left out. */
export const countAddendum = (addendum: Addendum): string[] => {
  const { corrections, changes, findings, withheld, translations } = addendum
  const translated = Object.values(translations).flatMap((lists) => Object.values(lists).flatMap(Object.keys))
  return [
    ...counted(corrections.length, 'correction'),
    ...counted(Object.keys(changes).length, 'dated change'),
    ...counted(findings.length, 'new finding'),
    ...counted(withheld.length, 'item left out', 'items left out'),
    ...counted(translated.length, 'translated entry', 'translated entries'),
    ...counted(wordChangesOf(addendum).length, 'word'),
  ]
}
