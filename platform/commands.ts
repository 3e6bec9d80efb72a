import { browser } from './browser.ts'

/** The extension's keyboard commands with the keys they have now; none where the browser has no keyboard commands. */
export const listCommands = async (): Promise<{ description: string; keys: string }[]> => {
  // Not there in Firefox for Android, although the types say so.
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? []
  return commands.flatMap(({ description, shortcut }) => (description ? [{ description, keys: shortcut ?? '' }] : []))
}
