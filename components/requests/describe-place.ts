import type { RequestPlace } from '../../core/requests/schema.ts'
import type { LetterWords } from './request-props.ts'

type Span = { months: number | null; days: number | null }

const describeSpan = ({ months, days }: Span, { t }: LetterWords): string =>
  months === null ? t('requests.days', { count: days ?? 0 }) : t('requests.months', { count: months })

/** How long the company may take, in a few words: "1 month from receipt; up to 2 months more". */
export const describeTime = ({ deadline }: RequestPlace, words: LetterWords): string => {
  const { t } = words
  const span = describeSpan(deadline, words)
  const from = t(deadline.from === 'receipt' ? 'requests.fromReceipt' : 'requests.fromRequest')
  const { extension } = deadline
  const isCounted = extension !== null && (extension.months !== null || extension.days !== null)
  const more = isCounted ? `; ${t('requests.upTo', { span: describeSpan(extension, words) })}` : ''
  return `${deadline.firm ? span : t('requests.usual', { span })} ${from}${more}`
}

/** From what the day due is counted, and what may make the answer later. */
export const describeEstimate = ({ deadline: { from, extension } }: RequestPlace, { t }: LetterWords): string =>
  [
    t('requests.estimate'),
    t(from === 'receipt' ? 'requests.runsFromReceipt' : 'requests.runsFromRequest'),
    ...(extension === null ? [] : [t('requests.canBeExtended')]),
  ].join(' ')

/** What may come before the answer. */
export const describeWait = ({ deadline }: RequestPlace, { t }: LetterWords): string =>
  t(deadline.extension === null ? 'requests.identityFirst' : 'requests.step2Text')

/** The addressee and the ways to it, as plain text. */
export const describeAddressee = ({ controller: { name, address } }: RequestPlace): string =>
  [name, ...address.slice(1)].join(', ')
