// What is in the packages, file by file: no way from a text to code, none from elsewhere, and nothing for web pages.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loopbackOrigins } from '../../core/feed/base-address.ts'
import channel from '../../feed/channel.json' with { type: 'json' }
import { buildFor } from './in-browsers.ts'

/** What makes code or markup of a text, or loads code from somewhere. Reading `innerHTML`, as Preact does, is neither. */
const waysToCode: [string, RegExp][] = [
  ['sets markup', /\.(?:inner|outer)HTML\s*(?:[+|&?]{0,2}=)(?!=)|\[["'`](?:inner|outer)HTML["'`]\]/],
  ['parses markup', /insertAdjacentHTML|createContextualFragment|DOMParser|setHTMLUnsafe|parseHTMLUnsafe|\bsrcdoc\b/],
  ['writes into the document', /\bdocument\.write(?:ln)?\b/],
  ['evaluates a text', /\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['loads code', /\bimportScripts\b|\bnew (?:Shared)?Worker\b|\bWebAssembly\b|\bserviceWorker\.register\b/],
  ['imports from elsewhere', /(?:[}\s]from|(?:^|[;}\n])import|\bimport\()\s*["'`](?!\.{0,2}\/)/],
  ['makes a script', /createElement\(\s*["'`]script["'`]\s*\)/],
  ['has an address that runs code', /javascript:/i],
]

/** One of each, as a minifier writes it, so that no rule is one that nothing can break. */
const samples = [
  'e.innerHTML=t',
  'new DOMParser().parseFromString(e,"text/html")',
  'document.write(e)',
  'new Function(e)()',
  'new Worker("/a.js")',
  'import{a}from"https://example.com/a.js"',
  'document.createElement("script")',
  'e.href="javascript:"+t',
]

/** Names of things, not places that anything is asked of; `https` ones are opened by a click. */
const knownAddresses = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'https://jsonfeed.org/version/1.1',
  'https://web.archive.org/web/',
  ...loopbackOrigins,
  ...[channel.url, channel.site, channel.contact].flatMap((address: string | null) => address ?? []),
]

const csp = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values]
    }),
  )

test('each rule finds the sample it is meant for, and not what is allowed', () => {
  expect(waysToCode.map(([, way], index) => way.test(samples[index] ?? ''))).toEqual(samples.map(() => true))
  expect(waysToCode.filter(([, way]) => way.test('(p.__html,t.innerHTML),import{a}from"./a.js"'))).toEqual([])
})

describe.each(Object.entries(buildFor))('the build for %s', (browser, folder) => {
  const texts = (pattern: string): [string, string][] =>
    globSync(pattern, { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), 'utf8')])
  const scripts = texts('**/*.js')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

  test.each(waysToCode)('has no script that %s', (_what, way) => {
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.flatMap(([path, code]) => (way.test(code) ? [`${path}: ${way.exec(code)?.[0]}`] : []))).toEqual([])
  })

  test('names no address in its scripts but those that are known', () => {
    const named = scripts.flatMap(([, code]) => code.match(/\b(?:https?|wss?):\/\/[\w./-]+/g) ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect([...new Set(named)].filter((address) => !knownAddresses.includes(address))).toEqual([])
  })

  test('opens every link of its own without a way back to the page, and without its address', () => {
    const opened = scripts.flatMap(([, code]) => code.match(/target:\s*["'`]_blank["'`].{0,80}/g) ?? [])
    expect(opened.length).toBeGreaterThan(2)
    for (const link of opened) expect(link).toMatch(/rel:\s*["'`]noopener noreferrer["'`]/)
    expect(scripts.filter(([, code]) => code.includes('window.open')).map(([path]) => path)).toEqual([])
  })

  test('has pages whose scripts and styles are files of its own', () => {
    const pages = texts('**/*.html')
    expect(pages.length).toBeGreaterThan(5)
    for (const [path, html] of pages) {
      const loaded = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
      for (const address of loaded) expect(address, path).toMatch(/^\/[\w./-]+$/)
      expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|<style|<iframe|<base|http-equiv/i)
    }
  })

  test('has styles that ask for nothing from elsewhere', () => {
    const asking = texts('**/*.css').filter(([, css]) => /@import|url\(\s*["']?(?:https?:|\/\/)/.test(css))
    expect(asking.map(([path]) => path)).toEqual([])
  })

  test('allows its pages nothing but what they use', () => {
    const { 'connect-src': connect, ...policy } = csp(manifest.content_security_policy.extension_pages)
    expect(policy).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    })
    expect(connect).toEqual(["'self'", 'https:', ...loopbackOrigins.map((origin) => `${origin}:*`)])
  })

  test('says where it comes from, and in its version that it has changes nobody else has', () => {
    const origin = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/)
    const isNamed = browser === 'chromium' && origin.isChanged
    expect(manifest.version_name).toBe(isNamed ? `${manifest.version} (uncommitted changes)` : undefined)
  })

  test('suggests no keyboard shortcuts: its commands have names, and users choose the keys', () => {
    const commands: Record<string, object> = manifest.commands
    expect(Object.keys(commands).length).toBeGreaterThan(0)
    for (const [name, command] of Object.entries(commands)) expect(Object.keys(command), name).toEqual(['description'])
  })

  test('gives web pages no file, and nobody else a way to talk to it', () => {
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(web_accessible_resources|externally_connectable|sandbox)$/)]),
    )
    const open = scripts.filter(([, code]) => /on(?:Message|Connect)External\.addListener/.test(code))
    expect(open.map(([path]) => path)).toEqual([])
  })
})
