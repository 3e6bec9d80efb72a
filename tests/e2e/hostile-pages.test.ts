// Pages that work against the notice: they can't click it, can't read it, and win only by going on throwing it out.
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFor, inBrowsers, inEach } from './in-browsers.ts'
import { watchErrors } from './watch-errors.ts'

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

  test('the notice comes back when the page keeps the keyboard or screen readers from it', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.evaluate(() => {
      const host = document.querySelector(':root > [popover]')
      host?.setAttribute('tabindex', '-1')
      host?.setAttribute('aria-hidden', 'true')
    })
    await waitUntil('it is as it was', () =>
      page.evaluate(() => document.querySelector(':root > :is([tabindex], [aria-hidden])') === null),
    )
    await notice.waitFor('See the findings')
  })

  test('a page that lets nothing come up is not asked', async () => {
    const { page, notice } = await world.visit('/login')
    await world.decided()
    await page.evaluate(() => {
      addEventListener('beforetoggle', (event) => event.preventDefault(), true)
      history.pushState({}, '', '/explore')
    })
    await notice.waitFor('See the findings')
  })

  test('the page draws nothing before, after or behind the notice', async () => {
    const { page, notice } = await world.visit('/?variant=hostile-css')
    await notice.waitFor('See the findings')
    const drawn = await page.$eval(':root > [popover]', (host) =>
      ['::before', '::after', '::backdrop'].filter((part) => getComputedStyle(host, part).display !== 'none'),
    )
    expect(drawn).toEqual([])
  })

  test('a body that the page takes away leaves the notice, and no error', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const errors = watchErrors(page)
    await page.evaluate(() => document.body.remove())
    await page.mouse.click(100, 100)
    await rest(1200)
    expect(errors).toEqual([])
    await notice.waitFor('See the findings')
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

/** All that the page's search and selection give of what is not in its own tree. */
const searchAndSelect = () => {
  const host = document.querySelector(':root > [popover]') as Element
  const selection = getSelection() as Selection
  const found = new Set<string>()
  let looks = 0
  const look = (how: string) => {
    looks += 1
    const ranges: AbstractRange[] = [...selection.getComposedRanges()]
    for (let at = 0; at < selection.rangeCount; at += 1) ranges.push(selection.getRangeAt(at))
    const ends = ranges.flatMap(({ startContainer, endContainer }) => [startContainer, endContainer])
    for (const node of [selection.anchorNode, selection.focusNode, ...ends])
      if (node && node.getRootNode() !== document) found.add(`${how} gives ${node.nodeName}`)
    if (/Reminders|findings/.test(`${selection}`)) found.add(`${how} reads ${selection}`)
  }
  const { find } = window as unknown as { find: (word: string, ...how: boolean[]) => boolean }
  for (const isBackward of [false, true])
    for (const inFrames of [false, true]) {
      find('Reminders off', false, isBackward, true, false, inFrames)
      look('find')
    }
  const steps = ['character', 'word', 'line', 'lineboundary', 'documentboundary']
  for (const start of [document.body, document.documentElement, host])
    for (const how of ['extend', 'move'])
      for (const way of ['forward', 'backward', 'left', 'right'])
        for (const by of steps) {
          selection.setBaseAndExtent(start, start.childNodes.length, start, start.childNodes.length)
          for (let step = 0; step < 4; step += 1) {
            selection.modify(how, way, by)
            look(`${how} ${way} by ${by} from ${start.nodeName}`)
          }
        }
  for (const mode of ['off', 'on']) {
    document.designMode = mode
    document.execCommand('selectAll')
    look(`select all, design mode ${mode}`)
  }
  document.designMode = 'off'
  selection.selectAllChildren(host)
  look('select what is in the element')
  return { looks, found: [...found], frames: window.length }
}

/** Notes every node outside the page's own tree that an event hands to a listener at the window. */
const noteNodes = () => {
  const kept = window as unknown as { __nodes: string[]; __crossed: number }
  kept.__nodes = []
  kept.__crossed = 0
  const types = new Set(['focusin', 'focusout', 'pointerrawupdate', 'selectionchange'])
  for (const known of [window, document, HTMLElement.prototype])
    for (const name in known) if (name.startsWith('on')) types.add(name.slice(2))
  const note = (event: Event) => {
    if (event.type === 'mouseout') kept.__crossed += 1
    const handed = [
      'originalTarget',
      'explicitOriginalTarget',
      'composedTarget',
      'relatedTarget',
      'rangeParent',
      'target',
    ]
    const nodes = handed.map((name) => (event as unknown as Record<string, unknown>)[name])
    for (const node of [...nodes, ...event.composedPath()])
      if (node instanceof Node && node.getRootNode() !== document) kept.__nodes.push(`${event.type}: ${node.nodeName}`)
  }
  for (const type of types) addEventListener(type, note, true)
}

inEach(['chromium', 'firefox'], (world, name) => {
  test('neither search nor selection leads the page into the notice, or reads it', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const { looks, found, frames } = await page.evaluate(searchAndSelect)
    expect(found).toEqual([])
    expect(frames).toBe(0)
    // Otherwise nothing was tried.
    expect(looks).toBeGreaterThan(400)
  })

  test('the page’s own zoom neither scales nor moves the notice', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const before = await notice.rect()
    for (const zoom of ['3', '0.4']) {
      await page.evaluate((value) => document.documentElement.style.setProperty('zoom', value), zoom)
      await waitUntil(`it is as before at ${zoom}`, async () => {
        const now = await notice.rect()
        return (
          Math.abs(now.x - before.x) < 1 && Math.abs(now.y - before.y) < 1 && Math.abs(now.width - before.width) < 1
        )
      })
    }
    // Where it is drawn, a click meets it.
    await notice.click('Close')
    await waitUntil('it is closed', async () => !(await notice.control('See the findings')))
  })

  test('no event hands the page a node of the notice', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const { x, y } = await notice.rect()
    await page.evaluate(noteNodes)
    await page.mouse.move(60, 300)
    await page.mouse.move(x + 100, y + 60, { steps: 5 })
    await page.mouse.click(x + 100, y + 60, { count: 3 })
    await page.mouse.wheel({ deltaY: 40 })
    await page.keyboard.press('Tab')
    await page.keyboard.press('a')
    await page.mouse.move(60, 300, { steps: 3 })
    expect(await page.evaluate('window.__nodes')).toEqual([])
    // Otherwise nothing was heard.
    expect(await page.evaluate('window.__crossed')).toBeGreaterThan(0)
  })

  test('a service worker of the page leads the notice to no page of its own', async () => {
    const { page: first } = await world.visit('/?variant=plain')
    await first.evaluate(async () => {
      await navigator.serviceWorker.register('/assets/frames-worker.js', { scope: '/' })
      await navigator.serviceWorker.ready
    })
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor()
    const { windows, isLed } = await page.evaluate(
      () =>
        new Promise<{ windows: number; isLed: boolean }>((resolve) => {
          navigator.serviceWorker.onmessage = ({ data }) => resolve(data)
          navigator.serviceWorker.controller?.postMessage('lead')
        }),
    )
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).unregister()))
    // Otherwise the worker has seen nothing.
    expect(windows).toBeGreaterThan(0)
    expect(isLed).toBe(false)
    expect(await notice.present()).toBe(true)
  })

  test('a page that opens its document anew is handed no node of the notice, and keeps nothing of it', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const { x, y } = await notice.rect()
    const errors = watchErrors(page)
    // Not while the driver waits for an answer.
    await page.evaluate(() => {
      setTimeout(() => {
        document.open()
        document.write('<!doctype html><title>Anew</title><p>A page')
        document.close()
      })
    })
    await waitUntil('it is there', () => page.evaluate(() => document.title === 'Anew'))
    await page.evaluate(noteNodes)
    const isThere = () => page.evaluate(() => document.querySelector(':root > [popover]') !== null)
    // In Firefox it could not be hidden from that page.
    const isWanted = name === 'chromium'
    expect(await isThere()).toBe(isWanted)
    await world.send({ type: 'notice.ask', tabId: await world.driven.tabId('tiktok.com/') })
    await page.mouse.move(60, 300)
    await page.mouse.move(x + 100, y + 60, { steps: 5 })
    await page.mouse.move(60, 300)
    expect(await page.evaluate('window.__nodes')).toEqual([])
    expect(await isThere()).toBe(isWanted)
    expect(errors).toEqual([])
  })

  test('a notice that was thrown out, or whose page has another root, comes back and works', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.evaluate(() => document.querySelector(':root > [popover]')?.remove())
    await notice.unfold()
    await page.evaluate(() => {
      const root = document.createElement('html')
      root.append(document.createElement('body'))
      document.documentElement.replaceWith(root)
    })
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
  })

  test('a notice that is thrown out as a dialog opens comes back whole once that is closed', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const errors = watchErrors(page)
    await page.evaluate(() => {
      document.querySelector(':root > [popover]')?.remove()
      const dialog = document.createElement('dialog')
      document.body.append(dialog)
      dialog.showModal()
    })
    await rest(800)
    await page.evaluate(() => document.querySelector('dialog')?.close())
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
    expect(errors).toEqual([])
  })
})
