import type { Plugin } from 'vite'

/** What is cut, what stands there instead, and what it is. */
const cuts: [RegExp, string, string][] = [
  [/const apiMetadata = \{[\s\S]*?(?=class DefaultWeakMap)/, '', 'its table of functions'],
  [/const makeCallback = [\s\S]*?(?=const onMessageWrappers)/, '', 'its copies of what it wraps'],
  [
    /const wrappedSendMessageCallback = [\s\S]*?return wrapObject\(.*\);/,
    'const { onMessage } = extensionAPIs.runtime;\n' +
      'const addListener = (listener) => onMessage.addListener(onMessageWrappers.get(listener));\n' +
      'return { runtime: { onMessage: { addListener } } };',
    'the sending of messages',
  ],
  [
    /class DefaultWeakMap extends WeakMap \{[\s\S]*?(?=\/\*\*[^/]*\/\s*const isThenable)/,
    'class DefaultWeakMap { constructor(get) { this.get = get } }\n',
    'its memory of listeners',
  ],
  [/let didCallSendResponse[\s\S]*?(?=let result;)/, '', 'the callback for listeners that take one'],
  [/, wrappedSendResponse\);/, ');', 'the call of a listener'],
  [/ && !didCallSendResponse\)/, ')', 'what ends a listener'],
  [
    /const sendPromisedResult = [\s\S]*?(?=\/\/ Let Chrome know)/,
    'result.then(sendResponse);\n',
    'the answer of a promise that fails',
  ],
  [/if \(!\(globalThis\.chrome[\s\S]*?(?=if \(!\(globalThis\.browser)/, '', 'the check of where it is'],
  // As a module it needs none of the bundler's code for scripts that may be anything.
  [/^\(function \(global, factory\) \{[\s\S]*?, function \(module\) \{/, 'const module = {};\n{', 'its head'],
  [/\}\);\s*(\/\/# sourceMappingURL.*\s*)?$/, '}\nexport default module.exports;\n', 'its end'],
]

/**
 * Takes out of webextension-polyfill what nothing here asks of it: the manifest's browsers return promises themselves, so
 * what stays is what it is here for, answering a message by a promise that never fails. Fails when the polyfill has
 * changed.
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
