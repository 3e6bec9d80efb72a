import type { Plugin } from 'vite'

/** What is cut, what stands there instead, and what it is. */
const cuts: [RegExp, string, string][] = [
  [
    /const apiMetadata = \{[\s\S]*?\n {6}\};(?=\s+if \(Object\.keys\(apiMetadata\))/,
    'const apiMetadata = { runtime: {} };',
    'its table of functions',
  ],
  [/const settingMetadata = [\s\S]*?(?=return wrapObject\()/, '', 'the settings of privacy'],
  [/const onRequestFinishedWrappers = [\s\S]*?(?=const onMessageWrappers)/, '', 'the requests of the developer tools'],
  [/devtools: \{[\s\S]*?\n {8}\},/, '', 'the developer tools'],
  // As a module it needs none of the bundler's code for scripts that may be anything.
  [/^\(function \(global, factory\) \{[\s\S]*?, function \(module\) \{/, 'const module = {};\n{', 'its head'],
  [/\}\);\s*(\/\/# sourceMappingURL.*\s*)?$/, '}\nexport default module.exports;\n', 'its end'],
]

/**
 * Takes out of webextension-polyfill what nothing here asks of it: its table of every function that used to need a
 * callback (the manifest's browsers return promises themselves), and the parts for developer tools and privacy settings.
 * What it is here for stays: answering a message by a promise. Fails when the polyfill has changed.
 */
export const answeringPolyfill = (): Plugin => ({
  name: 'answering-polyfill',
  transform(code, id) {
    if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return null
    let cut = code
    for (const [part, instead, name] of cuts) {
      if (!part.test(cut)) this.error(`webextension-polyfill has ${name} elsewhere now: look at tools/build/.`)
      cut = cut.replace(part, instead)
    }
    return { code: cut, map: null }
  },
})
