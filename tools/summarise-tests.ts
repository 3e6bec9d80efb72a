// Adds up the JSON reports of test runs, for `.ci/run`. The last line it prints has the form `N passed, N failed,
// N skipped`; a report that is missing, or says that nothing ran, counts as a failure.
import { existsSync, readFileSync } from 'node:fs'

type TestReport = {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTestSuites: number
}

type Sum = { passed: number; failed: number; skipped: number }

const missing = { passed: 0, failed: 1, skipped: 0 }

const sumOf = (path: string): Sum => {
  if (!existsSync(path)) {
    console.log(`${path}: no report; its run did not end.`)
    return missing
  }
  const report = JSON.parse(readFileSync(path, 'utf8')) as TestReport
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
