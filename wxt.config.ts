import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { loopbackOrigins } from './core/feed/base-address.ts'
import { patternOf, reachParts } from './core/services/other-services.ts'
import { corporateGlobs, corporatePatterns, sitePatterns } from './core/services/site.ts'
import { answeringPolyfill } from './tools/build/answering-polyfill.ts'
import { feedFromEnvironment } from './tools/build/feed-from-environment.ts'
import { leanerD3 } from './tools/build/leaner-d3.ts'
import { leanerNoticePreact } from './tools/build/leaner-notice-preact.ts'
import { leanerPreact } from './tools/build/leaner-preact.ts'
import { leanerValibot } from './tools/build/leaner-valibot.ts'
import { popupInOneFile } from './tools/build/popup-in-one-file.ts'
import { readBuildOrigin } from './tools/build/read-build-origin.ts'
import { readReleasedChannel } from './tools/build/released-channel.ts'
import { sharedPreact } from './tools/build/shared-preact.ts'
import { shippedPackages } from './tools/build/shipped-packages.ts'
import { suffixFile } from './tools/build/suffix-rules.ts'
import { terseScripts } from './tools/build/terse-scripts.ts'
import { toldPlainly } from './tools/build/told-plainly.ts'
import { translationFiles } from './tools/build/translations.ts'
import { versionName } from './tools/build/version-name.ts'
import { withoutHtmlPlugins } from './tools/build/without-html-plugins.ts'
import { withoutWxtMessages } from './tools/build/without-wxt-messages.ts'
import { bundledFeedFiles } from './tools/feed/bundle-feed.ts'
import { outputFolder } from './tools/pack/output-folder.ts'
import { packageStem } from './tools/pack/package-stem.ts'
import { suffixLicences } from './tools/ships/packaged-data.ts'
import { licenceList, readLicence } from './tools/ships/read-licence.ts'

const chosenFeed = await toldPlainly(() => feedFromEnvironment(process.env, readReleasedChannel))

const shipped = shippedPackages()
const origin = readBuildOrigin('.')
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  // A build for one run must never be taken for a release.
  outDir: outputFolder(),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      sharedPreact(),
      terseScripts(),
      leanerPreact(),
      leanerNoticePreact(),
      leanerD3(),
      leanerValibot(),
      answeringPolyfill(),
      withoutWxtMessages(),
      popupInOneFile(),
      withoutHtmlPlugins(),
      shipped.plugin(),
    ],
    define: chosenFeed ? { 'import.meta.env.WXT_FEED_CHANNEL': JSON.stringify(chosenFeed) } : {},
    // The oldest browsers of the manifest below: nothing is rewritten for older ones.
    build: {
      target: ['chrome137', 'firefox140'],
      cssTarget: ['chrome137', 'firefox140'],
      modulePreload: {
        // They preload modules themselves.
        polyfill: false,
        // What is loaded late has time to load what it needs itself.
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
    },
  }),
  zip: { artifactTemplate: `${packageStem(version, origin)}-{{browser}}.zip`, zipSources: false },
  hooks: {
    // WXT would take the title of the popup's document, which can't have the browser's words.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_badge_none__'
    },
    // The licences ask to go with every copy. The list beside the build is for the bill of materials.
    'build:done': (wxt) => {
      const { library, list } = suffixLicences()
      const packages = [...[...shipped.folders].map(readLicence), library]
      writeFileSync(join(wxt.config.outDir, 'licences.txt'), licenceList([...packages, list]))
      const names = packages.map(({ name, version }) => `${name}@${version}`).sort()
      writeFileSync(join(wxt.config.outBaseDir, `${wxt.config.browser}-ships.json`), JSON.stringify(names))
    },
    // The bundled feed (clause 6.5). A defect in its source fails the build with the editors' own error lines.
    'build:publicAssets': async (wxt, files) => {
      const pages = wxt.config.browser === 'firefox' ? 'inside' : 'outside'
      for (const { path, contents } of await toldPlainly(() => bundledFeedFiles('feed', chosenFeed ?? {}))) {
        files.push({ relativeDest: `feed/${path}`, contents })
      }
      const words = await toldPlainly(() => translationFiles('locales', pages))
      for (const { path, contents } of [...words, await suffixFile()]) files.push({ relativeDest: path, contents })
      // The settings show it, and a release is refused by it.
      files.push({ relativeDest: 'build.json', contents: JSON.stringify(origin) })
    },
  },
  manifest: ({ browser }) => ({
    // The words are in locales/<tag>/store.json (tools/build/translations.ts).
    default_locale: 'en',
    name: '__MSG_store_name__',
    description: '__MSG_store_description__',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: ['*://*.tiktok.com/*'],
    // Asked for by a click in the settings, one by one; at the installation nothing of it is.
    optional_host_permissions: reachParts.map(patternOf),
    content_scripts: [
      {
        js: ['detection.js'],
        matches: sitePatterns,
        exclude_matches: corporatePatterns,
        exclude_globs: corporateGlobs,
        run_at: 'document_start',
      },
    ],
    incognito: 'spanning',
    commands: {
      // None suggests a key: whatever keys they had, they would be taken from other programs unasked.
      'open-notice': { description: '__MSG_command_open_notice__' },
      'open-findings': { description: '__MSG_command_open_findings__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; " +
        "form-action 'none'; " +
        // It binds the background, too, which asks the feed's host: whichever is set (clauses 6.1 to 6.3).
        `connect-src 'self' https: ${loopbackOrigins.map((origin) => `${origin}:*`).join(' ')}`,
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
          // Firefox knows no such member.
          ...versionName(version, origin),
          minimum_chrome_version: '137',
          // Chromium gives policies to extensions that describe them; Firefox asks for no description (clause 6.3).
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
})
