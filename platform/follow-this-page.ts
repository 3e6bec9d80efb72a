import type { FailureCode } from '../core/messages/answers.ts'
import type { Observation } from '../core/page/observation.ts'
import type { SuffixRules } from '../core/page/registrable-domain.ts'
import { ask } from './ask.ts'
import { readPackagedJson } from './bundled-files.ts'
import { type Following, followObservation } from './follow-observation.ts'
import { failureOf } from './page.ts'
import { followPageData, type PageData } from './page-data.ts'
import { type ThisPageWords, thisPageWords } from './this-page-words.ts'

/** All that "This page" shows of a tab, and what its controls do. */
export type ThisPage = {
  data: PageData
  words: ThisPageWords
  suffixes: SuffixRules
  /** null while nobody observes the tab. */
  observation: Observation | null
  /** The browser has refused to put the observer in. */
  isRefused: boolean
  /** Why the last change of the counting was not made. */
  countingFailure: FailureCode | null
  onLook: () => Promise<void>
  onStop: () => void
  onCounting: (isOn: boolean) => void
}

/** What there is to know of a tab, as it comes. `observation` is undefined until it is known whether there is one. */
type Known = Partial<Pick<ThisPage, 'data' | 'words' | 'suffixes' | 'observation'>> &
  Pick<ThisPage, 'isRefused' | 'countingFailure'>

type SetKnown = (change: Partial<Known>) => void

/** Looks at the tab. The browser's error, when it is gone or may not be read, is an answer: the page says so. */
const lookWith = (following: Following, set: SetKnown) => async () => {
  // Taken back first: refused again, it is to be said again.
  set({ isRefused: false })
  try {
    await following.look()
  } catch (error) {
    console.warn('WhoSees: the browser does not let the tab be looked at.', error)
    set({ isRefused: true })
  }
}

const countWith = (set: SetKnown) => (counting: boolean) => {
  set({ countingFailure: null })
  ask({ type: 'settings.change', change: { counting } }).catch((error) => {
    console.warn('WhoSees: the counting could not be changed.', error)
    set({ countingFailure: failureOf(error) })
  })
}

/**
 * Gives what is known of a tab once all of it is there, and again whenever there is more. Nothing of it is stored: it is
 * in the memory of the tab's page, and of the page that shows it.
 * @param isPrivate whether its window is, where nothing is ever counted unasked
 * @returns a function that ends it
 */
export const followThisPage = (tabId: number, onPage: (page: ThisPage) => void, isPrivate = false): (() => void) => {
  const known: Known = { isRefused: false, countingFailure: null }
  let mayLookUnasked = !isPrivate
  const set: SetKnown = (change) => {
    Object.assign(known, change)
    const { data, words, suffixes, observation, ...refusals } = known
    if (!data || !words || !suffixes || observation === undefined) return
    // Where every visit is to be counted, this one is, too, although the page was opened before. Once: where no observer
    // answers then, none will.
    if (mayLookUnasked && data.settings.counting && observation === null) {
      mayLookUnasked = false
      void onLook()
    }
    onPage({ data, words, suffixes, observation, ...refusals, onLook, onStop: following.stop, onCounting })
  }
  // One that has not begun yet waits to be asked, as in a private window.
  const following = followObservation(tabId, (now) => set({ observation: now?.since ? now : null }))
  const onLook = lookWith(following, set)
  const onCounting = countWith(set)
  void readPackagedJson<SuffixRules>('/suffixes.json').then((suffixes) => set({ suffixes }))
  void followPageData(thisPageWords, (data, words) => set({ data, words }))
  return following.end
}
