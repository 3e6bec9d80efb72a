import { run } from './feed/run.ts'
import { startFinding } from './feed/start-finding.ts'

const usage = 'npm run feed:new -- <id> [--source DIR]'

await run({ usage, words: 1 }, { source: 'feed' }, async ({ source, positionals: [id] }) => {
  if (id === undefined) throw new Error(`Give the new finding one id: ${usage}`)
  const path = await startFinding(source, id)
  console.log(`${path}: fill it in, then run npm run feed:check.`)
  return 0
})
