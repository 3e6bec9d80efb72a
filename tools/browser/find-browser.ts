// Finds a browser to drive, or gets one: from an environment variable, the usual places, Debian's package (as root), or
// a download into node_modules. Failing all of these, one sentence says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers'
import type { BrowserName } from './driven.ts'
import { inUsualPlaces } from './usual-places.ts'

const variables: Record<BrowserName, string> = { chromium: 'WHOSEES_CHROMIUM', firefox: 'WHOSEES_FIREFOX' }
const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }
const downloads: Record<BrowserName, Browser> = { chromium: Browser.CHROME, firefox: Browser.FIREFOX }
const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/browsers')

const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

const fromEnvironment = (name: BrowserName): string | null => {
  const path = process.env[variables[name]]
  if (!path) return null
  if (!existsSync(path)) throw new Error(`${variables[name]} names ${path}, and there is no such file.`)
  return path
}

const aptGet = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-y', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const fromDebian = (name: BrowserName): string | null => {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!isRootOnDebian) return null
  const wanted = debianPackages[name]
  say(`No ${name} found: installing Debian's package ${wanted} …`)
  aptGet('update')
  if (!aptGet('install', '--no-install-recommends', wanted)) say(`Debian's package ${wanted} could not be installed.`)
  return inUsualPlaces(name)
}

const fromDownload = async (name: BrowserName): Promise<string | null> => {
  const platform = detectBrowserPlatform()
  if (!platform) return null
  say(`No ${name} found: downloading one (some 150 MB) into node_modules/.cache/browsers …`)
  try {
    const buildId = await resolveBuildId(downloads[name], platform, 'stable')
    return (await install({ browser: downloads[name], buildId, platform, cacheDir })).executablePath
  } catch (error) {
    say(`The download failed: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

const told = new Set<string>()

const tell = (name: BrowserName, path: string): string => {
  if (!told.has(path) && !process.env.VITEST) say(`Using ${path} as ${name}.`)
  told.add(path)
  return path
}

/** Path of the executable. Throws a sentence that says what to install when there is none to be had. */
export const findBrowser = async (name: BrowserName): Promise<string> => {
  const path = fromEnvironment(name) ?? inUsualPlaces(name) ?? fromDebian(name) ?? (await fromDownload(name))
  if (path) return tell(name, path)
  const wanted = name === 'firefox' ? 'Firefox 140 or later' : 'Chromium, Edge or Chrome 137 or later'
  throw new Error(`Please install ${wanted}, or name its executable in the environment variable ${variables[name]}.`)
}
