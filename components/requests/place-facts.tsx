import { ownLanguage } from '../../core/requests/in-language.ts'
import type { RequestPlace } from '../../core/requests/schema.ts'
import { ExternalLink } from '../external-link.tsx'
import { FeedLine } from '../feed-line.tsx'
import { describeAddressee, describeTime } from './describe-place.ts'
import type { LetterWords } from './request-props.ts'

type PlaceFactsProps = { place: RequestPlace; words: LetterWords }

/** What is not certain about a place is said where it is chosen. */
const Doubts = ({ place: { confidence, controller }, words: { t } }: PlaceFactsProps) => (
  <>
    {confidence === 'partly' && <FeedLine state="trouble">{t('requests.partly')}</FeedLine>}
    {controller.recheck && (
      <FeedLine state="trouble">
        {t('requests.recheck')} <span lang={ownLanguage}>{controller.recheck}</span>
      </FeedLine>
    )}
  </>
)

const Addressee = ({ place, words: { t } }: PlaceFactsProps) => {
  const { form, dpoForm } = place.controller
  return (
    <>
      <span lang={ownLanguage}>{describeAddressee(place)}</span>{' '}
      <span class="request-ways">
        <ExternalLink href={form} t={t}>
          {t('requests.webForm')}
        </ExternalLink>
        {dpoForm && (
          <ExternalLink href={dpoForm} t={t}>
            {t('requests.dpoForm')}
          </ExternalLink>
        )}
      </span>
    </>
  )
}

const factsOf = ({ place, words }: PlaceFactsProps) =>
  [
    { name: 'goesTo', value: <Addressee place={place} words={words} /> },
    { name: 'law', value: <span lang={ownLanguage}>{place.law}</span> },
    { name: 'cost', value: <span lang={ownLanguage}>{place.cost.text}</span> },
    { name: 'time', value: describeTime(place, words) },
  ] as const

/** Whom the letter goes to, by which law, at what cost, and how long the answer may take. */
export const PlaceFacts = (props: PlaceFactsProps) => (
  <>
    <dl class="request-facts">
      {factsOf(props).map(({ name, value }) => (
        <div key={name}>
          <dt>{props.words.t(`requests.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <Doubts {...props} />
  </>
)
