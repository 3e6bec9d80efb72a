import { otherServiceAt } from '../../core/services/other-services.ts'
import { isSite } from '../../core/services/site.ts'
import type { Settings } from '../../core/settings/settings.ts'
import type { SiteTab } from '../../platform/tabs.ts'
import { type State, settingsOf } from './state.ts'

/** Whether an address is of the site, or of a service that can be switched on beside it. */
export const isSiteOrService = (url: string): boolean => isSite(url) || otherServiceAt(url) !== undefined

/** On another service nothing is remembered, as in a private window: a card could not know that it had been shown. */
export const isForgotten = ({ url, isPrivate }: SiteTab): boolean => isPrivate || !isSite(url)

/**
 * The settings in force in a tab. Where a service is not switched on, or no longer, its pages get no reminder; where it is,
 * they get the slim tab, as that is all they ever get.
 */
export const settingsIn = ({ url }: SiteTab, state: State): Settings => {
  const service = otherServiceAt(url)
  const settings = settingsOf(state)
  if (!service) return settings
  return { ...settings, slimTab: true, reminders: settings.reminders && state.reach.includes(service) }
}
