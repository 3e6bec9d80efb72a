import { hydrate, render } from 'preact'
import { makeActions } from '../components/findings/actions.ts'
import { followAddress } from '../components/findings/address.ts'
import { goToElement } from '../components/findings/go-to.ts'
import { followLinks } from '../components/findings/links.ts'
import { FindingsView } from '../components/findings/view.tsx'
import { watchPrinting } from '../components/findings/watch-printing.ts'
import { fromDocument } from '../core/feed/document.ts'
import type { Feed } from '../core/feed/schema.ts'
import { anchorOf, type Target } from '../core/filter/address.ts'
import { noFilter } from '../core/filter/filter.ts'
import type { PageKey } from '../core/language/catalogue.ts'
import { feedIn } from '../core/language/feed-language.ts'
import type { Language } from '../core/language/languages.ts'
import { type Catalogue, translator } from '../core/language/translate.ts'
import type { Words } from '../core/language/words.ts'
import { copyText } from '../platform/copy-text.ts'
import { saveFile } from '../platform/save-file.ts'
import type { FrontData } from './front.tsx'
import { dataOfPage, leaveStatic } from './page-data.ts'
import { supplyMissing } from './supply-missing.ts'

const root = document.getElementById('app') as HTMLElement

const fetchJson = async (address: string): Promise<unknown> => (await fetch(address)).json()

const load = async ({ feed, words, language }: FrontData): Promise<{ feed: Feed; words: Words }> => {
  const [document, messages] = await Promise.all([fetchJson(feed), fetchJson(words)])
  const read = fromDocument(document)
  if (!read.ok) throw new Error(read.error.message)
  return { feed: read.value, words: { t: translator(messages as Catalogue<PageKey>, language), language } }
}

const start = ({ feed, words }: { feed: Feed; words: Words }, { sequence, site }: FrontData) => {
  const goTo = (target: Target) => goToElement(anchorOf(target))
  let isPrinting = false
  // Where drawing fails, the page stays as it was made, wherever its address leads then.
  let isLive = false
  const address = followAddress(() => isLive && draw(), goTo)
  const pageOf = (id: string) => `finding/${id}/`
  const means = { feed, sequence, words, address, site, pageOf, isLinkLocal: false }
  const actions = makeActions({ ...means, onCopy: copyText, onSave: saveFile })
  const view = (now: ReturnType<typeof address.now>) => (
    <FindingsView
      {...{ t: words.t, language: words.language as Language, feed: feedIn(feed, words.language), isPrinting }}
      {...actions}
      direction="ltr"
      age={null}
      address={now}
      isWhole
      requestHref="ask/"
    />
  )
  const draw = () => render(view(address.now()), root)
  // First what is already there, to the letter (but for the picture, which is drawn anew for this window and its faces);
  // then what the address asks for.
  hydrate(view({ filter: noFilter, target: null, unknown: [], isTooLong: false }), root)
  draw()
  followLinks(address.goTo)
  watchPrinting((is) => {
    isPrinting = is
    draw()
  })
  isLive = true
  root.dataset.live = ''
  const { target } = address.now()
  if (target) goTo(target)
}

const data = dataOfPage<FrontData>()
supplyMissing()
load(data)
  .then((loaded) => start(loaded, data))
  .catch(leaveStatic)
