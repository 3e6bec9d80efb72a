import type { Plugin } from 'vite'

const message = /\blogger\.(debug|log|warn|error)\(.*\);/g
const userScript = /^import definition from .*$/m
const promiseCheck = /if \(result instanceof Promise\) console\.warn\(.*\);/

/**
 * Takes out of WXT's start of each script what does nothing in a released build: its messages, which print nothing, the
 * catch around the notice that would print its errors, and the check that the background returns no promise, which its
 * type says. Errors reach the browser as before.
 */
export const withoutWxtMessages = (): Plugin => ({
  name: 'without-wxt-messages',
  transform(code, id) {
    if (id.includes('virtual:wxt-unlisted-script-entrypoint')) {
      const [definition] =
        userScript.exec(code) ?? this.error('WXT starts scripts in another way now: look at tools/build/.')
      return { code: `${definition}\nexport default definition.main()\n`, map: null }
    }
    if (id.includes('virtual:wxt-background-entrypoint') && !promiseCheck.test(code))
      this.error('WXT starts the background in another way now: look at tools/build/.')
    return id.includes('virtual:wxt-')
      ? { code: code.replaceAll(message, '').replace(promiseCheck, ''), map: null }
      : null
  },
})
