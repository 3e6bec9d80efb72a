import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackedFile } from './make-zip.ts'

type Manifest = Record<string, unknown>

/** The Safari that came out with the oldest Chromium of the manifest (2025). Nobody has tried an older one, or any. */
const oldestSafari = '18.4'

/**
 * Chromium's manifest, without what Safari doesn't know: policies of an organisation, a choice of private windows, and the
 * oldest Chromium.
 */
export const toSafariManifest = (manifest: Manifest): Manifest => {
  const { minimum_chrome_version: _oldest, storage: _policies, incognito: _private, ...rest } = manifest
  return { ...rest, browser_specific_settings: { safari: { strict_min_version: oldestSafari } } }
}

/**
 * No Safari tells when it is idle, for which scripts ask: they are called a moment later instead, and may take 12 ms each
 * time. As a line in front of a script, since only Safari needs it.
 */
const whenIdle =
  'globalThis.requestIdleCallback??=job=>setTimeout(()=>{const end=performance.now()+12;' +
  'job({didTimeout:false,timeRemaining:()=>Math.max(0,end-performance.now())})},1);' +
  'globalThis.cancelIdleCallback??=clearTimeout;\n'

const toSafari = (path: string, bytes: Uint8Array): Uint8Array => {
  const text = new TextDecoder().decode(bytes)
  if (path === 'manifest.json') return new TextEncoder().encode(JSON.stringify(toSafariManifest(JSON.parse(text))))
  const asks = path.endsWith('.js') && text.includes('requestIdleCallback')
  return asks ? new TextEncoder().encode(whenIdle + text) : bytes
}

/** Safari reads no policies, so it needs no description of them. */
const isLeftOut = (path: string) => path === 'managed-schema.json'

/** The files that Apple's converter makes an Xcode project of (docs/releasing.md), from the build for Chromium. */
export const safariFiles = (build: string): PackedFile[] =>
  readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(build.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) }))
    .filter(({ path }) => !isLeftOut(path))
    .map(({ path, bytes }) => ({ path, bytes: toSafari(path, bytes) }))
