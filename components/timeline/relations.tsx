import type { FairRelation } from '../../core/findings/fair-relation.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'
import type { TimelineContent } from '../../core/timeline/content.ts'
import type { TimelineItem } from '../../core/timeline/items.ts'
import { strength } from '../../core/timeline/link-lines.ts'
import type { TimelineLink } from '../../core/timeline/timeline-links.ts'
import { LineSample } from './links.tsx'
import { quoted, titleOf } from './words.ts'

export type RelationsProps = {
  item: TimelineItem
  content: TimelineContent
  words: Words
  onOpen: (findingId: string) => void
}

type RelationRow = {
  key: string
  relation: FairRelation
  text: string
  lang: string | undefined
  date: string | null
  opens: string | null
}

/** What an item bears on, and what bears on what was said in it, strongest first. */
const linesOf = ({ item, content: { byId, linksOf } }: RelationsProps, { t }: Words): RelationRow[] => {
  const toRows = ({ said, finding, assurance, relation }: TimelineLink): RelationRow[] => {
    if (finding === item.id) {
      const words = byId.get(said)?.assurances.find(({ id }) => id === assurance)
      if (!words) return []
      const lang = words.textLanguage?.tag
      return [{ key: assurance, relation, text: quoted(words, t), lang, date: words.date, opens: null }]
    }
    const other = byId.get(finding)
    if (!other) return []
    const lang = other.finding?.textLanguage?.tag
    return [{ key: finding, relation, text: titleOf(other, t), lang, date: other.date, opens: finding }]
  }
  const rows = [...linksOf(item.id)].sort((one, other) => strength(one) - strength(other)).flatMap(toRows)
  // A finding may bear on several things said at once: its strongest line stands for them.
  return rows.filter(({ key }, index) => rows.findIndex((other) => other.key === key) === index)
}

const shownLines = 2

type RowsProps = Pick<RelationsProps, 'words' | 'onOpen'> & { title: string; rows: RelationRow[] }

const Rows = ({ title, rows, words: { t, language }, onOpen }: RowsProps) =>
  rows.length === 0 ? null : (
    <div class="timeline-detail-lines">
      <p>{title}</p>
      <ul>
        {rows.slice(0, shownLines).map(({ key, relation, text, lang, date, opens }) => (
          <li key={key}>
            <LineSample relation={relation} />
            <span>
              <strong>{t('label', { name: t(`relation.${relation}`) })}</strong>{' '}
              {opens === null ? (
                <span lang={lang}>{text}</span>
              ) : (
                <button type="button" class="text-button" lang={lang} onClick={() => onOpen(opens)}>
                  {text}
                </button>
              )}
              {date && ` (${formatDate(date, language)})`}
            </span>
          </li>
        ))}
        {rows.length > shownLines && (
          <li class="timeline-detail-more">{t('timeline.moreLines', { count: rows.length - shownLines })}</li>
        )}
      </ul>
    </div>
  )

/** What an item bears on, then what bears on what was said in it; strongest first, each with its line and in words. */
export const TimelineRelations = (props: RelationsProps) => {
  const { words, onOpen } = props
  const rows = linesOf(props, words)
  const said = rows.filter(({ opens }) => opens === null)
  const bearing = rows.filter(({ opens }) => opens !== null)
  return (
    <>
      <Rows title={words.t('article.bearsOn')} rows={said} {...{ words, onOpen }} />
      <Rows title={words.t('timeline.bearsOnIt')} rows={bearing} {...{ words, onOpen }} />
    </>
  )
}
