import type { Plugin } from 'vite'

/**
 * Takes WXT's own messages out of what starts each script: in a released build they print nothing, and only weigh.
 * Errors go on to the browser as before.
 */
export const withoutWxtMessages = (): Plugin => ({
  name: 'without-wxt-messages',
  transform(code, id) {
    if (!id.includes('virtual:wxt-')) return null
    return { code: code.replaceAll(/\blogger\.(debug|log|warn|error)\(.*\);/g, ''), map: null }
  },
})
