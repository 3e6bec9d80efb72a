import type { Requests } from '../../../core/requests/schema.ts'
import { letterKinds } from '../../../core/requests/vocabulary.ts'
import type { RequestError } from './request-error.ts'
import { findSpaceErrors } from './wording.ts'

/** What a letter can be filled with (core/requests/letter.ts). */
const placeholders = new Set([
  ...['name', 'username', 'email', 'date', 'law', 'deadlineBasis', 'controller', 'controllerAddress', 'authority'],
  ...['questions', 'courtesyQuestions', 'deadlineDate', 'newDate', 'place', 'channel', 'sentDate', 'complaintDate'],
  'openPoints',
])

const placeholdersIn = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name).sort()

const findPlaceholderErrors = ({ wording: { letters, translations } }: Requests): RequestError[] =>
  letterKinds.flatMap((kind) =>
    letters[kind].flatMap(({ text }, index): RequestError[] => {
      const own = placeholdersIn(text)
      const unknown = own.filter((name) => !placeholders.has(name))
      return [
        ...unknown.map((name) => ({
          file: 'letters' as const,
          keys: ['letters', kind, index, 'text'],
          message: `{${name}} is not something that a letter can be filled with.`,
        })),
        ...Object.entries(translations).flatMap(([tag, translated]) =>
          placeholdersIn(translated.letters[kind][index] ?? '').join() === own.join()
            ? []
            : [
                {
                  file: 'letters' as const,
                  keys: ['translations', tag, 'letters', kind, index],
                  message: `It needs the placeholders of the English: ${own.map((name) => `{${name}}`).join(', ') || 'none'}.`,
                },
              ],
        ),
      ]
    }),
  )

/** No letter accuses, promises money or asks for identity papers (feed/README.md, "Letters"). */
const forbidden = /\bthe Chinese\b|!|\bspy|\bspied\b|\bcompensation\b|\bdamages\b/i

const findWordErrors = ({ wording, questions }: Requests): RequestError[] => {
  const check = (file: RequestError['file'], keys: RequestError['keys'], text: string): RequestError[] => [
    ...findSpaceErrors(text).map((message) => ({ file, keys, message })),
    ...(forbidden.test(text)
      ? [{ file, keys, message: `"${text.match(forbidden)?.[0]}" is no word for a letter: ask, and assert nothing.` }]
      : []),
  ]
  return [
    ...letterKinds.flatMap((kind) =>
      wording.letters[kind].flatMap(({ text }, index) => check('letters', ['letters', kind, index, 'text'], text)),
    ),
    ...questions.flatMap(({ short, text, whyItMatters }, index) => [
      ...check('questions', [index, 'short'], short),
      ...check('questions', [index, 'text'], text),
      ...check('questions', [index, 'whyItMatters'], whyItMatters),
    ]),
  ]
}

/** What is wrong with the words of letters and questions. */
export const findRequestWordingErrors = (requests: Requests): RequestError[] => [
  ...findPlaceholderErrors(requests),
  ...findWordErrors(requests),
]
