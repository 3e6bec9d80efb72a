import type { FeedChoiceProblem } from '../../components/settings/feed-choice.tsx'
import type { UnreadChoice } from '../../components/settings/feed-facts.ts'
import type { BuildOrigin } from '../../core/build/build-origin.ts'
import type { FeedSource } from '../../core/feed/feed-source.ts'
import type { Asked } from '../../core/requests/asked.ts'
import type { CommandName } from '../../platform/commands.ts'
import type { OptionsWords } from '../../platform/options-words.ts'
import type { PageData } from '../../platform/page-data.ts'
import type { Reach } from '../../platform/reach-grants.ts'
import type { Importing } from './own-data.ts'

export type Sentence = (t: OptionsWords['t']) => string

export type OptionsState = {
  data: PageData
  words: OptionsWords
  sourceInForce: FeedSource
  /** That the feed which the user had chosen can't be read. */
  unread: UnreadChoice | null
  /** Thumbprints of the keys of the feed in force. */
  keyIds: string[]
  /** That the user has asked the company, where that is remembered. */
  asked: Asked | null
  /** What is switched on beside the site, and what the browser grants; null until it is known. */
  reach: Reach | null
  /** What this package was made of; null until it is read. */
  origin: BuildOrigin | null
  commands: { name: CommandName; keys: string }[]
  /** How the last change went. It is put into words only when shown, as the change may be to another language. */
  status: Sentence | null
  isChecking: boolean
  /** How the last check went. */
  checkStatus: Sentence | null
  choiceProblem: FeedChoiceProblem | null
  isErasing: boolean
} & Importing

export type OptionsProps = OptionsState & { set: (change: Partial<OptionsState>) => void }
