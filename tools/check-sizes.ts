// `npm run sizes`: how long files and functions are. Fails when half of them, or the longest twentieth, grow longer.
import { join } from 'node:path'
import { run } from './feed/run.ts'
import { functionsOf } from './sizes/functions.ts'
import { readSource } from './sizes/repository.ts'
import { describeExcess, type Summary, summarise } from './sizes/summarise.ts'

const limits = { files: { median: 42, percentile95: 116 }, functions: { median: 7, percentile95: 23 } }

/** One-liners don't count, nor do functions within others: a hundred of them would make the median look short. */
const counted = ([path, text]: [string, string]) =>
  functionsOf(path, text)
    .filter(({ isTop, lines }) => isTop && lines > 1)
    .map(({ lines }) => lines)

const describe = (what: string, { count, median, percentile95, max }: Summary): string =>
  `${count} ${what}: ${median} lines in the median, ${percentile95} at the 95th percentile, ${max} at most.`

await run('npm run sizes', {}, async () => {
  const source = [...readSource(join(import.meta.dirname, '..'))]
  const files = summarise(source.map(([, text]) => text.split('\n').length - 1))
  const functions = summarise(source.flatMap(counted))
  console.log(describe('files', files))
  console.log(describe('functions', functions))
  const excess = [
    ...describeExcess('files', files, limits.files),
    ...describeExcess('functions', functions, limits.functions),
  ]
  for (const sentence of excess) console.error(sentence)
  return excess.length > 0 ? 1 : 0
})
