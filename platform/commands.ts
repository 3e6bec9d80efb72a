import { browser } from './browser.ts'

const names = ['open-notice', 'open-findings'] as const

export type CommandName = (typeof names)[number]

/** Runs a job when the user presses a command's keys. Firefox for Android has no commands, although the types say so. */
export const onCommandPressed = (run: (command: string) => Promise<void>): void =>
  (browser.commands as typeof browser.commands | undefined)?.onCommand.addListener(run)

/** The extension's keyboard commands with the keys they have now; none where the browser has no keyboard commands. */
export const listCommands = async (): Promise<{ name: CommandName; keys: string }[]> => {
  // Not there in Firefox for Android, although the types say so.
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? []
  return commands.flatMap(({ name, shortcut }) => {
    const own = names.find((known) => known === name)
    return own ? [{ name: own, keys: shortcut ?? '' }] : []
  })
}

/** The browser's own page for the keys of extensions. In Firefox it has no address of its own. */
export const shortcutsPage = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts'

/** Opens it. A link can't: browsers let no page link to theirs. */
export const openShortcutsPage = async (): Promise<void> => {
  if (!import.meta.env.FIREFOX) await browser.tabs.create({ url: shortcutsPage })
  // Newer than the types.
  else await (browser.commands as unknown as { openShortcutSettings: () => Promise<void> }).openShortcutSettings()
}
