import { FindingLine, type FindingLineProps } from '../finding-line.tsx'
import { FindingUpdate } from '../finding-update.tsx'
import { SourceLink } from '../source-link.tsx'

/** A finding in three lines: kind and date, title, first source. */
export const FindingBrief = ({ finding, isNews, t, language }: FindingLineProps) => {
  const [source] = finding.sources
  return (
    <article class="finding-brief" aria-labelledby={finding.id}>
      <FindingLine finding={finding} isNews={isNews} t={t} language={language} />
      <h3 id={finding.id} lang={finding.textLanguage?.tag}>
        {finding.title}
      </h3>
      {isNews && <FindingUpdate finding={finding} t={t} language={language} />}
      {source && <SourceLink source={source} t={t} />}
    </article>
  )
}
