import { defineUnlistedScript } from '#imports'
import { isSite } from '../../core/services/site.ts'
import { isInPrivateWindow } from '../../platform/answer-observation.ts'
import { findInPage, leaveInPage } from '../../platform/own-world.ts'
import { observe } from './observe.ts'

const name = 'whoseesObserves'

/**
 * Sees what its page contacts. No page has it unless somebody asks: the popup puts it into a tab, or the browser into
 * every page of the site where counting is switched on in the settings.
 */
export default defineUnlistedScript(() => {
  if (!isSite(location.href)) return
  // It is put in once more where counting is switched on again, or somebody looks.
  const goOn = findInPage<() => void>(name) ?? observe()
  leaveInPage(name, goOn)
  // In a private window it counts only while its own popup has asked for it.
  if (!isInPrivateWindow()) goOn()
})
