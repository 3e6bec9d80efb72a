import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const mark = '.of-popup.'
const isOfPopup = (id = '') => id.includes(mark)
const originalOf = (id: string) => id.replace(mark, '.')

/** Before its ending, by which tools tell what is in it. */
const copyOf = (id: string) => id.replace(/\.(?=\w+$)/, mark)

/**
 * The popup has its own copy of whatever it shares with the other pages. Else it would carry what only they use of a
 * file, and lie in as many files as they share parts: it is opened more often than they, and is to be there at once.
 */
export const popupInOneFile = (): Plugin => ({
  name: 'popup-in-one-file',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const resolved = await this.resolve(source, importer && originalOf(importer), { ...options, skipSelf: true })
    if (!resolved || resolved.external || !/^[^\0?]+\.(tsx?|m?js|json)$/.test(resolved.id)) return null
    const isEntry = /[\\/]entrypoints[\\/]popup[\\/]main\.tsx$/.test(resolved.id)
    return isEntry || isOfPopup(importer) ? { ...resolved, id: copyOf(resolved.id) } : null
  },
  load: (id) => (isOfPopup(id) ? readFile(originalOf(id), 'utf8') : null),
})
