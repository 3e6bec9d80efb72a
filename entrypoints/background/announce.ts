import { showInAllTabs } from './notices.ts'
import { showUnseen } from './show-unseen.ts'
import type { State } from './state.ts'

/** Badge and open tabs follow a state. Called after the turn, and awaited by nobody who waits for storage. */
export const announce = (state: State, exceptTabId?: number): void => {
  showUnseen(state)
  void showInAllTabs(state, exceptTabId).catch(console.warn)
}
