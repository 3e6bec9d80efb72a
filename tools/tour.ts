// What a person would do first with the extension, step by step in a headless browser, with a picture of each step.
import type { Driven } from './browser/driven.ts'
import type { LiveFeed } from './start/live-feed.ts'
import { checkFeed, receiveCorrection, seeWebsite } from './tour/feed.ts'
import { seeFindings, useNotice, useSwitch } from './tour/notice.ts'
import type { Steps } from './tour/steps.ts'

/** Takes the tour. Throws a sentence when something that should be there is not. */
export const takeTour = async (driven: Driven, feed: LiveFeed, steps: Steps): Promise<void> => {
  const page = await useNotice(driven, steps)
  await useSwitch(driven, page, steps)
  await seeFindings(driven, page, steps)
  await checkFeed(driven, page, steps)
  await receiveCorrection(driven, page, feed, steps)
  await seeWebsite(driven, feed, steps)
}
