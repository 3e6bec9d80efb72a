import { primaryOf } from '../../core/language/language.ts'

const narrowNoBreakSpace = '\u202f'
const noBreakSpace = '\u00a0'

const french = (text: string) =>
  text
    .replaceAll('« ', `«${narrowNoBreakSpace}`)
    .replaceAll(/ ([»;?])/g, `${narrowNoBreakSpace}$1`)
    .replaceAll(' :', `${noBreakSpace}:`)

const spanish = (text: string) => text.replaceAll('EE. UU.', `EE.${noBreakSpace}UU.`)

const languages: Record<string, (text: string) => string> = { fr: french, es: spanish }

/** A translation as it is shown: where its language wants a space that doesn't break, the source has an ordinary one. */
export const typeset = (text: string, tag: string): string => {
  const set = text.replaceAll(/(\d) %/g, `$1${noBreakSpace}%`)
  return languages[primaryOf(tag)]?.(set) ?? set
}
