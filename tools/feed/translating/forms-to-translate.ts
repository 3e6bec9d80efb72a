import { join } from 'node:path'
import { inLists, skeletonOf } from '../skeleton.ts'
import { digestOf, type Texts, type Translatable } from '../translatable.ts'
import { readTranslations, translationsIn } from '../translations.ts'
import { englishThen } from './english-then.ts'
import { reviewFormOf } from './review-form.ts'

type Translated = { list: string; id: string; of: string; texts: Texts }

/** What the file of a language has, whether it is up to date or not. */
const translatedIn = async (source: string, language: string): Promise<Translated[]> => {
  const parts = await readTranslations(join(source, 'translations'))
  return parts.flatMap(translationsIn).filter(({ tag }) => tag === language)
}

export type Forms = { fresh: string; freshCount: number; review: string; reviewCount: number }

/**
 * Entries as forms in a language: what isn't translated is to be filled in, what is comes with its translation and with
 * what has changed in the English since.
 */
export const formsToTranslate = async (source: string, language: string, entries: Translatable[]): Promise<Forms> => {
  const translated = await translatedIn(source, language)
  const of = ({ list, id }: Translatable) => translated.find((one) => one.list === list && one.id === id)
  const fresh = entries.filter((entry) => !of(entry)).map((entry) => ({ list: entry.list, form: skeletonOf(entry) }))
  const review = entries.flatMap((entry) => {
    const one = of(entry)
    return one ? [{ entry, one }] : []
  })
  const forms = review.map(async ({ entry, one }) => {
    const isCurrent = one.of === digestOf(entry.texts)
    const then = isCurrent ? entry.texts : await englishThen(source, entry.list, entry.id, one.of)
    return { list: entry.list, form: reviewFormOf(entry, one.texts, then) }
  })
  return {
    fresh: inLists(fresh),
    freshCount: fresh.length,
    review: inLists(await Promise.all(forms)),
    reviewCount: review.length,
  }
}
