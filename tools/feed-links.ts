import { readOrReport, run, wholeNumber } from './feed/run.ts'
import { checkLinks } from './links/check-links.ts'
import { linksOf } from './links/links-of.ts'

const usage = 'npm run feed:links [-- --source DIR --seconds N --at-once N]'

await run(usage, { source: 'feed', seconds: '20', 'at-once': '4' }, async (given) => {
  const source = await readOrReport(given.source)
  if (!source) return 1
  const links = linksOf(source.feed)
  console.log(`Asking for ${links.length} addresses, the same host once in a while …`)
  const options = {
    timeoutMs: wholeNumber('seconds', given.seconds, 1, 300) * 1000,
    atOnce: wholeNumber('at-once', given['at-once'], 1, 16),
  }
  const { broken, isOffline } = await checkLinks(links, options)
  if (isOffline)
    throw new Error(
      'Nothing could be reached at all: this machine seems to have no network. Nothing is said of any link.',
    )
  for (const { url, places, reason } of broken) console.log(`${url}\n  ${reason}; in ${places.join(', ')}`)
  console.log(`${links.length - broken.length} of ${links.length} addresses answer.`)
  return broken.length === 0 ? 0 : 1
})
