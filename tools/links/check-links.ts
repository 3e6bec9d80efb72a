import type { FeedLink } from './links-of.ts'

export type BrokenLink = FeedLink & { reason: string }

type Options = {
  timeoutMs: number
  /** How many hosts are asked at the same time; each host gets one request after the other. */
  atOnce: number
}

/** What an address answered: nothing wrong, a reason, or that the network did not get there. */
type Outcome = { isReached: boolean; reason: string | null }

const ask = async (url: string, method: 'HEAD' | 'GET', timeoutMs: number): Promise<Outcome> => {
  try {
    const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeoutMs) })
    await response.body?.cancel()
    return { isReached: true, reason: response.ok ? null : `status ${response.status}` }
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } }
    if (name === 'TimeoutError') return { isReached: false, reason: `no answer within ${timeoutMs / 1000} s` }
    return { isReached: false, reason: cause?.code ?? message }
  }
}

/** Many hosts refuse HEAD, or answer it with something else. */
const askTwice = async (url: string, timeoutMs: number): Promise<Outcome> => {
  const head = await ask(url, 'HEAD', timeoutMs)
  return head.reason === null ? head : ask(url, 'GET', timeoutMs)
}

/** One after the other, of each host. */
const byHost = (links: FeedLink[]): FeedLink[][] => [...Map.groupBy(links, ({ url }) => new URL(url).host).values()]

/** Which addresses no longer answer with a page. `isOffline`: none was reached, which says nothing of the addresses. */
export const checkLinks = async (
  links: FeedLink[],
  { timeoutMs, atOnce }: Options,
): Promise<{ broken: BrokenLink[]; isOffline: boolean }> => {
  const outcomes = new Map<FeedLink, Outcome>()
  const waiting = byHost(links)
  const work = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift())
      for (const link of host) outcomes.set(link, await askTwice(link.url, timeoutMs))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const all = links.map((link) => ({ link, outcome: outcomes.get(link) }))
  return {
    broken: all.flatMap(({ link, outcome }) => (outcome?.reason ? [{ ...link, reason: outcome.reason }] : [])),
    isOffline: links.length > 0 && all.every(({ outcome }) => outcome?.isReached === false),
  }
}
