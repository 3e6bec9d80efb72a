import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const readList = (path: string): string[] => {
  if (!existsSync(path)) throw new Error(`There is no ${path}, which says what ships: npm run zip makes it.`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The packages (`name@version`) of which something is in what was built for either browser. @throws a sentence without */
export const shipsIn = (out: string): string[] => [
  ...new Set(['chrome', 'firefox'].flatMap((browser) => readList(join(out, `${browser}-ships.json`)))),
]
