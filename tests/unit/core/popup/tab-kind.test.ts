import { expect, it } from 'vitest'
import { tabKindOf } from '../../../../core/popup/tab-kind.ts'
import { siteAccessFrom } from '../../../../core/services/site-access.ts'

const all = siteAccessFrom(['*://*.tiktok.com/*'])
const www = siteAccessFrom(['https://www.tiktok.com/*'])
const none = siteAccessFrom([])
const page = 'https://www.tiktok.com/@someone'

it.each([
  ['site', 'a page of the site', all, page],
  ['site', 'the one host that is granted', www, page],
  ['elsewhere', 'another site', all, undefined],
  ['elsewhere', 'one of the company’s corporate pages', all, 'https://newsroom.tiktok.com/'],
  ['some', 'whatever is not the one host that is granted', www, undefined],
  ['missing', 'anything, where nothing is granted', none, undefined],
  ['click', 'the site, where it is seen by this click only', none, page],
  ['click', 'a host that is not granted, seen by this click', www, 'https://m.tiktok.com/'],
] as const)('is %s over %s', (kind, _what, access, address) => {
  expect(tabKindOf(access, address)).toBe(kind)
})
