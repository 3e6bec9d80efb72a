import type { Assurance } from '../../core/feed/schema.ts'
import type { Bearing } from '../../core/findings/bearings.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Heading } from '../heading.ts'
import { SaidWords } from '../said-before.tsx'
import { SourceLink } from '../source-link.tsx'

type BearsOnProps = { bearings: Bearing[]; t: PageT; language: string; heading?: Heading }

const originOf = ({ who, where, date }: Assurance, language: string) =>
  [who, where, date && formatDate(date, language)].filter(Boolean).join(' · ')

/** What the company had said that a finding contradicts, supports or bears on. */
export const BearsOn = ({ bearings, t, language, heading: H = 'h4' }: BearsOnProps) =>
  bearings.length === 0 ? null : (
    <div class="bears-on" data-group="said">
      <H>{t('article.bearsOn')}</H>
      <ul>
        {bearings.map(({ relation, assurance }) => (
          <li key={assurance.id}>
            <strong>{t('label', { name: t(`relation.${relation}`) })}</strong> <SaidWords assurance={assurance} />
            <p lang={assurance.textLanguage?.tag}>
              {originOf(assurance, language)}{' '}
              {assurance.sources[0] && <SourceLink source={assurance.sources[0]} t={t} />}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
