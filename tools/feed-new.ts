import { run } from './feed/run.ts'
import { startFinding } from './feed/start-finding.ts'

const usage = 'npm run feed:new -- <id> [--source DIR]'

await run(usage, { source: 'feed' }, async ({ source, positionals: [id, ...rest] }) => {
  if (id === undefined || rest.length > 0) throw new Error(`Give the new finding one id: ${usage}`)
  const path = await startFinding(source, id)
  console.log(`${path}: fill it in, then run npm run feed:check.`)
  return 0
})
