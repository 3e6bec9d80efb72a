import { render } from 'preact'
import type { PopupTab } from '../../components/popup-view.tsx'
import { ask } from '../../platform/ask.ts'
import { afterPaint, dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { type PopupWords, popupWords } from '../../platform/popup-words.ts'
import { followPlace, type Place } from './place.ts'
import { Popup } from './popup.tsx'

const root = document.getElementById('app') as HTMLElement

// Without `preact/hooks`, which would be a fourteenth of this script: what can change is here, and is drawn when it does.
const state = {
  data: null as PageData | null,
  words: null as PopupWords | null,
  place: null as Place | null,
  tab: 'findings' as PopupTab,
  status: null as string | null,
  isChecking: false,
}

let isSeen = false

const set = (change: Partial<typeof state>) => {
  Object.assign(state, change)
  const { data, words, place } = state
  // Drawn once all are known, so that no line comes later and moves the others.
  if (!data || !words || !place) return
  dressDocument(data.settings, words)
  render(<Popup {...state} data={data} words={words} place={place} set={set} />, root)
  if (isSeen || !data.feed) return
  isSeen = true
  // Nobody waits for it: should it fail, the badge keeps its number, and the next opening tries again.
  afterPaint(() => ask({ type: 'findings.seen' }).catch(console.warn))
}

followPlace((place) => set({ place }))
followPageData(popupWords, (data, words) => set({ data, words }))
