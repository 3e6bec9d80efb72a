import { type Cut, leanerLibrary } from './leaner-library.ts'

const cuts: Cut[] = [
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
 * Takes out of webextension-polyfill everything but what it is here for: answering a message with a promise that never
 * rejects. The browsers that the manifest allows return promises themselves.
 */
export const answeringPolyfill = () =>
  leanerLibrary('webextension-polyfill', (id) => id.endsWith('/webextension-polyfill/dist/browser-polyfill.js'), cuts)
