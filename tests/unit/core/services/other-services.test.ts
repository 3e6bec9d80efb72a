import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { otherServiceAt, otherServices, patternOf, reachParts } from '../../../../core/services/other-services.ts'
import { sitePatterns } from '../../../../core/services/site.ts'
import { fitsAny } from '../../../fixtures/in-memory-browser/permissions.ts'

type Service = { id: string; optional: boolean; matches: string[] }

it('are the services that the feed’s source marks as optional, at the addresses that it names', () => {
  const path = join(import.meta.dirname, '../../../../feed/services.yaml')
  const optional = (parse(readFileSync(path, 'utf8')) as Service[]).filter((service) => service.optional)
  expect(optional.map(({ id }) => id)).toEqual(otherServices)
  const ofFeed = optional.map(({ id, matches }) => [id, matches.map((match) => match.replace(/^https:/, '*:'))])
  expect(ofFeed).toEqual(otherServices.map((service) => [service, [patternOf(service)]]))
})

it('are asked for by patterns of which none lets in another, nor the site: Chromium would take that along', () => {
  const patterns = [...sitePatterns, ...reachParts.map(patternOf)]
  const isWithin = (inner: string, outer: string) =>
    ['http', 'https'].every((scheme) => {
      const lets = (pattern: string) =>
        fitsAny([pattern], `${scheme}://a.${inner.replace(/^.*\/\/(\*\.)?|\/\*$/g, '')}/`)
      return !lets(inner) || lets(outer)
    })
  for (const outer of patterns)
    expect(patterns.filter((inner) => inner !== outer && isWithin(inner, outer))).toEqual([])
})

it.each([
  ['https://www.capcut.com/editor', 'capcut'],
  ['https://capcut.com/', 'capcut'],
  ['https://www.lemon8-app.com/@a', 'lemon8'],
  ['https://notcapcut.com/', undefined],
  ['https://capcut.com.example.org/', undefined],
  ['https://www.tiktok.com/', undefined],
  ['about:blank', undefined],
  ['no address', undefined],
])('%s is a page of %s', (address, service) => {
  expect(otherServiceAt(address)).toBe(service)
})
