// The browser's own question whether an extension may see more sites, answered as a user does. No protocol for pages
// reaches it: in Chromium the one for its own interface does, in Firefox the document of its window.
import { createServer } from 'node:net'
import type { BrowserName, Driven, LaunchOptions } from './driven.ts'
import { inFirefoxChrome } from './firefox-chrome.ts'
import { waitUntil } from './wait-until.ts'

export type PromptAnswer = 'allow' | 'deny'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

export type Prompts = {
  options: Partial<LaunchOptions>
  answer: (driven: Driven, answer: PromptAnswer) => Promise<void>
}

type View = { nodeId: number; attributes?: string[]; children?: View[] }

const isNamed = ({ attributes = [] }: View, name: string) => attributes.includes(name)

const findViews = (view: View, name: string): View[] => [
  ...(isNamed(view, name) ? [view] : []),
  ...(view.children ?? []).flatMap((child) => findViews(child, name)),
]

/** One connection to Chromium's interface: each command is answered in its turn. */
const connect = async (port: number) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('Chromium lets nobody look at its own interface.'))
  })
  const waiting = new Map<number, (result: unknown) => void>()
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    waiting.get(id)?.(result)
  }
  let last = 0
  const send = <Result>(method: string, params: object = {}): Promise<Result> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve as (result: unknown) => void)
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  return { send, close: () => socket.close() }
}

const pressInChromium = async (port: number, answer: PromptAnswer): Promise<boolean> => {
  const { send, close } = await connect(port)
  await send('DOM.enable')
  const { root } = await send<{ root: View }>('DOM.getDocument')
  const [dialog] = findViews(root, 'ExtensionInstallDialogView')
  // In the order of the keyboard: the first one refuses.
  const button = dialog && findViews(dialog, 'MdTextButton')[answer === 'deny' ? 0 : 1]
  const steps = [
    ['mouseMoved', 'none'],
    ['mousePressed', 'left'],
    ['mouseReleased', 'left'],
  ]
  for (const [type, pressed] of button ? steps : [])
    await send('DOM.dispatchMouseEvent', {
      nodeId: button?.nodeId,
      event: { type, button: pressed, x: 10, y: 10, wheelDirection: 'none' },
    })
  close()
  return button !== undefined
}

/**
 * A click within its first half second, or soon after another, counts for nothing in both browsers: so it is pressed
 * until it is gone, and not too fast.
 */
const answerWith = async (press: () => Promise<boolean>) => {
  await waitUntil('the browser asks', press)
  await waitUntil('the question is answered', async () => !(await press()), { everyMs: 700 })
}

/** How prompts are answered in Chromium, with the options that it must be launched with. */
const chromiumPrompts = async (): Promise<Prompts> => {
  const port = await freePort()
  const args = [`--enable-ui-devtools=${port}`, '--enable-features=ui-debug-tools-enable-synthetic-events']
  return { options: { args }, answer: (_, answer) => answerWith(() => pressInChromium(port, answer)) }
}

const pressInFirefox = async ({ browser }: Driven, answer: PromptAnswer): Promise<boolean> => {
  const press = `(() => {
    const panel = document.getElementById('notification-popup')
    const asked = panel?.querySelector('popupnotification[id^="addon-webext-permissions"]')
    if (panel?.state !== 'open' || !asked) return false
    asked.${answer === 'allow' ? 'button' : 'secondaryButton'}.click()
    return true
  })()`
  return (await inFirefoxChrome(browser, press)) === true
}

const firefoxPrompts = async (): Promise<Prompts> => ({
  options: {},
  answer: (driven, answer) => answerWith(() => pressInFirefox(driven, answer)),
})

export const promptsFor: Record<BrowserName, () => Promise<Prompts>> = {
  chromium: chromiumPrompts,
  firefox: firefoxPrompts,
}
