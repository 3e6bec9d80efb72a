import type { Catalogue, CatalogueMessage } from './translate.ts'

/**
 * The words of another language as packaged: by file, the messages in the order of English's keys, `null` for a missing
 * one. Leaving out the keys keeps the package small.
 */
export type Translation = { [file: string]: (CatalogueMessage | null)[] }

/** The English words by file, as they are in `locales/en`. */
export type EnglishFiles = { [file: string]: Catalogue }

export type KeyOf<Files extends EnglishFiles> = { [File in keyof Files]: keyof Files[File] & string }[keyof Files]

/** Packs another language's messages in the order of the English keys. */
export const packTranslation = (
  english: EnglishFiles,
  translated: { [file: string]: Partial<Catalogue> },
): Translation =>
  Object.fromEntries(
    Object.entries(english).map(([file, messages]) => [
      file,
      Object.keys(messages).map((key) => translated[file]?.[key] ?? null),
    ]),
  )

const isMessage = (value: unknown): value is CatalogueMessage =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'other' in value)

/** Merges all files into one catalogue; English stands in for messages that are missing or can't be shown. */
export const mergeTranslation = <Files extends EnglishFiles>(
  english: Files,
  translation: Translation,
): Catalogue<KeyOf<Files>> => {
  const merged = Object.entries(english).flatMap(([file, messages]) =>
    Object.entries(messages).map(([key, message], index) => {
      const other: unknown = translation[file]?.[index]
      return [key, isMessage(other) ? other : message]
    }),
  )
  return Object.fromEntries(merged)
}
