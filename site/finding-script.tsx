import { render } from 'preact'
import { type CitationForm, CitePanel } from '../components/findings/cite.tsx'
import { citeFinding } from '../components/findings/take-along.ts'
import type { Feed } from '../core/feed/schema.ts'
import type { PageKey } from '../core/language/catalogue.ts'
import { type Catalogue, translator } from '../core/language/translate.ts'
import { copyText } from '../platform/copy-text.ts'
import type { FindingData } from './finding-page.tsx'
import { dataOfPage } from './page-data.ts'
import { supplyMissing } from './supply-missing.ts'

supplyMissing()

const { language, sequence, site, id, feed, messages } = dataOfPage<FindingData>()
const t = translator(messages as Catalogue<PageKey>, language)
const words = { t, language }
const [page] = location.href.split(/[?#]/)

const cite = (_: string, form: CitationForm): string =>
  form === 'link' ? (page ?? '') : citeFinding({ feed: feed as Feed, sequence, id, form, words, site })

render(
  <CitePanel findingId={id} citing={{ cite, onCopy: copyText, isLinkLocal: false }} t={t} />,
  document.getElementById('app') as HTMLElement,
)
