import { lineOf, linesOf } from './fields.ts'
import { placeIn, wordingIn } from './in-language.ts'
import { formatLetterDate } from './letter-date.ts'
import type { LetterInput } from './letter-input.ts'
import { regionName } from './region-names.ts'
import type { RequestPlace } from './schema.ts'

/** What fills a placeholder: a text, several lines, or null where it is not known. */
export type LetterValue = string | string[] | null

/** In the address field all lines of the authority, in a sentence its name alone, which is the first. */
export const authorityOf = ({ place, authority: own }: LetterInput, language: string): string[] => {
  const { ownChoice, address, letterName } = place.authority
  const named = ownChoice ? linesOf(own) : []
  return named.length > 0 ? named : [placeIn(place, language).letterName ?? letterName, ...(address ?? []).slice(1)]
}

const regionIn = ({ regions }: RequestPlace, region: string, language: string) =>
  regions.includes(region) ? regionName(region, language) : null

/** What the placeholders of a letter stand for. */
export const letterValues = (input: LetterInput, language: string): Record<string, LetterValue> => {
  const { place, fields, requests, kind, channel } = input
  const { label, lawShort, deadlineBasis } = placeIn(place, language)
  const dated = (day: string) => (day === '' ? null : formatLetterDate(day, language))
  return {
    name: lineOf(fields.name) || null,
    username: lineOf(fields.username) || null,
    email: lineOf(fields.email) || null,
    date: dated(input.date),
    law: lawShort,
    deadlineBasis,
    controller: place.controller.name,
    controllerAddress: place.controller.address,
    authority: authorityOf(input, language)[0] ?? null,
    place: place.regions.length > 1 ? regionIn(place, fields.region, language) : label,
    channel: channel && wordingIn(requests, kind, language).channels[channel],
    deadlineDate: dated(input.dueOn),
    newDate: dated(input.newDate),
    sentDate: dated(input.sentOn),
    complaintDate: dated(input.complaintOn),
    openPoints: linesOf(input.openPoints).join('; ') || null,
  }
}
