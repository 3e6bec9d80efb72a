import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { patternOf, reachParts } from '../../../core/services/other-services.ts'
import packageFile from '../../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const description = read('store/description.txt').trim()
const chrome = parse(read('store/chrome.yaml'))
const edge = parse(read('store/edge.yaml'))
const firefox = parse(read('store/firefox.yaml'))

/** Least and most characters, as the stores' forms count them. */
const limits: [name: string, text: string, least: number, most: number][] = [
  ['Chrome: name', chrome.name, 1, 75],
  ['Chrome: summary', chrome.summary, 1, 132],
  ['Chrome: description', description, 25, 16_000],
  ['Chrome: single purpose', chrome.singlePurpose, 1, 1_000],
  ['Chrome: remote code', chrome.remoteCode, 1, 1_000],
  ...Object.entries<string>(chrome.permissions).map(([name, text]): [string, string, number, number] => [
    `Chrome: reason for ${name}`,
    text,
    1,
    1_000,
  ]),
  ['Edge: name', edge.name, 1, 45],
  ['Edge: short description', edge.shortDescription, 1, 132],
  ['Edge: description', description, 250, 10_000],
  ['Edge: single purpose', edge.singlePurpose, 1, 1_000],
  ['Edge: notes for certification', edge.certificationNotes, 1, 2_000],
  ['Firefox: name', firefox.name, 1, 50],
  ['Firefox: summary', firefox.summary, 1, 250],
  ['Firefox: description', description, 1, 15_000],
  ['Firefox: notes to reviewer', firefox.notesToReviewer, 1, 3_000],
]

describe('the texts for the stores', () => {
  it.each(limits)('%s is within its limit', (_name, text, least, most) => {
    expect(text.length).toBeGreaterThanOrEqual(least)
    expect(text.length).toBeLessThanOrEqual(most)
  })

  it('has as many search terms for Edge as it takes: seven, of 30 characters and 21 words in all', () => {
    expect(edge.searchTerms.length).toBeLessThanOrEqual(7)
    for (const term of edge.searchTerms) expect(term.length).toBeLessThanOrEqual(30)
    expect(edge.searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(21)
  })

  it('gives a reason for each permission that is asked for, and for no other', () => {
    const { asks }: { asks: string[] } = JSON.parse(read('store/asked.json')).chrome
    const asked = asks.flatMap((line) => line.match(/^(?:host_|optional_)?permissions: (.*)$/)?.[1] ?? [])
    expect(Object.keys(chrome.permissions).sort()).toEqual(asked.sort())
    for (const name of asked.filter((one) => !one.includes('*')))
      for (const notes of [edge.certificationNotes, firefox.notesToReviewer]) expect(notes).toContain(`${name} `)
  })

  it('gives a reason for each host that may be asked for later, beside that for tiktok.com', () => {
    const optional = reachParts.map(patternOf)
    const { version, chrome: recorded, firefox: ofFirefox } = JSON.parse(read('store/asked.json'))
    // What was recorded of an earlier release says nothing of this one.
    if (version === packageFile.version)
      for (const { asks } of [recorded, ofFirefox])
        expect(asks).toEqual(expect.arrayContaining(optional.map((host) => `optional_host_permissions: ${host}`)))
    // The form has one field for all hosts. As people write it, `*://*.a.com/*` is `*.a.com`.
    const reason = chrome.permissions['*://*.tiktok.com/*']
    for (const host of optional) expect(reason).toContain(host.replace(/^\*:\/\/(.*)\/\*$/, '$1'))
    for (const notes of [edge.certificationNotes, firefox.notesToReviewer])
      expect(notes).toMatch(/optional hosts are asked for by/i)
  })

  it('tells every store what scripts are put into pages of TikTok, and when', () => {
    const { scripting, '*://*.tiktok.com/*': host } = chrome.permissions
    for (const text of [`${scripting} ${host}`, edge.certificationNotes, firefox.notesToReviewer]) {
      expect(text).toMatch(/when one is due/)
      expect(text).toMatch(/after an installation or update/)
      expect(text).toMatch(/asks .*which hosts/)
      expect(text).toMatch(/registers? /)
    }
    expect(read('docs/privacy.md')).toMatch(/^\| `\*:\/\/\*\.tiktok\.com\/\*` \|.*list which hosts/m)
  })

  it('sums it up as the manifest does', () => {
    const words = JSON.parse(read('locales/en/store.json'))
    for (const { name } of [chrome, edge, firefox]) expect(name).toBe(words['store.name'])
    for (const text of [chrome.summary, edge.shortDescription]) expect(text).toBe(words['store.description'])
  })

  it('says in no store that anything is collected', () => {
    expect([chrome.dataCollected, edge.collectsPersonalInformation]).toEqual([[], false])
    const { asks }: { asks: string[] } = JSON.parse(read('store/asked.json')).firefox
    expect(asks.filter((line) => line.startsWith('data_collection'))).toEqual([
      'data_collection_permissions required: none',
    ])
  })

  it('gives all stores one https address of the page on privacy, once there is one', () => {
    const [address, ...others] = [chrome, edge, firefox].map(({ privacyPolicy }) => privacyPolicy)
    expect(others).toEqual([address, address])
    expect(address === null || /^https:\/\/[^/\s]+\/\S*$/.test(address)).toBe(true)
  })

  it('counts the languages that there are', () => {
    expect([readdirSync(join(root, 'locales')).length, description]).toEqual([
      16,
      expect.stringContaining('in sixteen languages'),
    ])
  })
})

it('the pictures to be taken are those that npm run screens takes', () => {
  const taken = [...read('tools/screens/store-screens.ts').matchAll(/at\('([\w-]+)'\)/g)].map(
    ([, name]) => `${name}.png`,
  )
  const named = [...read('store/README.md').matchAll(/^\| `([\w-]+\.png)`/gm)].map(([, name]) => name)
  expect(named).toEqual(taken)
  expect(taken.length).toBeLessThanOrEqual(5)
})
