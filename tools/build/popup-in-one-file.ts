import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const mark = '.of-popup.'
const isOfPopup = (id = '') => id.includes(mark)
const originalOf = (id: string) => id.replace(mark, '.')

/** Put before the ending, by which tools tell what kind of file it is. */
const copyOf = (id: string) => id.replace(/\.(?=\w+$)/, mark)

// What is loaded late, if ever, is shared with the other pages. Newer than Vite's types.
const isLate = (options: object) => 'kind' in options && options.kind === 'dynamic-import'

// Vite's own would look for what else to load along with it: nothing here, and it weighs a twentieth of the popup.
const preload = /\bvite\/preload-helper\b/
const plainLoad = `\0plain-load${mark}js`

/**
 * Gives the popup its own copy of whatever it shares with the other pages. Otherwise it would carry the parts of a file
 * that only they use, and be split into as many files as they have parts in common. It is opened more often than any
 * other page, and has to show at once.
 */
export const popupInOneFile = (): Plugin => ({
  name: 'popup-in-one-file',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (isOfPopup(importer) && preload.test(source)) return plainLoad
    const resolved = await this.resolve(source, importer && originalOf(importer), { ...options, skipSelf: true })
    if (!resolved || resolved.external || !/^[^\0?]+\.(tsx?|m?js|json)$/.test(resolved.id)) return null
    const isEntry = /[\\/]entrypoints[\\/]popup[\\/]main\.tsx$/.test(resolved.id)
    const isItsOwn = isEntry || (isOfPopup(importer) && !isLate(options))
    return isItsOwn ? { ...resolved, id: copyOf(resolved.id) } : null
  },
  load: (id) => {
    if (id === plainLoad) return 'export const __vitePreload = (load) => load()'
    return isOfPopup(id) ? readFile(originalOf(id), 'utf8') : null
  },
})
