import { browser } from './browser.ts'

const names = ['open-notice', 'open-findings'] as const

export type CommandName = (typeof names)[number]

/** The extension's keyboard commands with the keys they have now; none where the browser has no keyboard commands. */
export const listCommands = async (): Promise<{ name: CommandName; keys: string }[]> => {
  // Not there in Firefox for Android, although the types say so.
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? []
  return commands.flatMap(({ name, shortcut }) => {
    const own = names.find((known) => known === name)
    return own ? [{ name: own, keys: shortcut ?? '' }] : []
  })
}
