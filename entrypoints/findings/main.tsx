import { render } from 'preact'
import { type FindingsActions, makeActions } from '../../components/findings/actions.ts'
import { followAddress } from '../../components/findings/address.ts'
import { goToElement } from '../../components/findings/go-to.ts'
import { followLinks } from '../../components/findings/links.ts'
import { FindingsView } from '../../components/findings/view.tsx'
import { watchPrinting } from '../../components/findings/watch-printing.ts'
import { Preparing } from '../../components/popup/preparing.tsx'
import { anchorOf, type Target } from '../../core/filter/address.ts'
import { feedIn } from '../../core/language/feed-language.ts'
import { dressDocument } from '../../platform/page.ts'
import { feedAgeOf, followPageData, type PageData } from '../../platform/page-data.ts'
import { type PageWords, pageWords } from '../../platform/page-words.ts'
import { hrefOfPage, isFromPrivateWindow } from '../../platform/private-window.ts'
import { seenReporter } from '../../platform/seen-reporter.ts'
import { meansOf } from './means.ts'

const root = document.getElementById('app') as HTMLElement

let data: PageData | null = null
let words: PageWords | null = null
let actions: FindingsActions | null = null
let isShown = false
let isPrinting = false

const isPrivate = isFromPrivateWindow()
const requestHref = hrefOfPage('request')
const reportSeen = seenReporter()

const goTo = (target: Target) => goToElement(anchorOf(target))

const address = followAddress(() => draw(), goTo)

const draw = () => {
  if (!data || !words) return
  const { policy, isUnreadable, inUse } = data
  const { t, language, direction } = words
  const age = feedAgeOf(data)
  const props = { t, language, direction, policy, isUnreadable, address: address.now(), isPrinting, requestHref }
  if (!inUse || !age || !actions) return render(<Preparing t={t} />, root)
  render(<FindingsView feed={feedIn(inUse.feed, language)} age={age} {...props} {...actions} />, root)
}

followLinks(address.goTo)

watchPrinting((is) => {
  isPrinting = is
  draw()
})

// Ages keep growing while the page is open.
setInterval(draw, 60_000)

void followPageData(pageWords, (...now) => {
  const before = { inUse: data?.inUse, t: words?.t }
  ;[data, words] = now
  const { inUse } = data
  // Made anew only when something they use has changed: other objects would have the page drawn again.
  if (inUse && (inUse !== before.inUse || words.t !== before.t)) actions = makeActions(meansOf(inUse, words, address))
  dressDocument(data.settings, words)
  document.title = words.t('findings.tab')
  draw()
  if (!inUse) return
  void isPrivate.then((is) => reportSeen(inUse, is))
  if (isShown) return
  isShown = true
  // The browser looks for the anchor in the address before the page has drawn any.
  const { target } = address.now()
  if (target) goTo(target)
})
