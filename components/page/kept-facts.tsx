import type { ThisPageT } from '../../core/language/catalogue.ts'
import type { Kept, KeptNames } from '../../core/page/observation.ts'

type FactProps = { label: string; t: ThisPageT; language: string }

const describeNumber = (count: number, { t, language }: Omit<FactProps, 'label'>) =>
  count === 0 ? t('page.kept.none') : count.toLocaleString(language)

const NamesFact = ({ label, of, t, language }: FactProps & { of: KeptNames }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {of === null ? t('page.kept.unreadable') : describeNumber(of.count, { t, language })}
      {of !== null && of.count > 0 && (
        <span class="kept-names">
          {of.names.map((name, index) => (
            <bdi key={index}>{name}</bdi>
          ))}
          {of.count > of.names.length && '…'}
        </span>
      )}
    </dd>
  </div>
)

const StoreFact = ({ label, of, t }: FactProps & { of: Kept['local'] }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {of === null
        ? t('page.kept.unreadable')
        : of.count === 0
          ? t('page.kept.none')
          : t('page.kept.entries', { count: of.count, characters: of.characters })}
    </dd>
  </div>
)

/** What the page keeps in this browser: names and sizes, never a value. */
export const KeptFacts = ({ kept, t, language }: { kept: Kept; t: ThisPageT; language: string }) => (
  <section class="page-kept" aria-labelledby="page-kept">
    <h3 id="page-kept">{t('page.kept')}</h3>
    <dl>
      <NamesFact label={t('page.kept.cookies')} of={kept.cookies} t={t} language={language} />
      <StoreFact label={t('page.kept.local')} of={kept.local} t={t} language={language} />
      <StoreFact label={t('page.kept.session')} of={kept.session} t={t} language={language} />
      <NamesFact label={t('page.kept.databases')} of={kept.databases} t={t} language={language} />
      <NamesFact label={t('page.kept.workers')} of={kept.workers} t={t} language={language} />
      <NamesFact label={t('page.kept.caches')} of={kept.caches} t={t} language={language} />
    </dl>
  </section>
)
