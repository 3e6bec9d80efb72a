import { defineUnlistedScript } from '#imports'
import { isSite } from '../../core/services/site.ts'
import { isFirstInPage } from '../../platform/alive.ts'
import { observe } from './observe.ts'

/**
 * Sees what its page contacts. No page has it unless somebody asks: the popup puts it into a tab, or the browser into
 * every page of the site where counting is switched on in the settings.
 */
export default defineUnlistedScript(() => {
  if (isSite(location.href) && isFirstInPage('whoseesObserves')) observe()
})
