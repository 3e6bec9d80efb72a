import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOwnData } from '../../../core/own-data/own-data.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { letterFileName } from '../../../core/requests/letter-text.ts'
import { patternOf, reachParts } from '../../../core/services/other-services.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const page = read('docs/privacy.md')
const manifest = read('wxt.config.ts')

const quoted = (text: string, sign: string) =>
  [...text.matchAll(new RegExp(`${sign}([^${sign}]+)${sign}`, 'g'))].map(([, one = '']) => one)

/** The first column of the table that follows a heading's cell. */
const firstColumn = (head: string) => {
  const [, table = ''] = page.split(`| ${head} |`)
  const [rows = ''] = table.split('\n\n')
  return rows
    .split('\n')
    .slice(2)
    .flatMap((row) => quoted(row.split('|')[1] ?? '', '`'))
}

describe('the page on privacy', () => {
  it('has all permissions of the manifest, and no others', () => {
    const [, permissions = ''] = manifest.match(/\n {4}permissions: \[(.*)\]/) ?? []
    const [, hosts = ''] = manifest.match(/\n {4}host_permissions: \[(.*)\]/) ?? []
    expect(firstColumn('permission')).toEqual([...quoted(permissions, "'"), ...quoted(hosts, "'")])
    expect(manifest.match(/optional_\w+: .*/g)).toEqual(['optional_host_permissions: reachParts.map(patternOf),'])
    expect(firstColumn('optional')).toEqual(reachParts.map(patternOf))
  })

  it('names every stored item', () => {
    const stored = globSync('platform/*.ts', { cwd: root }).flatMap((path) =>
      [...read(path).matchAll(/\bkey: '(\w+)'/g)].map(([, key]) => key),
    )
    expect(stored.length).toBeGreaterThan(8)
    expect(new Set(firstColumn('item'))).toEqual(new Set([...stored, 'popup']))
  })

  it('is right that one file asks the network, and another reads what comes with the extension', () => {
    const rooms = '{core,components,entrypoints,platform}/**/*.{ts,tsx}'
    const asking = globSync(rooms, { cwd: root }).filter((path) =>
      /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts)/.test(
        read(path),
      ),
    )
    expect(asking.sort()).toEqual(['platform/bundled-files.ts', 'platform/download.ts'])
    expect(read('platform/bundled-files.ts').match(/fetch\(.*/g)).toEqual([
      expect.stringContaining('runtime.getURL('),
      expect.stringContaining('runtime.getURL('),
    ])
    expect(read('platform/download.ts')).toMatch(/credentials: 'omit',\s+referrerPolicy: 'no-referrer'/)
  })

  it('says which items are exported, and that a copy of one may be elsewhere', () => {
    const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' } as const
    const members = Object.keys(JSON.parse(writeOwnData(defaultSettings, emptyHistory, 0, asked).text))
    const [, sentence = ''] = page.match(/It can export (.*?) to a file/) ?? []
    expect(quoted(sentence, '`')).toEqual(members.filter((name) => !['format', 'version', 'exported'].includes(name)))
    expect(page).not.toContain('All of it stays in this browser')
  })

  it('says what stays when syncing is switched off, and that addresses of feeds chosen earlier do', () => {
    const [, copied = ''] = page.match(/\n\| `copied` \|(.*)\n/) ?? []
    expect(copied).toContain('once "Sync settings" was on')
    expect(page).toContain('Switching "Sync settings" off leaves this copy and `copied`')
    const [, refresh = ''] = page.match(/\n\| `refresh` \|(.*)\n/) ?? []
    expect(read('core/feed/refresh-record.ts')).toContain('const maxSources = 10\n')
    expect(refresh).toContain('addresses of up to ten feeds')
  })

  it('says what the file of a letter is called, by the day in it', () => {
    const name = letterFileName({ kind: 'request', language: 'en', paragraphs: [] }, '2026-11-20')
    expect(page).toContain(`(\`${name}\`)`)
    expect(page).not.toContain('not in file names')
  })

  it('says what the manifest tells Firefox', () => {
    expect(manifest).toContain("data_collection_permissions: { required: ['none'] }")
    expect(page).toContain('`required: ["none"]`')
  })
})
