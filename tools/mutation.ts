// `npm run mutation [-- NAMES --own --concurrency N --again]`: changes the code in small ways, one at a time, and sees
// whether the tests notice. Names are rooms, folders or files, such as `core/reminders`; without names it mutates
// everything, which takes hours. The tests that mirror the folder have to notice or, with --own, only those named after
// the file. Results are kept in .output/mutation, and only what has changed since is tried again; with --again,
// everything is.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run, wholeNumber } from './feed/run.ts'
import { type AskedFolder, askedFolders, byOwnTests, mutatedFolders, nameOf } from './mutation/folders.ts'
import { mutate } from './mutation/mutate.ts'
import { describeSurvivors, percentOf, type Score, scoreOf, sumOf } from './mutation/score.ts'

const root = join(import.meta.dirname, '..')
const reports = join(root, '.output/reports/mutation')

type Row = { what: string; folder: string; score: Score; atLeast: number }

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
  writeFileSync(join(reports, `${nameOf(asked)}.txt`), `${survivors.join('\n')}\n`)
  for (const survivor of survivors) console.log(survivor)
  const row = {
    what: asked.patterns.join(),
    folder: asked.folder.path,
    score: scoreOf(mutants),
    atLeast: asked.folder.atLeast,
  }
  console.log(tableOf([row]))
  return row
}

/** Core is judged as a whole where all of it was asked for, and else each folder, or as much of it as was. */
const judged = (rows: Row[]): Row[] => {
  const core = mutatedFolders(root).filter(({ path }) => path.startsWith('core/'))
  const isWhole = core.every(({ path }) => rows.some(({ folder }) => folder === path))
  const partOf = ({ folder }: Row) => (isWhole && folder.startsWith('core/') ? 'core' : folder)
  return [...new Set(rows.map(partOf))].map((part) => {
    const within = rows.filter((row) => partOf(row) === part)
    const score = sumOf(within.map((row) => row.score))
    return { what: `${part}, in all`, folder: part, score, atLeast: within[0]?.atLeast ?? 0 }
  })
}

const usage = 'npm run mutation [-- NAMES --own --concurrency N --again]'

await run(
  { usage, words: Number.POSITIVE_INFINITY },
  { concurrency: '2', own: false, again: false },
  async ({ concurrency, own, again, positionals }) => {
    const folders = askedFolders(mutatedFolders(root), positionals)
    const asked = own ? byOwnTests(root, folders) : folders
    const rows: Row[] = []
    for (const each of asked) rows.push(await runOne(each, wholeNumber('concurrency', concurrency, 1, 64), again))
    const verdicts = judged(rows)
    console.log(tableOf([...rows, ...verdicts]))
    return verdicts.every(isEnough) ? 0 : 1
  },
)
