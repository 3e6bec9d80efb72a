// Pages that work against the notice: they can't click it, can't read it, and win only by going on throwing it out.
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFor, inBrowsers, inEach } from './in-browsers.ts'

/** The paths of all files in a built package. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))

/** Which of these addresses can be loaded where this runs. (`inExtension` passes its API first.) */
const loadedOf = async (_api: unknown, addresses: string[]): Promise<string[]> => {
  const loaded = await Promise.all(
    addresses.map((address) =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  )
  return addresses.filter((_, index) => loaded[index])
}

inBrowsers((world) => {
  test('the notice comes back three times when the page throws it out, and then stays away', async () => {
    const { page, notice } = await world.visit('/?variant=remover')
    await waitUntil(
      'the page has thrown it out',
      async () => ((await page.evaluate('window.__removed')) as number) >= 4,
    )
    await world.decided()
    expect(await page.evaluate('window.__removed')).toBe(4)
    expect(await notice.present()).toBe(false)
  })

  test('the notice comes back three times when the page hides it, and then stays away', async () => {
    const { page, notice } = await world.visit('/?variant=hider')
    await waitUntil('the page has hidden it', async () => ((await page.evaluate('window.__hidden')) as number) >= 4)
    await world.decided()
    expect(await page.evaluate('window.__hidden')).toBe(4)
    expect(await notice.present()).toBe(false)
  })

  test('the notice comes back when the page takes it out of the top layer, or its buttons out of reach', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.evaluate(() => document.querySelector(':root > [popover]')?.removeAttribute('popover'))
    await notice.waitFor('See the findings')
    await page.evaluate(() => document.querySelector(':root > [popover]')?.toggleAttribute('inert', true))
    await waitUntil('it is in reach again', () => page.evaluate(() => document.querySelector('[inert]') === null))
    await notice.click('Close')
    await waitUntil('it is closed', async () => !(await notice.control('See the findings')))
  })

  test('what the page registers and defines by name draws nothing of the notice', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const looks = async () => ({
      ground: await notice.styleOf('section', 'background-color'),
      words: await notice.styleOf('h2', 'color'),
    })
    const before = await looks()
    expect(before.ground).not.toBe(before.words)
    const families = ['Charter', 'Iowan Old Style', 'Georgia', 'Noto Serif', 'Of The Page']
    const asked = await page.evaluate(async (names) => {
      for (const name of ['--card', '--ink', '--paper', '--line'])
        CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' })
      const faces = names.map((name) => new FontFace(name, `url(/assets/${encodeURIComponent(name)}.woff2)`))
      for (const face of faces) document.fonts.add(face)
      // As a control, the page itself uses one of them.
      document.body.style.fontFamily = '"Of The Page"'
      document.body.append('words')
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)))
      return faces.filter(({ status }) => status !== 'unloaded').map(({ family }) => family.replaceAll('"', ''))
    }, families)
    expect(asked).toEqual(['Of The Page'])
    expect(await looks()).toEqual(before)
  })

  test('a flood of synthetic clicks and keys does nothing to the notice', async () => {
    const { page, notice } = await world.visit('/?variant=flood')
    await notice.waitFor('See the findings')
    // What is read out comes a moment after what is seen.
    await waitUntil('it has been announced', async () => (await notice.text()).startsWith('WhoSees notice'))
    const before = await notice.text()
    const start = (await page.evaluate('window.__rounds')) as number
    await waitUntil('the page has gone on for some rounds', async () => {
      return ((await page.evaluate('window.__rounds')) as number) >= start + 4
    })
    expect(await notice.text()).toBe(before)
    expect(await notice.focusedName()).toBeNull()
    const { settings } = (await world.stored()) as { settings?: { reminders: boolean } }
    expect(settings?.reminders ?? true).toBe(true)
    expect(await world.driven.ownTabs()).not.toContain('findings.html')
    await notice.click('Close')
    await waitUntil('a real click still works', async () => !(await notice.control('See the findings')))
  })

  test('the page sees one plain element and no way into it', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const seen = await page.evaluate(() =>
      [...document.documentElement.children]
        .filter((child) => child !== document.head && child !== document.body)
        .map((child) => ({
          tag: child.tagName,
          attributes: child.getAttributeNames(),
          root: child.shadowRoot,
          children: child.childNodes.length,
          text: child.textContent,
        })),
    )
    expect(seen).toEqual([{ tag: 'DIV', attributes: ['popover'], root: null, children: 0, text: '' }])
    const html = await page.content()
    expect(html).not.toMatch(/whosees|extension:\/\//i)
  })

  test('the page gets no global and no style sheet from the extension', async () => {
    const traces = () => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      scripts: document.scripts.length,
    })
    const elsewhere = await world.visit('https://www.example.com/?variant=plain')
    const expected = await elsewhere.page.evaluate(traces)
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    expect(await page.evaluate(traces)).toEqual(expected)
  })

  test('the page can load none of the files of the extension', async () => {
    const { driven } = world
    const files = filesOf(buildFor[driven.name])
    const wanted = ['manifest.json', 'findings.html', 'background.js', 'notice.js', 'detection.js']
    expect(files).toEqual(expect.arrayContaining([...wanted, expect.stringMatching(/^chunks\/.+\.js$/)]))
    const addresses = files.map((file) => driven.baseUrl + file)
    // The extension itself can load all of them, and the page can load what is its own: neither fails for another reason.
    expect(await driven.inExtension(loadedOf, addresses)).toEqual(addresses)
    const { page } = await world.visit('/?variant=plain')
    expect(await page.evaluate(loadedOf, null, [page.url(), ...addresses])).toEqual([page.url()])
  })
})

// Firefox gives the node itself (docs/threat-model.md, "What remains").
inEach(['chromium'], (world) => {
  test('what the page finds in the notice gives it no node of it', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const reached = await page.evaluate(() => {
      const { find } = window as unknown as { find: (...how: unknown[]) => boolean }
      const isFound = find('Reminders off', false, false, true)
      const selection = getSelection()
      const composed = selection?.getComposedRanges() ?? []
      const ends = [
        selection?.anchorNode,
        selection?.focusNode,
        ...composed.flatMap((r) => [r.startContainer, r.endContainer]),
      ]
      return {
        isFound,
        nodes: ends.length,
        inside: ends.filter((node) => node?.getRootNode() instanceof ShadowRoot).length,
      }
    })
    // Otherwise nothing was tried.
    expect(reached.isFound).toBe(true)
    expect(reached.nodes).toBeGreaterThanOrEqual(4)
    expect(reached.inside).toBe(0)
  })
})
