import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { citeFormat } from './cite-format.ts'
import { countDefects, formatDefects } from './defect.ts'
import { describeFailure } from './describe-failure.ts'
import { tellOutdated } from './outdated.ts'
import { type EditorialSource, readSource } from './read-source.ts'
import { takenByNpm } from './taken-by-npm.ts'

/**
 * A tool's options before any is given: a text, `false` for one that is merely named (`--dry-run`), `null` for one that
 * is named or denied (`--shrinks`, `--no-shrinks`) and means a third thing if it is left out.
 */
type Defaults = Record<string, string | false | null>

/** What was given: the option `--dry-run` is the member `dry-run`, of the type of its default. */
export type Arguments<Options extends Defaults> = {
  [Name in keyof Options]: Options[Name] extends string ? string : Options[Name] extends null ? boolean | null : boolean
} & { positionals: string[] }

const optionOf = (value: Defaults[string]) => ({
  type: typeof value === 'string' ? ('string' as const) : ('boolean' as const),
})

/** How a tool is called, and how many words it takes beside its options; none where only the text is given. */
type Usage = string | { usage: string; words: number }

/** Told with how the tool is called. */
class UsageError extends Error {}

const isUsage = (error: Error): boolean =>
  error instanceof UsageError || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

/** Whatever else fails, a browser that doesn't answer in time included, is told in a sentence. */
const isFault = (error: Error): boolean =>
  [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind)

/** Of an option that is given twice, only the last value would count. */
const refuseRepeated = (names: string[]): void => {
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw new UsageError(`--${repeated} is given more than once. Nothing was done.`)
}

/** Refuses what would be passed over in silence: an option that npm kept for itself, and then the value of that option. */
const refusePassedOver = (names: string[], positionals: string[], words: number): void => {
  const taken = takenByNpm(names, basename(process.argv[1] ?? ''), process.env)
  if (taken.length > 0)
    throw new UsageError(
      `npm took ${taken.join(', ')} for itself: write ${taken.length === 1 ? 'it' : 'them'} after --. Nothing was done.`,
    )
  const extra = positionals.slice(words)
  if (extra.length > 0)
    throw new UsageError(
      `“${extra.join(' ')}” is one word too many, or the value of an option that must be written after --. Nothing was done.`,
    )
}

const read = (defaults: Defaults, words: number) => {
  const { values, positionals, tokens } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
    options: Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, optionOf(value)])),
  })
  const left = Object.keys(defaults).filter((name) => !(name in values))
  refuseRepeated(tokens.flatMap((token) => (token.kind === 'option' ? token.name : [])))
  refusePassedOver(left, positionals, words)
  return { ...defaults, ...values, positionals }
}

/** Whoever reads what is printed may have seen enough (`| head -1`): what is being done is done to its end all the same. */
const goOnUnread = () => {
  const unlessUnread = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  }
  for (const stream of [process.stdout, process.stderr])
    if (stream.listenerCount('error') === 0) stream.on('error', unlessUnread)
}

/**
 * The frame of a tool: reads the command line and sets the exit status. A wrong option or an expected failure (an Error)
 * is one line on standard error and status 1; a fault of the tool itself keeps its stack trace.
 */
export const run = async <const Options extends Defaults>(
  called: Usage,
  defaults: Options,
  job: (given: Arguments<Options>) => Promise<number>,
) => {
  const { usage, words } = typeof called === 'string' ? { usage: called, words: 0 } : called
  goOnUnread()
  try {
    process.exitCode = await job(read(defaults, words) as unknown as Arguments<Options>)
  } catch (error) {
    if (!(error instanceof Error) || (isFault(error) && !isUsage(error))) throw error
    console.error(citeFormat(describeFailure(error)))
    if (isUsage(error)) console.error(`Usage: ${usage}`)
    process.exitCode = 1
  }
}

/**
 * The source without defects, or `null` after a line for each defect. Translations that are out of date are reported too;
 * they are left out, so a correction never waits for its translators.
 * @param writes whether the tool would have written something
 * @param tellsOutdated whether outdated translations are its user's business
 */
export const readOrReport = async (
  dir: string,
  { writes = false, tellsOutdated = true } = {},
): Promise<EditorialSource | null> => {
  const reading = await readSource(dir)
  if (reading.ok) {
    if (tellsOutdated) for (const line of tellOutdated(reading.source)) console.error(line)
    return reading.source
  }
  for (const line of formatDefects(reading.defects)) console.error(line)
  console.error(`${countDefects(reading.defects.length)}${writes ? '; nothing was written' : ''}.`)
  return null
}

/** A whole number from the command line. Throws a sentence that names the option. */
export const wholeNumber = (name: string, text: string, min: number, max: number): number => {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (number >= min && number <= max) return number
  throw new Error(`--${name} ${text}: give a whole number from ${min} to ${max}.`)
}

/** What was given, where it is one of these. Throws a sentence that names them. @param told as it stands on the command line */
export const oneOf = <Choice extends string>(told: string, given: string, choices: readonly Choice[]): Choice => {
  const chosen = choices.find((choice) => choice === given)
  if (chosen !== undefined) return chosen
  throw new Error(`${told}: give one of ${choices.join(', ')}.`)
}
