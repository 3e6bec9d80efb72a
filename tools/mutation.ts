// `npm run mutation [-- NAMES] [--concurrency N] [--again]`: changes the code in small ways, one at a time, and sees
// whether the tests notice. Names are rooms, folders or files, such as `core/reminders`; without names it is everything,
// which takes hours. What has been found out is kept in .output/mutation, and only what has changed since is run again.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run, wholeNumber } from './feed/run.ts'
import { type AskedFolder, askedFolders, mutatedFolders } from './mutation/folders.ts'
import { mutate } from './mutation/mutate.ts'
import { describeSurvivors, percentOf, type Score, scoreOf, sumOf } from './mutation/score.ts'

const root = join(import.meta.dirname, '..')
const reports = join(root, '.output/reports/mutation')

type Row = { what: string; score: Score; atLeast: number }

const isEnough = ({ score, atLeast }: Row) => percentOf(score) >= atLeast

const cellsOf = (row: Row): string[] => {
  const { mutants, killed, timedOut, survived, unreached } = row.score
  const score = `${percentOf(row.score).toFixed(1)} %`
  return [
    row.what,
    ...[mutants, killed, timedOut, survived, unreached].map(String),
    score,
    `${row.atLeast} %`,
    isEnough(row) ? 'enough' : 'TOO FEW',
  ]
}

const head = ['what', 'mutants', 'killed', 'timed out', 'survived', 'unreached', 'score', 'at least', '']

const tableOf = (rows: Row[]): string => {
  const lines = [head, ...rows.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n')
}

const runOne = async (asked: AskedFolder, concurrency: number, again: boolean): Promise<Row> => {
  const mutants = await mutate(asked, concurrency, again)
  const survivors = describeSurvivors(mutants, (fileName) => relative(root, fileName))
  mkdirSync(reports, { recursive: true })
  const { path, atLeast } = asked.folder
  writeFileSync(join(reports, `${path.replaceAll('/', '-')}.txt`), `${survivors.join('\n')}\n`)
  for (const survivor of survivors) console.log(survivor)
  const row = { what: asked.patterns.join(), score: scoreOf(mutants), atLeast }
  console.log(tableOf([row]))
  return row
}

/** A room is judged as a whole where all of it was asked for, and else what was. */
const judged = (rows: Row[], asked: AskedFolder[]): Row[] => {
  const core = mutatedFolders(root).filter(({ path }) => path.startsWith('core/'))
  const isWhole = core.every(({ path }) => asked.some(({ folder }) => folder.path === path))
  if (!isWhole) return rows
  const [inCore, others] = [
    rows.filter(({ what }) => what.startsWith('core/')),
    rows.filter(({ what }) => !what.startsWith('core/')),
  ]
  return [{ what: 'core', score: sumOf(inCore.map(({ score }) => score)), atLeast: inCore[0]?.atLeast ?? 0 }, ...others]
}

const usage = 'npm run mutation [-- NAMES --concurrency N --again]'

await run(usage, { concurrency: '2', again: false }, async ({ concurrency, again, positionals }) => {
  const asked = askedFolders(mutatedFolders(root), positionals)
  const rows: Row[] = []
  for (const each of asked) rows.push(await runOne(each, wholeNumber('concurrency', concurrency, 1, 64), again))
  const verdicts = judged(rows, asked)
  console.log(tableOf([...rows, ...verdicts.filter((row) => !rows.includes(row))]))
  return verdicts.every(isEnough) ? 0 : 1
})
