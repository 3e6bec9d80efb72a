import { showInAllTabs } from './notices.ts'
import { showUnseen } from './show-unseen.ts'
import type { State } from './state.ts'

/**
 * Brings badge and open tabs in line with a state. Called after the turn, and never awaited there: storage must not
 * wait for tabs.
 */
export const announce = (state: State, exceptTabId?: number): void => {
  void showUnseen(state)
  void showInAllTabs(state, exceptTabId).catch(console.warn)
}
