// Builds the extension as `npm run build` does, for a program that needs one of the builds.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserName } from './browser/driven.ts'

const root = join(import.meta.dirname, '..')

const buildNames: Record<BrowserName, { target: string; folder: string }> = {
  chromium: { target: 'chrome', folder: '.output/chrome-mv3' },
  firefox: { target: 'firefox', folder: '.output/firefox-mv3' },
}

export const buildOf = (name: BrowserName): string => join(root, buildNames[name].folder)

/** Builds for one browser with the Node that runs this. Throws a sentence when the build fails; its own lines say why. */
export const buildExtension = (name: BrowserName): string => {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  if (!existsSync(wxt)) throw new Error('The tools are not installed; run `npm ci` first.')
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--browser', buildNames[name].target], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return buildOf(name)
  process.stderr.write(stdout + stderr)
  throw new Error('The build failed; the lines above say why.')
}
