// Adds up the JSON reports of test runs, for `.ci/run`. The last line it prints has the form `N passed, N failed,
// N skipped`; a report that is missing, damaged, or says that nothing ran, counts as a failure. It has to run where nothing
// is installed but Node, so it imports nothing else.
import { readFileSync, statSync } from 'node:fs'

const counts = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests'] as const

type TestReport = { success: boolean } & Record<(typeof counts)[number], number>

type Sum = { passed: number; failed: number; skipped: number }

const missing = { passed: 0, failed: 1, skipped: 0 }

const isReport = (value: Partial<TestReport> | null): value is TestReport =>
  typeof value?.success === 'boolean' && counts.every((name) => Number.isInteger(value[name]))

/** What a run has written; null where it was ended half-way, or something else has written it. */
const readReport = (path: string): TestReport | null => {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'))
    return isReport(value) ? value : null
  } catch {
    return null
  }
}

const sumOf = (path: string): Sum => {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    console.log(`${path}: no report; its run did not end.`)
    return missing
  }
  const report = readReport(path)
  if (report === null) {
    console.log(`${path}: the report is damaged; its run did not end, or something else wrote it.`)
    return missing
  }
  const skipped = report.numPendingTests + report.numTodoTests
  // A file that cannot be loaded has no failed test, and neither does a run that fails outside any test.
  const failed = Math.max(report.numFailedTests, report.success ? 0 : 1)
  if (report.numPassedTests + failed + skipped > 0) return { passed: report.numPassedTests, failed, skipped }
  console.log(`${path}: no test was run.`)
  return missing
}

const paths = process.argv.slice(2)
const sums = paths.length > 0 ? paths.map(sumOf) : [missing]
const total = (key: keyof Sum): number => sums.reduce((sum, each) => sum + each[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
if (total('failed') > 0) process.exitCode = 1
