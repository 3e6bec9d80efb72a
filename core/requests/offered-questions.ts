import type { Question, Requests } from './schema.ts'
import type { Strength } from './vocabulary.ts'

export type OfferedStrength = Exclude<Strength, 'none'>

/** A question as it can be asked in a place. */
export type Offered = { question: Question; strength: OfferedStrength; basis: string | null }

const offeredStrengths = ['right', 'partly', 'courtesy'] as const

/** What can be asked in a place, by the strength of the right to it; what is not offered there is not in it. */
export const offeredQuestions = ({ questions }: Requests, placeId: string): Offered[] => {
  const all = questions.flatMap((question): Offered[] => {
    const ground = Object.hasOwn(question.basisPerPlace, placeId) ? question.basisPerPlace[placeId] : undefined
    return ground && ground.strength !== 'none' ? [{ question, strength: ground.strength, basis: ground.basis }] : []
  })
  return offeredStrengths.flatMap((strength) => all.filter((one) => one.strength === strength))
}

/** What the page is about comes first: who, from where, when; the rest is there to choose. */
const first = ['recipients', 'countries', 'log', 'storage']

/** The questions that are chosen before the user chooses: those that the page is about, as far as they are offered. */
export const defaultQuestions = (requests: Requests): string[] => {
  const ids = requests.questions.map(({ id }) => id)
  const known = first.filter((id) => ids.includes(id))
  return known.length > 0 ? known : ids.slice(0, 4)
}
