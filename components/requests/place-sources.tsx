import { formatDate } from '../../core/language/dates.ts'
import { ownLanguage, textsIn } from '../../core/requests/in-language.ts'
import type { RequestPlace, Requests } from '../../core/requests/schema.ts'
import { ExternalLink } from '../external-link.tsx'
import type { LetterWords } from './request-props.ts'

type Grounded = { basis: string; sourceUrl: string; seen: 'page' | 'cited' }

const Source = ({ of, t }: { of: Grounded; t: LetterWords['t'] }) => (
  <>
    <ExternalLink href={of.sourceUrl} t={t}>
      <span lang={ownLanguage}>{of.basis}</span>
    </ExternalLink>
    {of.seen === 'cited' && ` (${t('requests.cited')})`}
  </>
)

type PlaceSourcesProps = { requests: Requests; place: RequestPlace; words: LetterWords }

const Hints = ({ requests, place, words: { t, language } }: PlaceSourcesProps) => (
  <>
    <h3>{t('requests.before')}</h3>
    <ul>
      {requests.beforeYouAsk
        .filter(({ places }) => places === undefined || places.includes(place.id))
        .map((hint) => {
          const { text, language: lang } = textsIn<{ text: string }>(hint, language)
          return (
            <li key={hint.id}>
              <ExternalLink href={hint.url} t={t}>
                <span lang={lang}>{text}</span>
              </ExternalLink>
            </li>
          )
        })}
    </ul>
  </>
)

const Sentences = ({ texts }: { texts: string[] }) => (
  <ul lang={ownLanguage}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)

const Rights = ({ place, words: { t } }: PlaceSourcesProps) => {
  const { rights, deadline, cost, identity } = place
  const { extension, acknowledgement, ifSilent } = deadline
  const texts = [identity.text, extension?.condition, ifSilent].filter((text) => text !== undefined)
  const grounds = [
    { ask: t('requests.time'), ...deadline },
    { ask: t('requests.cost'), ...cost },
  ]
  return (
    <>
      <h3>{t('requests.rights')}</h3>
      <ul>
        {rights.map((right) => (
          <li key={right.ask}>
            <span lang={ownLanguage}>{right.ask}</span>: <Source of={right} t={t} />
          </li>
        ))}
        {grounds.map((ground) => (
          <li key={ground.ask}>
            {ground.ask}: <Source of={ground} t={t} />
          </li>
        ))}
        {acknowledgement && (
          <li>
            {t('requests.acknowledged', { count: acknowledgement.businessDays })}:{' '}
            <span lang={ownLanguage}>{acknowledgement.basis}</span>
          </li>
        )}
      </ul>
      <Sentences texts={texts} />
    </>
  )
}

const Limits = ({ place: { limits }, words: { t } }: PlaceSourcesProps) => (
  <>
    <h3>{t('requests.limits')}</h3>
    <Sentences texts={limits} />
  </>
)

const Controller = ({ place: { controller, authority }, words: { t, language } }: PlaceSourcesProps) => (
  <p>
    <ExternalLink href={controller.sourceUrl} t={t}>
      {t('requests.policy', {
        date: formatDate(controller.policyDate, language),
        seen: formatDate(controller.seenDate, language),
      })}
    </ExternalLink>
    . <span lang={ownLanguage}>{[controller.role, controller.note, authority.note].filter(Boolean).join(' ')}</span>
  </p>
)

/** The law with its sources, what it does not give, and what to look at before asking; closed until it is opened. */
export const PlaceSources = (props: PlaceSourcesProps) => (
  <details class="request-sources">
    <summary>{props.words.t('requests.sources')}</summary>
    <Hints {...props} />
    <Rights {...props} />
    <Limits {...props} />
    <Controller {...props} />
  </details>
)
