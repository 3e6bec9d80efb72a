import type { Catalogue, Message } from './translate.ts'

/**
 * The words of another language as the package has them: by file, the messages in the order of English's keys, `null`
 * where one is missing. The keys are not repeated in every language, since the package has to stay small.
 */
export type Translation = { [file: string]: (Message | null)[] }

/** The English words by file, as they are in `locales/en`. */
export type EnglishFiles = { [file: string]: Catalogue }

export type KeyOf<Files extends EnglishFiles> = { [File in keyof Files]: keyof Files[File] & string }[keyof Files]

/** The messages of the English files in another language, in the order of their keys. */
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

const isMessage = (value: unknown): value is Message =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'other' in value)

/** One catalogue of all files; where the translation has no message, or none that can be shown, English stands in. */
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
