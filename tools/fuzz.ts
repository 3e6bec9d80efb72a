// `npm run fuzz [-- --runs N --seed N --only NAME]`: gives what reads strangers' input (feed, pointer, import of settings,
// policy, address, messages) a great many damaged inputs, and fails where a promise of the code is broken. What it finds is
// kept beside the tests of the code that broke.
import { join } from 'node:path'
import { oneOf, run, wholeNumber } from './feed/run.ts'
import { type Fuzzed, fuzzTarget } from './fuzz/fuzz-target.ts'
import { fuzzTargets } from './fuzz/targets.ts'

const usage = 'npm run fuzz [-- --runs N --seed N --only NAME]'
const feedDir = join(import.meta.dirname, '../feed')

const tell = ({ name, executions, ms }: Omit<Fuzzed, 'failure'>): string =>
  `${name}: ${executions} executions in ${(ms / 1000).toFixed(1)} s, ${Math.round((executions / ms) * 1000)} a second`

const given = { runs: '20000', seed: '', only: '' } as const

await run(usage, given, async ({ runs: runsText, seed: seedText, only }) => {
  const runs = wholeNumber('runs', runsText, 1, 1_000_000_000)
  const seed = seedText === '' ? Date.now() % 2 ** 31 : wholeNumber('seed', seedText, 0, 2 ** 31 - 1)
  const all = await fuzzTargets(feedDir)
  const names = all.map(({ name }) => name)
  const wanted = only === '' ? names : [oneOf(`--only ${only}`, only, names)]
  const targets = all.filter(({ name }) => wanted.includes(name))
  console.log(`Seed ${seed}, ${runs} inputs for each of ${targets.length}.`)
  const done: Fuzzed[] = []
  for (const target of targets) {
    const fuzzed = await fuzzTarget(target, runs, seed)
    done.push(fuzzed)
    console.log(tell(fuzzed))
    if (fuzzed.failure !== null) console.error(`${fuzzed.name} broke with seed ${seed}: ${fuzzed.failure}`)
  }
  const sum = (of: 'executions' | 'ms') => done.reduce((total, one) => total + one[of], 0)
  console.log(tell({ name: 'All', executions: sum('executions'), ms: sum('ms') }))
  return done.some(({ failure }) => failure !== null) ? 1 : 0
})
