import { render } from 'preact'
import { findingAnchor, findingOfHash } from '../../components/finding-anchor.ts'
import { FindingsView } from '../../components/findings-view.tsx'
import { Preparing } from '../../components/preparing.tsx'
import { feedIn } from '../../core/language/feed-language.ts'
import { ask } from '../../platform/ask.ts'
import { afterPaint, dressDocument } from '../../platform/page.ts'
import { feedAgeOf, followPageData, type PageData } from '../../platform/page-data.ts'
import { type PageWords, pageWords } from '../../platform/page-words.ts'

const root = document.getElementById('app') as HTMLElement

let data: PageData | null = null
let words: PageWords | null = null
let isShown = false

const draw = () => {
  if (!data || !words) return
  const { settings, policy, feed } = data
  const { t, language, direction } = words
  const age = feedAgeOf(data)
  const props = { t, policy, target: findingOfHash(location.hash), language, direction }
  dressDocument(settings, words)
  document.title = t('findings.tab')
  render(feed && age ? <FindingsView feed={feedIn(feed, language)} age={age} {...props} /> : <Preparing t={t} />, root)
}

const goToTarget = () => {
  const id = findingOfHash(location.hash)
  const element = document.getElementById(id === null ? location.hash.slice(1) : findingAnchor(id))
  element?.scrollIntoView()
  if (id !== null) element?.focus({ preventScroll: true })
}

const onFirstShown = () => {
  // The browser looks for the address's anchor before there is any.
  goToTarget()
  // Nobody waits for it: should it fail, the badge keeps its number, and the next opening tries again.
  afterPaint(() => ask({ type: 'findings.seen' }).catch(console.warn))
}

window.addEventListener('hashchange', () => {
  draw()
  goToTarget()
})

followPageData(pageWords, (...now) => {
  ;[data, words] = now
  draw()
  if (isShown || !data.feed) return
  isShown = true
  onFirstShown()
})
