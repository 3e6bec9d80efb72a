// Where browsers usually are, best first. Chromium and Edge come before branded Chrome, which is the strictest about
// extensions from outside its store.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { BrowserName } from './driven.ts'

const commands: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

const macApps: Record<BrowserName, string[]> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
}

const windowsPaths: Record<BrowserName, string[]> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Google/Chrome/Application/chrome.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
}

const onLinux = (name: BrowserName): string[] => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return commands[name].flatMap((command) => folders.map((folder) => join(folder, command)))
}

const onMac = (name: BrowserName): string[] =>
  macApps[name].flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents/MacOS', name === 'firefox' ? 'firefox' : app),
    ),
  )

const onWindows = (name: BrowserName): string[] => {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles32, LOCALAPPDATA } = process.env
  const folders = [PROGRAMFILES, programFiles32, LOCALAPPDATA].filter((folder) => folder !== undefined)
  return windowsPaths[name].flatMap((path) => folders.map((folder) => join(folder, path)))
}

const placesOn: Partial<Record<NodeJS.Platform, (name: BrowserName) => string[]>> = { darwin: onMac, win32: onWindows }

export const inUsualPlaces = (name: BrowserName): string | null =>
  (placesOn[process.platform] ?? onLinux)(name).find((path) => existsSync(path)) ?? null
