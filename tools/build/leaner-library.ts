import type { Plugin } from 'vite'

/** What is cut from a library, what stands there instead, and what it is. */
export type Cut = [part: RegExp | string, instead: string, name: string]

/**
 * Takes parts out of a library that nothing here uses. The build fails where the library has changed, and says which part
 * is no longer where it was.
 * @param isCode whether a module, by its id, is the library's code
 */
export const leanerLibrary = (library: string, isCode: (id: string) => boolean, cuts: Cut[]): Plugin => ({
  name: `leaner-${library}`,
  transform(code, id) {
    if (!isCode(id)) return null
    let cut = code
    for (const [part, instead, name] of cuts) {
      const before = cut
      cut = cut.replace(part, instead)
      if (cut === before) this.error(`${library} has ${name} elsewhere now: look at tools/build/.`)
    }
    return { code: cut, map: null }
  },
})
