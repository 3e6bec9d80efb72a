// Stryker on one folder, against the tests that mirror it.
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { type AskedFolder, nameOf } from './folders.ts'
import type { Mutant } from './score.ts'

const kept = '.output/mutation'

export const mutate = (asked: AskedFolder, concurrency: number, again: boolean): Promise<Mutant[]> => {
  const { folder, patterns, testFiles } = asked
  // A file by itself keeps what it has found out by itself: the folder has other tests.
  const name = nameOf(asked)
  return new Stryker({
    mutate: patterns,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    // Threads share the process's time zone, which some tests change.
    vitest: { configFile: 'tests/unit/vitest.config.ts', dir: folder.tests, related: true, pool: 'forks' },
    ...(testFiles ? { testFiles } : {}),
    coverageAnalysis: 'perTest',
    concurrency,
    // A busy machine is no fault of the mutant: what runs in circles is found by counting, not by the clock.
    timeoutMS: 20_000,
    timeoutFactor: 3,
    dryRunTimeoutMinutes: 20,
    incremental: true,
    incrementalFile: join(kept, `${name}.json`),
    force: again,
    tempDirName: join(kept, 'sandboxes'),
    cleanTempDir: 'always',
    ignorePatterns: ['.output'],
    // Stryker would read it by an interface that TypeScript 7 does not have; it can stay as it is.
    tsconfigFile: 'none.json',
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only', 'html'],
    htmlReporter: { fileName: `.output/reports/mutation/${name}.html` },
    warnings: false,
  }).runMutationTest()
}
