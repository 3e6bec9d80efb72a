import type { FeedChoiceProblem } from '../../components/feed-choice.tsx'
import { readFeedChoice } from '../../core/feed/channel.ts'
import type { FeedChoiceRequest, Request } from '../../core/messages/requests.ts'
import type { Sentence } from './options.tsx'

type Means = {
  send: (request: Request, done: Sentence | null) => Promise<boolean>
  check: () => Promise<void>
  set: (change: { choiceProblem: FeedChoiceProblem | null; checkStatus: null }) => void
  /** What to say once the way back was taken. */
  done: Sentence
}

const findProblem = (choice: FeedChoiceRequest): FeedChoiceProblem | null => {
  const read = choice && readFeedChoice(choice)
  return read && !read.ok ? { at: read.at, code: 'FEED_CHOICE_MALFORMED' } : null
}

/** Sets another feed and asks for it, or goes back (null). What can be mended is said where it was typed. */
export const chooseFeed = async (choice: FeedChoiceRequest, { send, check, set, done }: Means): Promise<void> => {
  const choiceProblem = findProblem(choice)
  set({ choiceProblem, checkStatus: null })
  if (choiceProblem) document.getElementById(`field-${choiceProblem.at}`)?.focus()
  else if ((await send({ type: 'feed.choose', choice }, choice ? null : done)) && choice) await check()
}
