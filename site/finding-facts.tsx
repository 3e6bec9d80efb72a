import { Dated } from '../components/dated.tsx'
import { KindTag } from '../components/kind-tag.tsx'
import { LanguageTag } from '../components/language-tag.tsx'
import { formatList } from '../core/language/lists.ts'
import { describePeriod } from '../core/language/period.ts'
import type { FindingPartProps } from './finding-part.ts'

/** What a finding is: when, of what kind, where, how it was checked, whether it was corrected. */
export const FindingFacts = ({ finding, page }: FindingPartProps) => {
  const { t, language, words } = page.local
  const { date, group, kind, regions, period, textLanguage, noteLanguage, checked, checkedNote } = finding
  const places = regions.map((region) => t(`region.${region}`))
  return (
    <div class="site-facts">
      <div>
        <Dated date={date} language={language} />
        <KindTag group={group} kind={kind} t={t} />
        <LanguageTag of={textLanguage} />
        <p>{formatList(places, language)}</p>
        {period && <p>{describePeriod(period, words)}</p>}
      </div>
      <p>
        <strong>{t(checked === 'yes' ? 'article.checked' : 'article.partly')}.</strong>{' '}
        <span lang={noteLanguage?.tag}>{checkedNote}</span>
      </p>
      {finding.changes.length === 0 && !finding.retracted && <p>{t('site.noCorrections')}</p>}
    </div>
  )
}
