import { type TikTokPart, tikTokPartOf, tikTokParts } from '../../core/page/tiktok-part.ts'
import { answerSeen } from '../../platform/answer-seen.ts'
import { watchResources } from '../../platform/resource-timings.ts'
import { send } from '../../platform/send.ts'

/** Looks at what the page loads until it has loaded all that there is to say, and tells of it once somebody sees it. */
export const watchForTikTok = (onStop: () => void): void => {
  const watching = new AbortController()
  const { signal } = watching
  const seen = new Set<TikTokPart>()
  let told = 0

  const tell = async () => {
    if (seen.size === told || document.visibilityState !== 'visible') return
    told = seen.size
    const failure = await send({ type: 'elsewhere.seen', parts: [...seen] })
    // After a lost answer, the next occasion reports again. A refused message would only be refused again.
    if (failure === 'NO_ANSWER') told = 0
    if (failure === 'GONE') watching.abort()
  }
  const end = watchResources((timings) => {
    for (const { address } of timings) {
      const part = tikTokPartOf(address)
      if (part) seen.add(part)
    }
    void tell()
    if (seen.size === tikTokParts.length) end()
  })
  signal.addEventListener('abort', () => end())
  document.addEventListener('visibilitychange', tell, { signal })
  // The button forgets what it shows of a tab when that goes to another page, and this one may come back.
  const tellAnew = (event: PageTransitionEvent) => {
    if (event.persisted) told = 0
    void tell()
  }
  addEventListener('pageshow', tellAnew, { signal })
  answerSeen(
    () => (signal.aborted ? [] : [...seen]),
    () => {
      watching.abort()
      onStop()
    },
  )
}
