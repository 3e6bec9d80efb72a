// `npm run soak [-- --minutes N --browser NAME]`: an hour of browsing in each browser (visits, swipes,
// settings changed, pages read, feeds published and checked, the background killed), and whether what the browser then
// holds is flat by the rule of flat.ts. A leaky copy of the extension goes first, and proves that the rule can fail;
// in Firefox one that does nothing goes before it, and tells what the browser keeps by itself.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserName, browserNames } from '../../tools/browser/driven.ts'
import { buildExtension } from '../../tools/build-extension.ts'
import { oneOf, run, wholeNumber } from '../../tools/feed/run.ts'
import { slopesOfBare } from './bare.ts'
import { type SoakHost, startHost } from './host.ts'
import { layLeaky } from './leaky.ts'
import type { Measured } from './measured.ts'
import { type SoakOptions, type SoakSession, soak } from './session.ts'
import { type VerdictRow, verdictsOf } from './verdicts.ts'

const reports = join(import.meta.dirname, '../../.output/reports')

type Part = { name: BrowserName; isControl: boolean; session: SoakSession; rows: VerdictRow[] }

const cellsOf = ({ what, rounds, from, to, perRound, atMost, verdict }: VerdictRow): string[] => [
  what,
  ...[rounds, from, to].map(String),
  perRound.toFixed(1),
  String(atMost),
  verdict,
]

const tableOf = ({ isControl, session, rows }: Part): string[] => {
  const lines = [['what', 'rounds', 'from', 'to', 'per round', 'at most', ''], ...rows.map(cellsOf)]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const pad = (cell: string, column: number) =>
    column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  const done = Object.entries(session.done).map(([what, count]) => `${count} ${what}`)
  return [
    `${session.browser}${isControl ? ', with a leaky copy, which must grow' : ''}: ${session.minutes.toFixed(1)} min, ${done.join(', ')}`,
    ...lines.map((line) => line.map(pad).join('  ').trimEnd()),
    '',
  ]
}

/** Both of the leaks must be found. */
const provesRule = (rows: VerdictRow[]) =>
  ['site: ', 'background'].every((where) =>
    rows.some(({ what, verdict }) => what.includes(where) && verdict === 'GROWS'),
  )

const isGood = ({ isControl, rows }: Part) =>
  isControl ? provesRule(rows) : rows.every(({ verdict }) => verdict === 'flat')

const say = (line: string) => process.stderr.write(`${line}\n`)

type PartOptions = Omit<SoakOptions, 'tell'> & { isControl: boolean }

const runPart = async ({ isControl, ...options }: PartOptions, bare: Measured) => {
  const { name } = options
  const tell = (line: string) => say(`${line}${isControl ? ' (control)' : ''}`)
  const session = await soak({ ...options, tell })
  const part = { name, isControl, session, rows: verdictsOf(session.samples, bare) }
  console.log(tableOf(part).join('\n'))
  return part
}

const runIn = async (name: BrowserName, host: SoakHost, minutes: number): Promise<Part[]> => {
  const extension = await buildExtension(name)
  const leaky = layLeaky(extension)
  try {
    // In Chromium what it holds is flat with the extension, too.
    const bare =
      name === 'firefox'
        ? await slopesOfBare({ name, extension, host, tell: (line) => say(`${line} (an extension that does nothing)`) })
        : {}
    return [
      // Without an end in time, it takes as few rounds as prove anything.
      await runPart({ name, extension: leaky.path, host, minutes: 0, isControl: true }, bare),
      await runPart({ name, extension, host, minutes, isControl: false }, bare),
    ]
  } finally {
    leaky.remove()
  }
}

const write = (parts: Part[]) => {
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, 'soak.txt'), parts.flatMap(tableOf).join('\n'))
  writeFileSync(join(reports, 'soak.json'), JSON.stringify(parts, null, 1))
}

const usage = 'npm run soak [-- --minutes N --browser NAME]'

await run(usage, { minutes: '60', browser: '' }, async ({ minutes: text, browser }) => {
  const minutes = wholeNumber('minutes', text, 1, 1440)
  const names = browser === '' ? browserNames : [oneOf(`--browser ${browser}`, browser, browserNames)]
  const host = await startHost()
  try {
    const parts: Part[] = []
    for (const name of names) parts.push(...(await runIn(name, host, minutes)))
    write(parts)
    return parts.every(isGood) ? 0 : 1
  } finally {
    await host.close()
  }
})
