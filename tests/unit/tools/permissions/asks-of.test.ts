import { expect, it } from 'vitest'
import { asksOf } from '../../../../tools/permissions/asks-of.ts'

it('lists all that a manifest may do or reach, and what it leaves out', () => {
  const asked = asksOf({
    permissions: ['storage', 'alarms'],
    optional_host_permissions: ['https://*/*'],
    content_scripts: [{ matches: ['*://*.a.com/*'], exclude_globs: ['*b*'], exclude_matches: ['*://c.a.com/*'] }],
    web_accessible_resources: [{ resources: ['a.js'], matches: ['<all_urls>'] }],
    externally_connectable: { matches: ['*://d.com/*'], ids: ['*'] },
    content_security_policy: { extension_pages: "default-src 'none'; connect-src 'self' https:" },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  })
  expect(asked).toEqual({
    asks: [
      'content_scripts: *://*.a.com/*',
      "content_security_policy extension_pages connect-src: 'self'",
      'content_security_policy extension_pages connect-src: https:',
      'data_collection_permissions required: none',
      'externally_connectable: *',
      'externally_connectable: *://d.com/*',
      'optional_host_permissions: https://*/*',
      'permissions: alarms',
      'permissions: storage',
      'web_accessible_resources: <all_urls>',
      'web_accessible_resources: a.js',
    ],
    spares: [
      'content_scripts: *://c.a.com/*',
      'content_scripts: *b*',
      "content_security_policy extension_pages default-src: 'none'",
    ],
  })
})

it('sees a script that goes into frames, or into the world of the page', () => {
  const { asks } = asksOf({ content_scripts: [{ matches: ['*://a/*'], all_frames: true, world: 'MAIN' }] })
  expect(asks).toEqual(['content_scripts: *://a/*', 'content_scripts: all_frames', 'content_scripts: world MAIN'])
})

it('takes an empty manifest for one that asks for nothing', () => {
  expect(asksOf({})).toEqual({ asks: [], spares: [] })
})

it('sees what it may do in private windows', () => {
  expect(asksOf({ incognito: 'spanning' })).toEqual({ asks: ['incognito: spanning'], spares: [] })
  expect(asksOf({ incognito: 'not_allowed' })).toEqual({ asks: [], spares: ['incognito: not_allowed'] })
})

it('knows the members that ask for nothing, and refuses any that it does not know', () => {
  const quiet = { manifest_version: 3, name: 'a', version: '1', icons: {}, action: {}, background: {}, commands: {} }
  expect(asksOf(quiet)).toEqual({ asks: [], spares: [] })
  for (const member of ['chrome_url_overrides', 'devtools_page', 'sandbox', 'of_2030'])
    expect(() => asksOf({ ...quiet, [member]: {} })).toThrow(
      `The manifest has the member ${member}, and tools/permissions/asks-of.ts does not know what it allows`,
    )
})
