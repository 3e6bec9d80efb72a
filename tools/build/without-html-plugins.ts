import type { Plugin } from 'vite'

const script = /<script\b[^>]*\bsrc="virtual:wxt-html-plugins"[^>]*><\/script>/

/**
 * Takes WXT's script for its plugins out of every page: there are none, and the popup would wait for a file that holds
 * nothing. Fails when WXT starts its plugins in another way.
 */
export const withoutHtmlPlugins = (): Plugin => ({
  name: 'without-html-plugins',
  apply: 'build',
  // After WXT's own, which puts it in as early as can be.
  enforce: 'post',
  transformIndexHtml: {
    order: 'pre',
    handler(html) {
      if (!script.test(html)) throw new Error('WXT starts its plugins in another way now: look at tools/build/.')
      return html.replace(script, '')
    },
  },
})
