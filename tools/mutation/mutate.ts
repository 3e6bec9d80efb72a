// Stryker on one folder, against the tests that mirror it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { type AskedFolder, nameOf } from './folders.ts'
import type { Mutant } from './score.ts'

const kept = '.output/mutation'

type KeptMutant = { status: string; static?: boolean }

/**
 * Stryker tries a survivor again when a test that reaches it is new or has changed. Of what a module does when it is
 * loaded it knows of no test that does, so a new one would never be noticed.
 */
const forgetUnsure = (path: string): void => {
  if (!existsSync(path)) return
  const report = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, { mutants: KeptMutant[] }> }
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status, static: isStatic }) => !isStatic || status === 'Killed')
  writeFileSync(path, JSON.stringify(report))
}

export const mutate = (asked: AskedFolder, concurrency: number, again: boolean): Promise<Mutant[]> => {
  const { folder, patterns, testFiles } = asked
  // A file by itself keeps what it has found out by itself: the folder has other tests.
  const name = nameOf(asked)
  const incrementalFile = join(kept, `${name}.json`)
  forgetUnsure(incrementalFile)
  process.env.WHOSEES_MUTATION_TESTS = testFiles?.join(' ') ?? '**/*.test.{ts,tsx}'
  return new Stryker({
    mutate: patterns,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    // Threads share the process's time zone, which some tests change.
    vitest: { configFile: 'tests/unit/vitest.config.ts', dir: folder.tests, related: true, pool: 'forks' },
    coverageAnalysis: 'perTest',
    concurrency,
    // A busy machine is no fault of the mutant: what runs in circles is found by counting, not by the clock.
    timeoutMS: 20_000,
    timeoutFactor: 3,
    dryRunTimeoutMinutes: 20,
    incremental: true,
    incrementalFile,
    force: again,
    // Its own: two runs at a time would tidy up after each other.
    tempDirName: join(kept, 'sandboxes', name),
    cleanTempDir: 'always',
    ignorePatterns: ['.output'],
    // Stryker would read it by an interface that TypeScript 7 does not have; it can stay as it is.
    tsconfigFile: 'none.json',
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only', 'html'],
    htmlReporter: { fileName: `.output/reports/mutation/${name}.html` },
    warnings: false,
  }).runMutationTest()
}
