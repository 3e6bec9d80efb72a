import { join } from 'node:path'
import * as v from 'valibot'
import { readJson } from '../pack/read-json.ts'

const readList = (path: string): string[] =>
  readJson(path, v.array(v.string()), 'npm run zip makes it, and it says what ships.')

/** The packages (`name@version`) of which something is in what was built for either browser. @throws a sentence without */
export const shipsIn = (out: string): string[] => [
  ...new Set(['chrome', 'firefox'].flatMap((browser) => readList(join(out, `${browser}-ships.json`)))),
]
