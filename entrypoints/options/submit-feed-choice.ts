import type { FeedChoiceProblem } from '../../components/settings/feed-choice.tsx'
import { readFeedChoice } from '../../core/feed/feed-source.ts'
import type { FeedChoiceRequest, Message } from '../../core/messages/messages.ts'
import type { Sentence } from './options-state.ts'

type Means = {
  send: (request: Message, done: Sentence | null) => Promise<boolean>
  check: () => Promise<void>
  /** Leaves a check under way, which is of the feed before. */
  dropCheck: () => void
  set: (change: { choiceProblem: FeedChoiceProblem | null; checkStatus: null }) => void
  /** What to say after going back. */
  done: Sentence
}

const findProblem = (choice: FeedChoiceRequest): FeedChoiceProblem | null => {
  const read = choice && readFeedChoice(choice)
  return read && !read.ok ? { at: read.at, code: 'FEED_CHOICE_MALFORMED' } : null
}

/** Sets another feed and checks it, or goes back (null). What can be corrected is said beside the field. */
export const submitFeedChoice = async (choice: FeedChoiceRequest, means: Means): Promise<void> => {
  const { send, check, dropCheck, set, done } = means
  const choiceProblem = findProblem(choice)
  set({ choiceProblem, checkStatus: null })
  if (choiceProblem) {
    document.getElementById(`field-${choiceProblem.at}`)?.focus()
    return
  }
  dropCheck()
  if ((await send({ type: 'feed.choose', choice }, choice ? null : done)) && choice) await check()
}
