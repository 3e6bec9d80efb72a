// `npm run check:firefox`: runs Mozilla's own linter on the package; anything it reports is a failure, even a notice.
import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

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

const [path] = globSync('.output/whosees-*-firefox.zip')
if (!path) throw new Error('There is no Firefox package; `npm run zip` makes it.')
const { errors, warnings, notices } = lint(path)
for (const { code, message, file } of [...errors, ...warnings, ...notices])
  console.error(`${file ?? path}: ${code}: ${message}`)
console.log(`${path}: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`)
if (errors.length + warnings.length + notices.length > 0) process.exitCode = 1
