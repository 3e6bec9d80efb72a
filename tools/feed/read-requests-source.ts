import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listOf } from '../../core/feed/forms.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { place } from '../../core/requests/place.ts'
import * as schema from '../../core/requests/schema.ts'
import type { Defect } from './defect.ts'
import { findRequestErrors } from './editorial/find-request-errors.ts'
import type { RequestError } from './editorial/request-error.ts'
import { readPart } from './read-part.ts'
import { typeset } from './typeset.ts'

/** The files of feed/requests/ by name. */
export const requestFiles = {
  requests: schema.general,
  places: listOf(place, 60),
  questions: listOf(schema.question, 60),
  letters: schema.wording,
}

export type RequestsSource = {
  value: schema.Requests | null
  defects: Defect[]
  /** What is wrong with it together with the findings. */
  findReferenceDefects: (feed: Feed) => Defect[]
}

const none: RequestsSource = { value: null, defects: [], findReferenceDefects: () => [] }

const readParts = async (folder: string) => {
  const at = (name: string) => join(folder, `${name}.yaml`)
  const [requests, places, questions, letters] = await Promise.all([
    readPart(at('requests'), requestFiles.requests),
    readPart(at('places'), requestFiles.places),
    readPart(at('questions'), requestFiles.questions),
    readPart(at('letters'), requestFiles.letters),
  ])
  return { requests, places, questions, letters }
}

const typesetAll = <Value>(value: Value, tag: string | null): Value => {
  if (typeof value === 'string') return (tag === null ? value : typeset(value, tag)) as Value
  if (Array.isArray(value)) return value.map((one) => typesetAll(one, tag)) as Value
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => {
    const isTranslated = name === 'translations' && tag === null
    return [name, isTranslated ? typesetEach(member as Record<string, unknown>) : typesetAll(member, tag)]
  })
  return Object.fromEntries(members) as Value
}

/** Texts by the tag of their language. */
const typesetEach = (translations: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(translations).map(([tag, texts]) => [tag, typesetAll(texts, tag)]))

/** The letters of a source; a source without the folder has none. */
export const readRequestsSource = async (folder: string): Promise<RequestsSource> => {
  if (!existsSync(folder)) return none
  const parts = await readParts(folder)
  const defects = Object.values(parts).flatMap((part) => part.defects)
  const { requests, places, questions, letters } = parts
  if (!requests.value || !places.value || !questions.value || !letters.value) return { ...none, defects }
  const value = { ...requests.value, places: places.value, questions: questions.value, wording: letters.value }
  const locate = ({ file, keys, message }: RequestError): Defect => parts[file].file.defectAt(keys, message)
  return {
    value: typesetAll(value, null),
    defects,
    findReferenceDefects: (feed) => findRequestErrors(value, feed).map(locate),
  }
}
