import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { readFeedChoice } from './core/feed/channel.ts'
import { answeringPolyfill } from './tools/build/answering-polyfill.ts'
import { popupInOneFile } from './tools/build/popup-in-one-file.ts'
import { translationFiles } from './tools/build/translations.ts'
import { withoutInnerHtml } from './tools/build/without-inner-html.ts'
import { withoutWxtMessages } from './tools/build/without-wxt-messages.ts'
import { bundledFeedFiles } from './tools/feed/bundle-feed.ts'

/** Feed format, clause 6.2: the environment's feed goes before that of feed/channel.json, and never half of it. */
const feedFromEnvironment = () => {
  const { WXT_FEED_URL: url, WXT_FEED_KEYS: keys, WXT_FEED_THRESHOLD: threshold } = process.env
  if (!url && !keys && !threshold) return {}
  const released = JSON.parse(readFileSync('feed/channel.json', 'utf8'))
  const choice = readFeedChoice({
    url: url || released.url,
    keys: keys ? readFileSync(keys, 'utf8') : released.keys,
    threshold: Number(threshold || released.threshold),
  })
  if (!choice.ok) throw new Error(`WXT_FEED_URL, WXT_FEED_KEYS or WXT_FEED_THRESHOLD: ${choice.problem}`)
  return { 'import.meta.env.WXT_FEED_CHANNEL': JSON.stringify({ ...released, ...choice.value }) }
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      withoutInnerHtml(),
      answeringPolyfill(),
      withoutWxtMessages(),
      popupInOneFile(),
    ],
    define: feedFromEnvironment(),
    // The oldest browsers of the manifest below: nothing is rewritten for older ones.
    build: {
      target: ['chrome137', 'firefox140'],
      cssTarget: ['chrome137', 'firefox140'],
      // They preload modules themselves.
      modulePreload: { polyfill: false },
    },
  }),
  zip: { artifactTemplate: '{{name}}-{{packageVersion}}-{{browser}}.zip', zipSources: false },
  hooks: {
    // WXT would take the title of the popup's document, which can't have the browser's words.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_badge_none__'
    },
    // The bundled feed (clause 6.5). A defect in its source fails the build with the editors' own error lines.
    'build:publicAssets': async (_wxt, files) => {
      for (const { path, contents } of await bundledFeedFiles('feed')) {
        files.push({ relativeDest: `feed/${path}`, contents })
      }
      // The notice's words are a file of the package, so that the background needn't carry them.
      files.push({ relativeDest: 'locales/en/notice.json', absoluteSrc: resolve('locales/en/notice.json') })
      for (const { path, contents } of translationFiles('locales')) files.push({ relativeDest: path, contents })
    },
  },
  manifest: ({ browser }) => ({
    // The words are in locales/<tag>/store.json (tools/build/translations.ts).
    default_locale: 'en',
    name: '__MSG_store_name__',
    description: '__MSG_store_description__',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: ['*://*.tiktok.com/*'],
    incognito: 'spanning',
    commands: {
      'open-notice': { suggested_key: { default: 'Alt+Shift+W' }, description: '__MSG_command_open_notice__' },
      'open-findings': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_open_findings__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        // It binds the background, too, which asks the feed's host: whichever is set (clauses 6.1 to 6.3).
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6d2f5d0c-6b0c-4a52-9d59-6f0f3d3f1a52}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '137',
          // Chromium gives policies to extensions that describe them; Firefox asks for no description (clause 6.3).
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
})
