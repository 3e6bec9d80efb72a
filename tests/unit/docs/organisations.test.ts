import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageChoices } from '../../../core/language/languages.ts'
import { policyKeys } from '../../../core/policy/policy-options.ts'
import { readPolicy } from '../../../core/policy/read-policy.ts'
import { cadences } from '../../../core/settings/options.ts'
import { installing, placeholders, type ReadyPolicy, readyPolicies } from '../../fixtures/ready-policies.ts'

const root = join(import.meta.dirname, '../../..')
const document = readFileSync(join(root, 'docs/organisations.md'), 'utf8')
const schema = JSON.parse(readFileSync(join(root, 'public/managed-schema.json'), 'utf8'))
const { extensionId } = placeholders
const onFirefox = 'Firefox on Windows, macOS and Linux'
const geckoId = '{6d2f5d0c-6b0c-4a52-9d59-6f0f3d3f1a52}'

type Values = Record<string, unknown>
/** Where a policy belongs (a registry path, a preference domain), and what it sets there. */
type Found = Record<string, Values>

// As Chromium turns them into what the schema says: a number where a boolean belongs, JSON text where an object does.
const readRegistryValue = (key: string, text: string): unknown => {
  const value: unknown = text.startsWith('dword:') ? Number.parseInt(text.slice(6), 16) : JSON.parse(text)
  const { type } = schema.properties[key] ?? {}
  if (type === 'boolean') return value === 1
  return type === 'object' ? JSON.parse(String(value)) : value
}

const readRegistry = (text: string): Found => {
  const [first = '', ...lines] = text.split('\n')
  expect(first).toBe('Windows Registry Editor Version 5.00')
  const found: Found = {}
  let values: Values = {}
  for (const line of lines.filter(Boolean)) {
    const [, path] = /^\[(.+)\]$/.exec(line) ?? []
    const [, key = '', value = ''] = /^"(\w+)"=(.+)$/.exec(line) ?? []
    if (path === undefined) values[key] = readRegistryValue(key, value)
    else {
      values = {}
      found[path] = values
    }
  }
  return found
}

const readPlist = (element: Element): unknown => {
  switch (element.localName) {
    case 'dict': {
      const members = [...element.children]
      const pairs = members.filter((_, index) => index % 2 === 0)
      return Object.fromEntries(
        pairs.map((key, index) => [key.textContent, readPlist(members[index * 2 + 1] as Element)]),
      )
    }
    case 'array':
      return [...element.children].map(readPlist)
    case 'integer':
      return Number(element.textContent)
    case 'string':
      return element.textContent
    default:
      return element.localName === 'true'
  }
}

const readProfile = async (text: string): Promise<Found> => {
  const { DOMParser } = new (await import('happy-dom')).Window()
  const plist = new DOMParser().parseFromString(text, 'text/xml').querySelector('plist > dict')
  const { PayloadContent } = readPlist(plist as unknown as Element) as { PayloadContent: Values[] }
  const isOurs = ([key]: [string, unknown]) => !key.startsWith('Payload')
  const firefox = PayloadContent.find(({ PayloadType }) => PayloadType === 'org.mozilla.firefox')
  if (firefox) {
    expect(firefox.EnterprisePoliciesEnabled).toBe(true)
    expect(firefox.ExtensionSettings).toEqual(JSON.parse(installing(onFirefox)[0] ?? '').policies.ExtensionSettings)
    return (firefox['3rdparty'] as { Extensions: Found }).Extensions
  }
  return Object.fromEntries(
    PayloadContent.map((payload) => [payload.PayloadType, Object.fromEntries(Object.entries(payload).filter(isOurs))]),
  )
}

/** As Google's console has it: each value in a member of its own. */
const unwrapped = (file: Record<string, { Value?: unknown }>): Values =>
  Object.fromEntries(Object.entries(file).map(([key, { Value }]) => [key, Value]))

const readJson = (text: string): Found => {
  const file = JSON.parse(text)
  if (file.organisation) return { 'Policy for extensions': unwrapped(file) }
  return file.policies?.['3rdparty']?.Extensions ?? file['3rdparty']?.extensions ?? {}
}

const read = ({ kind, text }: ReadyPolicy): Found | Promise<Found> =>
  ({ reg: readRegistry, xml: readProfile, json: readJson })[kind](text)

const ready = readyPolicies().filter(({ text }) => text.includes('feedThreshold'))
const places: Record<string, string[]> = {
  'Chrome and Edge on Windows': ['Google\\Chrome', 'Microsoft\\Edge'].map(
    (browser) => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\${extensionId}\\policy`,
  ),
  'Chrome and Edge on macOS': ['com.google.Chrome', 'com.microsoft.Edge'].map(
    (browser) => `${browser}.extensions.${extensionId}`,
  ),
  'Chrome, Edge and Chromium on Linux': [extensionId],
  'Google Admin console': ['Policy for extensions'],
  [onFirefox]: [geckoId],
  'Firefox on macOS, by a profile': [geckoId],
}

describe('the ready policies', () => {
  it('are there for each system', () => {
    expect(ready.map(({ section }) => section)).toEqual(Object.keys(places))
  })

  it.each(ready)('for $section set every key as the reader wants it, where the browser looks', async (one) => {
    const found = await read(one)
    expect(Object.keys(found)).toEqual(places[one.section])
    for (const values of Object.values(found)) {
      const { policy, feed } = readPolicy(values)
      expect(Object.keys(values).toSorted()).toEqual(policyKeys.toSorted())
      expect(policy).toMatchObject({
        organisation: 'Example Ltd',
        settings: { reminders: true, cadence: 'daily', language: 'en' },
        problems: [],
      })
      expect(feed).toMatchObject({ url: placeholders.feedUrl, threshold: 1 })
    }
  })

  it('that install and pin the extension name it, and are whole', () => {
    const others = readyPolicies().filter(({ text }) => !text.includes('feedThreshold'))
    expect(others.map(({ section }) => section)).toEqual([
      'Chrome and Edge on Windows',
      'Chrome, Edge and Chromium on Linux',
      'Chrome, Edge and Chromium on Linux',
      onFirefox,
    ])
    for (const { kind, section, text } of others) {
      expect(text).toMatch(section === onFirefox ? geckoId : extensionId)
      if (kind === 'json') expect(Object.keys(JSON.parse(text))).toHaveLength(1)
    }
  })

  it('that install it do so from the address for which the packages are made', () => {
    const sources = readyPolicies().flatMap(({ text }) => text.match(/https:\/\/downloads[^"<]*/g) ?? [])
    expect(new Set(sources)).toEqual(
      new Set([`${placeholders.packages}update.xml`, `${placeholders.packages}whosees.xpi`]),
    )
    expect(document).toContain(`npm run organisation:package -- ${placeholders.packages}\n`)
  })
})

describe('the description of the policies for Chromium', () => {
  const types: Record<string, string> = { reminders: 'boolean', feedKeys: 'object', feedThreshold: 'integer' }

  it('has every key of the reader with its type, a title and a sentence', () => {
    expect(Object.keys(schema.properties)).toEqual([...policyKeys])
    for (const [key, { type, title, description }] of Object.entries<Record<string, string>>(schema.properties)) {
      expect({ key, type }).toEqual({ key, type: types[key] ?? 'string' })
      expect(title?.length, key).toBeGreaterThan(5)
      expect(description, key).toMatch(/\.$/)
    }
  })

  it('names the words that a key can have', () => {
    const { cadence, language } = schema.properties
    for (const word of cadences) expect(cadence.description).toContain(word)
    for (const word of languageChoices) if (word !== 'ar-XB') expect(language.description).toContain(word)
  })
})

describe('the document', () => {
  it('has a row for each key, with the words that it can have', () => {
    const rows = [...document.matchAll(/^\| `(\w+)` \| (.+?) \|/gm)]
    expect(rows.map(([, key]) => key)).toEqual([...policyKeys])
    const row = (key: string) => rows.find(([, name]) => name === key)?.[2] ?? ''
    for (const word of cadences) expect(row('cadence')).toContain(`\`${word}\``)
    for (const word of languageChoices) if (word !== 'ar-XB') expect(row('language')).toContain(`\`${word}\``)
  })

  it('names the oldest browsers and the permissions that the extension asks for', () => {
    const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8')
    const [, chrome] = /minimum_chrome_version: '(\d+)'/.exec(config) ?? []
    const [, firefox] = /strict_min_version: '(\d+)\.0',\n {14}data/.exec(config) ?? []
    const [, android] = /gecko_android: \{ strict_min_version: '(\d+)/.exec(config) ?? []
    expect(document).toContain(`from version ${chrome}, Firefox from ${firefox} (${android} on Android)`)
    const [, permissions = ''] = / permissions: \[(.*)\]/.exec(config) ?? []
    const [, hosts = ''] = /host_permissions: \['(.*)'\]/.exec(config) ?? []
    expect(document).toContain(`${permissions.replaceAll("'", '`')}, and access to \`${hosts}\``)
  })

  it('names the id that the extension has in Firefox', () => {
    expect(readFileSync(join(root, 'wxt.config.ts'), 'utf8')).toContain(geckoId)
  })
})
