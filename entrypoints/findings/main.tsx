import { render } from 'preact'
import { FindingsView } from '../../components/findings-view.tsx'
import { Preparing } from '../../components/preparing.tsx'
import { anchorOf, type Place, readAddress } from '../../core/filter/address.ts'
import { feedIn } from '../../core/language/feed-language.ts'
import { ask } from '../../platform/ask.ts'
import { afterPaint, dressDocument } from '../../platform/page.ts'
import { feedAgeOf, followPageData, type PageData } from '../../platform/page-data.ts'
import { type PageWords, pageWords } from '../../platform/page-words.ts'
import { type Actions, creditOf, makeActions } from './actions.ts'
import { followAddress } from './address.ts'
import { goToElement } from './go-to.ts'

const root = document.getElementById('app') as HTMLElement

let data: PageData | null = null
let words: PageWords | null = null
let actions: Actions | null = null
let isShown = false
let isPrinting = false

const goTo = (place: Place) => goToElement(anchorOf(place))

const address = followAddress(() => draw(), goTo)

const draw = () => {
  if (!data || !words) return
  const { policy, inUse } = data
  const { t, language, direction } = words
  const age = feedAgeOf(data)
  const props = { t, language, direction, policy, address: address.now(), isPrinting }
  if (!inUse || !age || !actions) return render(<Preparing t={t} />, root)
  const credit = creditOf({ inUse, words, address })
  render(<FindingsView feed={feedIn(inUse.feed, language)} age={age} credit={credit} {...props} {...actions} />, root)
}

const onFirstShown = () => {
  // The browser looks for the address's anchor before there is any.
  const { place } = address.now()
  if (place) goTo(place)
  // Nobody waits for it: should it fail, the badge keeps its number, and the next opening tries again.
  afterPaint(() => ask({ type: 'findings.seen' }).catch(console.warn))
}

/** Links to places on the page, which are written without a filter so that they can be copied, keep the filter. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const { place } = readAddress(link.hash)
  if (!place) return
  event.preventDefault()
  address.goTo(place)
})

const setPrinting = (is: boolean) => {
  isPrinting = is
  draw()
}
window.addEventListener('beforeprint', () => setPrinting(true))
window.addEventListener('afterprint', () => setPrinting(false))

followPageData(pageWords, (...now) => {
  const before = { inUse: data?.inUse, t: words?.t }
  ;[data, words] = now
  const { inUse } = data
  // The same ones for as long as they do the same, so that nothing is drawn anew for them.
  if (inUse && (inUse !== before.inUse || words.t !== before.t)) actions = makeActions({ inUse, words, address })
  dressDocument(data.settings, words)
  document.title = words.t('findings.tab')
  draw()
  if (isShown || !inUse) return
  isShown = true
  onFirstShown()
})
