// `npm run audit`: fails on a known vulnerability of level high or above in what ships. Where the registry answers no
// audit (many mirrors don't), it says so, and that is no failure.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { judgeAudit } from './ships/judge-audit.ts'

// Without a network, npm would try for minutes.
const patience = ['--fetch-retries=0', '--fetch-timeout=20000']

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json', ...patience], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  // On Windows, npm is a script.
  shell: process.platform === 'win32',
})
const { isSafe, sentence } = judgeAudit(stdout)
if (isSafe) console.log(sentence)
else console.error(sentence)
process.exitCode = isSafe ? 0 : 1
