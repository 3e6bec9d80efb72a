import { render } from 'preact'
import type { PopupTab } from '../../components/popup/view.tsx'
import type { PopupData } from '../../core/popup/popup-digest.ts'
import { afterPaint, dressDocument } from '../../platform/page.ts'
import type { PopupWords } from '../../platform/popup-words.ts'
import { seenReporter } from '../../platform/seen-reporter.ts'
import { followDigest } from './follow-digest.ts'
import { Popup } from './popup.tsx'
import { followTabBeneath, type TabBeneath } from './tab-beneath.ts'

const root = document.getElementById('app') as HTMLElement

// Without `preact/hooks`, which would be a fourteenth of this script: what can change is kept here, and drawn when it does.
const state = {
  digest: null as PopupData | null,
  words: null as PopupWords | null,
  beneath: null as TabBeneath | null,
  seenElsewhere: null as string | null,
  isWhole: false,
  tab: 'findings' as PopupTab,
  status: null as string | null,
  isChecking: false,
}

const reportSeen = seenReporter()

/** Draws, and keeps the finding that is being read where it is: what a check brings comes above it. */
const drawInPlace = (draw: () => void) => {
  // To ask for the place where it is scrolled to costs a layout, which the first drawing would wait for.
  const entries = root.firstChild && scrollY > 0 ? [...document.querySelectorAll('.finding-entry')] : []
  const read = entries.find((entry) => entry.getBoundingClientRect().bottom > innerHeight / 2)
  const top = read?.getBoundingClientRect().top ?? 0
  draw()
  if (read?.isConnected) scrollBy(0, read.getBoundingClientRect().top - top)
}

const describe = async ({ seen }: TabBeneath, { settings }: PopupData) => {
  const { describeSeen } = await import('./describe-seen.ts')
  set({ seenElsewhere: await describeSeen(seen, settings) })
}

const set = (change: Partial<typeof state>) => {
  Object.assign(state, change)
  const { digest, words, beneath } = state
  // Drawn only once all are known, so no line comes later and moves the others.
  if (!digest || !words || !beneath) return
  if (beneath.seen.length > 0 && state.seenElsewhere === null) return void describe(beneath, digest)
  dressDocument(digest.settings, words)
  drawInPlace(() => render(<Popup {...state} digest={digest} words={words} beneath={beneath} set={set} />, root))
  if (!state.isWhole) afterPaint(() => set({ isWhole: true }))
  if (digest.feed) reportSeen(digest.feed.sha256, beneath.isPrivate)
}

void followTabBeneath((beneath) => set({ beneath, seenElsewhere: null }))
void followDigest((digest, words) => set({ digest, words }))
