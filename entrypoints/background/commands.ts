import { listedFindings } from '../../core/findings/counts.ts'
import type { AskedAnswer } from '../../core/messages/answers.ts'
import type { MessageOf } from '../../core/messages/messages.ts'
import { isSite } from '../../core/services/site.ts'
import { findActiveTab, findSiteTab, openPage } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showAsked } from './notices.ts'
import { readState, stateWithoutStorage } from './state.ts'

const openNotice = async () => {
  const active = await findActiveTab()
  const { site } = active
  if (!site || !isSite(site.url)) return openPage('findings', active)
  const state = await inTurn(readState).catch(stateWithoutStorage)
  if (listedFindings(state.feed).length === 0) return openPage('findings', active)
  await showAsked(site, state)
}

/** The user asks for the notice in the popup, which was opened over this tab. */
export const onNoticeAsked = async ({ tabId }: MessageOf<'notice.ask'>): Promise<AskedAnswer> => {
  const tab = await findSiteTab(tabId)
  if (!tab) return 'refused'
  return (await showAsked(tab, await inTurn(readState).catch(stateWithoutStorage))) ? 'shown' : 'refused'
}

/** The keyboard commands of the manifest; users set their keys in the browser. */
export const onCommand = async (command: string): Promise<void> => {
  if (command === 'open-notice') await openNotice()
  if (command === 'open-findings') await openPage('findings', await findActiveTab())
}
