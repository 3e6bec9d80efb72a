import { parseArgs } from 'node:util'
import { countDefects, formatDefects } from './defect.ts'
import { readSource, type Source } from './read-source.ts'

type Options = { source: string; out: string }

export type Arguments = Options & { positionals: string[] }

/**
 * A tool's frame: reads the command line and gives the exit status. A wrong option or an expected failure (an Error)
 * is one line on standard error and status 1; a fault of the tool itself keeps its stack of calls.
 */
export const run = async (usage: string, defaults: Partial<Options>, job: (given: Arguments) => Promise<number>) => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }])),
    })
    process.exitCode = await job({ source: 'feed', out: '', ...defaults, ...values, positionals })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const isUsage = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!isUsage && error.constructor !== Error) throw error
    console.error(error.message)
    if (isUsage) console.error(`Usage: ${usage}`)
    process.exitCode = 1
  }
}

/** The source without defects, or `null` after a line for each defect. */
export const readOrReport = async (dir: string): Promise<Source | null> => {
  const reading = await readSource(dir)
  if (reading.ok) return reading.source
  for (const line of formatDefects(reading.defects)) console.error(line)
  console.error(`${countDefects(reading.defects.length)}; nothing was written.`)
  return null
}
