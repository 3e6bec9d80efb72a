// `npm run check:firefox`: runs Mozilla's own linter on the package; anything it reports is a failure, even a notice.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { run } from './feed/run.ts'
import { findPackages } from './pack/find-packages.ts'
import { outputFolder } from './pack/output-folder.ts'

type Message = { code: string; message: string; file?: string }
type LinterReport = { summary: Record<string, number>; errors: Message[]; warnings: Message[]; notices: Message[] }

const linter = join(createRequire(import.meta.url).resolve('addons-linter/package.json'), '../bin/addons-linter')

const lint = (path: string): LinterReport => {
  try {
    return JSON.parse(execFileSync(process.execPath, [linter, path, '--output', 'json'], { encoding: 'utf8' }))
  } catch (error) {
    // It exits with 1 when it finds something, and still prints what it found.
    const { stdout } = error as { stdout?: string }
    if (!stdout) throw error
    return JSON.parse(stdout)
  }
}

const root = join(import.meta.dirname, '..')

await run('npm run check:firefox', { out: outputFolder() }, async ({ out }) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const reports = findPackages(out, version, ['firefox']).map((path) => ({ path, ...lint(path) }))
  for (const { path, errors, warnings, notices } of reports) {
    for (const { code, message, file } of [...errors, ...warnings, ...notices])
      console.error(`${file ?? path}: ${code}: ${message}`)
    console.log(`${path}: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`)
  }
  return reports.every(({ errors, warnings, notices }) => errors.length + warnings.length + notices.length === 0)
    ? 0
    : 1
})
