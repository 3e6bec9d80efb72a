import { isSite } from '../../core/services/site.ts'
import { findActiveTab, openPage } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showInTab } from './notices.ts'
import { readState } from './state.ts'

const openNotice = async () => {
  const tab = await findActiveTab()
  if (!tab || !isSite(tab.url)) return openPage('findings')
  const state = await inTurn(readState)
  await showInTab(tab, { form: 'card', reason: 'asked' }, state, { isAsked: true })
}

/** The keyboard commands of the manifest; users change their keys in the browser. */
export const onCommand = async (command: string): Promise<void> => {
  if (command === 'open-notice') await openNotice()
  if (command === 'open-findings') await openPage('findings')
}
