import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { anchorOf } from '../../core/filter/address.ts'
import { formatDate } from '../../core/language/dates.ts'
import { describePeriod } from '../../core/language/period.ts'
import type { Words } from '../../core/language/words.ts'
import type { TimelineContent } from '../../core/timeline/content.ts'
import type { TimelineItem } from '../../core/timeline/items.ts'
import { firstOfLast, handFocusTo } from '../focus.ts'
import { KindTag } from '../kind-tag.tsx'
import { SourceLink } from '../source-link.tsx'
import { FullQuotation } from './full-quotation.tsx'
import { dateOf, kindKeys, langOf } from './words.ts'

type RowProps = { item: TimelineItem; content: TimelineContent; words: Words }

const When = ({ item, words }: RowProps) => (
  <th scope="row">
    {dateOf(item, words)}
    {item.period && <span>{describePeriod(item.period, words)}</span>}
  </th>
)

const Title = ({ item, words: { t } }: RowProps) => {
  const { finding, assurances } = item
  const said = assurances.map((assurance, index) => (
    <Fragment key={assurance.id}>
      {index > 0 && ' '}
      <FullQuotation of={assurance} t={t} />
    </Fragment>
  ))
  if (!finding)
    return (
      <td>
        <div>{said}</div>
      </td>
    )
  return (
    <td>
      <a href={`#${anchorOf({ type: 'finding', id: finding.id })}`}>
        <span lang={langOf(item)}>{finding.title}</span>
      </a>
      {assurances.length > 0 && (
        <span>
          {t('label', { name: t('timeline.saidIn') })} {said}
        </span>
      )}
    </td>
  )
}

const Who = ({ item: { finding, assurances }, words: { t } }: RowProps) => {
  const [source] = finding?.sources ?? assurances[0]?.sources ?? []
  return (
    <td>
      {!finding && <span>{assurances[0]?.who}</span>}
      {source && <SourceLink source={source} t={t} />}
    </td>
  )
}

const BearsOn = ({ item, content: { byId, linksOf }, words: { t, language } }: RowProps) => {
  const rows = linksOf(item.id)
    .filter(({ finding }) => finding === item.id)
    .flatMap(({ said, assurance, relation }) => {
      const words = byId.get(said)?.assurances.find(({ id }) => id === assurance)
      return words ? [{ relation, words }] : []
    })
  return (
    <td>
      {rows.length > 0 && (
        <ul>
          {rows.map(({ relation, words }) => (
            <li key={words.id}>
              <strong>{t('label', { name: t(`relation.${relation}`) })}</strong> <FullQuotation of={words} t={t} />
              {words.date && ` (${formatDate(words.date, language)})`}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

const Row = (props: RowProps) => (
  <tr>
    <When {...props} />
    <td>
      <KindTag {...kindKeys(props.item)} t={props.words.t} />
    </td>
    <Title {...props} />
    <Who {...props} />
    <BearsOn {...props} />
  </tr>
)

const columns = [
  'timeline.tableDate',
  'timeline.tableKind',
  'timeline.tableTitle',
  'timeline.tableWho',
  'timeline.tableBearsOn',
] as const

// Five thousand rows at once would freeze the page for seconds.
const rowsAtOnce = 300

// Every row has one: to the finding or to a source.
const linkOfNew = `${firstOfLast('.timeline-table tbody tr', rowsAtOnce)} a`

/** The same as the picture, as a table. */
export const TimelineTable = (props: Omit<RowProps, 'item'>) => {
  const [shown, setShown] = useState(rowsAtOnce)
  const { content, words } = props
  const { t } = words
  const more = Math.min(rowsAtOnce, content.items.length - shown)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="timeline-table" aria-label={t('timeline.heading')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.items.slice(0, shown).map((item) => (
            <Row key={item.id} item={item} {...props} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" class="button" ref={handFocusTo(linkOfNew)} onClick={() => setShown(shown + rowsAtOnce)}>
          {t('timeline.tableMore', { count: more })}
        </button>
      )}
    </section>
  )
}
