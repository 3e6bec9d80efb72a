import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Where builds and packages are put and looked for, so that no tool reads those of another run. */
export const outputFolder = (env: Record<string, string | undefined> = process.env): string =>
  resolve(root, env.WHOSEES_OUTPUT ?? '.output')
