import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run, wholeNumber } from './feed/run.ts'
import { startFeedServer } from './feed/serve.ts'

const usage = 'npm run feed:serve [-- --out DIR --port N]'

await run(usage, { out: '.output/published', port: '8787' }, async ({ out, port }) => {
  const hasFeed = existsSync(join(out, 'latest.json'))
  const hasSite = existsSync(join(out, 'index.html'))
  if (!hasFeed && !hasSite)
    throw new Error(
      `There is no latest.json in ${out}, and no website: publish first (npm run feed:publish), or make a website (npm run site). Nothing is served.`,
    )
  const server = await startFeedServer(out, {
    port: wholeNumber('port', port, 0, 65_535),
    onRequest: ({ method, path, status, bytes }) => console.log(`${method} ${path}  ${status}  ${bytes} bytes`),
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE') throw cause
    throw new Error(
      `Another program has the port ${port}: end it, or take any that is free by --port 0. Nothing is served.`,
      { cause },
    )
  })
  console.log(
    `${server.url}/${hasFeed ? 'latest.json' : ''}: serving the folder ${out}, on this machine only. Ctrl+C ends it.`,
  )
  if (hasSite) console.log(`${server.url}/: the website.`)
  if (hasFeed) console.log(`To build an extension that reads it: WXT_FEED_URL=${server.url} npm run build`)
  process.once('SIGINT', () => server.close().then(() => process.exit(0)))
  return 0
})
