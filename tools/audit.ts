// `npm run audit`, after `npm run zip`: fails on a known vulnerability of level high or above in what ships. Where the
// registry answers no audit (many mirrors don't), it says so, and that is no failure.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { run } from './feed/run.ts'
import { outputFolder } from './pack/output-folder.ts'
import { judgeAudit } from './ships/judge-audit.ts'
import { shipsIn } from './ships/ships-in.ts'

const root = join(import.meta.dirname, '..')

// Without a network, npm would try for minutes.
const patience = ['--fetch-retries=0', '--fetch-timeout=20000']

await run('npm run audit', { out: outputFolder() }, async ({ out }) => {
  const ships = shipsIn(out)
  const { stdout } = spawnSync('npm', ['audit', '--json', ...patience], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // On Windows, npm is a script.
    shell: process.platform === 'win32',
  })
  const { isSafe, sentence } = judgeAudit(stdout, ships)
  if (isSafe) console.log(sentence)
  else console.error(sentence)
  return isSafe ? 0 : 1
})
