import type { CitationForm, Citing } from '../../components/cite.tsx'
import type { FindingsViewProps } from '../../components/findings-view.tsx'
import { type Extract, tellOrigin } from '../../core/export/extract.ts'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { describeFilter } from '../../core/filter/describe.ts'
import { feedIn } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { standingFindings } from '../../core/notice/counts.ts'
import { copyText } from '../../platform/copy-text.ts'
import type { FeedInUse } from '../../platform/items.ts'
import { saveFile } from '../../platform/save-file.ts'
import type { PageAddress } from './address.ts'
import { citeFinding, today, writeList } from './take-along.ts'

type Source = { inUse: FeedInUse; words: Words; address: PageAddress }
export type Actions = Pick<FindingsViewProps, 'citing' | 'saving' | 'onSave' | 'onFilter' | 'onQuery' | 'onOpen'>

// Firefox gives each installation an address of its own.
const isLinkLocal = location.protocol === 'moz-extension:'

const citingOf = ({ inUse: { feed, sequence }, words, address }: Source): Citing => ({
  cite: (id: string, form: CitationForm) =>
    form === 'link' ? address.ofPlace({ type: 'finding', id }) : citeFinding({ feed, sequence, id, form, words }),
  onCopy: copyText,
  isLinkLocal,
})

/** The findings as the editors wrote them, by those that are shown. */
const asWritten = (feed: Feed, shown: Finding[]): Finding[] => {
  const ids = new Set(shown.map(({ id }) => id))
  return feed.findings.filter(({ id }) => ids.has(id))
}

const savingOf = ({ inUse: { feed, sequence }, words, address }: Source): FindingsViewProps['saving'] => ({
  onSaveList: async (form, shown) => {
    const { filter } = address.now()
    const total = standingFindings(feed).length
    const whole: Extract = { feed, sequence, findings: asWritten(feed, shown), filter, total, savedOn: today() }
    // A briefing is for reading, in the language of the page; the other forms are for work with the feed's own words.
    const extract = form === 'markdown' ? { ...whole, feed: feedIn(feed, words.language), findings: shown } : whole
    const { name, contents } = await writeList(extract, form, words)
    saveFile(name, contents)
    return name
  },
  onCopyView: () => copyText(address.ofView()),
  isLinkLocal,
  onPrint: () => print(),
})

/** Where a saved picture comes from, and what of the list it shows. */
export const creditOf = ({ inUse: { feed, sequence }, words, address }: Source): string => {
  const asked = describeFilter(address.now().filter, words)
  const credit = tellOrigin({ feed, sequence, savedOn: today() }, words)
  return asked === '' ? credit : `${credit} ${words.t('export.filter', { filter: asked })}`
}

/** What a reader can do on the page. */
export const makeActions = (source: Source): Actions => {
  const { address } = source
  return {
    citing: citingOf(source),
    saving: savingOf(source),
    onSave: saveFile,
    onFilter: address.setFilter,
    onQuery: address.setQuery,
    onOpen: (id) => address.goTo({ type: 'finding', id }),
  }
}
