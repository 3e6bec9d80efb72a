import { browser } from './browser.ts'

type PageScript = Parameters<typeof browser.scripting.registerContentScripts>[0][number]

/**
 * Has the browser put a script into pages from their start on, or into none any more. It remembers that until the
 * extension is updated. @returns what has changed by that
 */
export const keepPageScript = async (script: PageScript, isOn: boolean): Promise<'begun' | 'ended' | null> => {
  const ids = [script.id]
  const [kept] = await browser.scripting.getRegisteredContentScripts({ ids })
  if (isOn === !!kept) return null
  if (!isOn) await browser.scripting.unregisterContentScripts({ ids })
  else await browser.scripting.registerContentScripts([script])
  return isOn ? 'begun' : 'ended'
}
