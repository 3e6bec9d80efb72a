import { describeOrigin, type ListExtract } from '../../core/export/list-extract.ts'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { describeFilter } from '../../core/filter/describe.ts'
import type { Filter } from '../../core/filter/filter.ts'
import { listedFindings } from '../../core/findings/counts.ts'
import { formatUnbrokenDate } from '../../core/language/dates.ts'
import { feedIn } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { pageAddress } from '../../core/website/page-address.ts'
import type { PageAddress } from './address.ts'
import type { CitationForm, Citing } from './cite.tsx'
import { citeFinding, today, writeList } from './take-along.ts'
import type { FindingsViewProps } from './view.tsx'

/** What the page works with, and how it gets at the clipboard and at files. */
export type FindingsMeans = {
  feed: Feed
  sequence: number
  words: Words
  address: PageAddress
  /** The base address of the website that has this feed's findings; null where there is none. */
  site: string | null
  /** The address of a finding's own page, if it is not to be taken from `site`. */
  pageOf?: (findingId: string) => string | null
  /** Whether a link to the page means something in other browsers than this one. */
  isLinkLocal: boolean
  /** Gives whether the browser allowed it. */
  onCopy: (text: string) => Promise<boolean>
  onSave: (name: string, contents: Blob) => void
}

export type FindingsActions = Pick<
  FindingsViewProps,
  'citing' | 'saving' | 'creditOf' | 'onSave' | 'onFilter' | 'onQuery' | 'onOpen'
>

const citingOf = (means: FindingsMeans): Citing => {
  const { words, address, site, isLinkLocal, onCopy } = means
  const { pageOf = (id: string) => pageAddress(site, id, words.language) } = means
  const linkTo = (id: string) => pageAddress(site, id, words.language) ?? address.ofTarget({ type: 'finding', id })
  return {
    cite: (id: string, form: CitationForm) => (form === 'link' ? linkTo(id) : citeFinding({ ...means, id, form })),
    onCopy,
    isLinkLocal: isLinkLocal && site === null,
    pageOf,
  }
}

/** The findings shown, as the editors wrote them. */
const asWritten = (feed: Feed, shown: Finding[]): Finding[] => {
  const ids = new Set(shown.map(({ id }) => id))
  return feed.findings.filter(({ id }) => ids.has(id))
}

const savingOf = (means: FindingsMeans): FindingsViewProps['saving'] => ({
  onSaveList: async (form, { shown, now }) => {
    const { feed, words, address, onSave } = means
    const { filter } = address.now()
    const total = listedFindings(feed).length
    const matching = now.matches.length
    const findings = asWritten(feed, shown)
    const whole: ListExtract = { ...means, savedOn: today(), matching, findings, filter, total }
    // A briefing is for reading, so it is in the language of the page; the other forms keep the feed's own words.
    const extract = form === 'markdown' ? { ...whole, feed: feedIn(feed, words.language), findings: shown } : whole
    const { name, contents } = await writeList(extract, form, words)
    onSave(name, contents)
    return name
  },
  onCopyView: () => means.onCopy(means.address.ofView()),
  isLinkLocal: means.isLinkLocal,
  onPrint: () => print(),
})

const credit = (means: FindingsMeans, filter: Filter): string => {
  const { words } = means
  const asked = describeFilter(filter, words)
  const origin = describeOrigin({ ...means, savedOn: today() }, words, formatUnbrokenDate)
  return asked === '' ? origin : `${origin} ${words.t('export.filter', { filter: asked })}`
}

/** What a reader can do on the page. */
export const makeActions = (means: FindingsMeans): FindingsActions => {
  const { address, onSave } = means
  return {
    citing: citingOf(means),
    saving: savingOf(means),
    creditOf: (filter) => credit(means, filter),
    onSave,
    onFilter: address.setFilter,
    onQuery: address.setQuery,
    onOpen: (id) => address.goTo({ type: 'finding', id }),
  }
}
