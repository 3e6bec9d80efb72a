import type { FeedChoiceProblem } from '../../components/feed-choice.tsx'
import type { FeedFactsInput } from '../../components/feed-facts.ts'
import { findFeedProblem } from '../../components/managed-settings.tsx'
import { SettingsView } from '../../components/settings-view.tsx'
import type { Channel } from '../../core/feed/channel.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { CommandName } from '../../platform/commands.ts'
import { systemLanguage } from '../../platform/language.ts'
import { feedAgeOf, type PageData } from '../../platform/page-data.ts'
import type { PageWords } from '../../platform/page-words.ts'
import { actionsOf } from './actions.ts'
import { type Importing, previewOf } from './own-data.ts'

export type Sentence = (t: PageT) => string

export type OptionsState = {
  data: PageData
  words: PageWords
  inForce: Channel
  /** Thumbprints of the keys of the feed in force. */
  kids: string[]
  commands: { name: CommandName; keys: string }[]
  /** How the last change went; in words only when it is shown, since the change may be one of the language. */
  status: Sentence | null
  isChecking: boolean
  checkStatus: string | null
  choiceProblem: FeedChoiceProblem | null
  isErasing: boolean
} & Importing

export type OptionsProps = OptionsState & { set: (change: Partial<OptionsState>) => void }

const factsOf = (data: PageData): FeedFactsInput | null => {
  const age = feedAgeOf(data)
  if (!age || !data.inUse) return null
  const { feed, sequence, sha256 } = data.inUse
  return { ...age, channel: feed.channel, sequence, count: feed.findings.length, sha256 }
}

/** The settings page with what its controls do. */
export const Options = (props: OptionsProps) => {
  const { data, words, inForce, kids, status, commands, imported, isErasing, flaw } = props
  const { settings, policy, history, refresh, troubles } = data
  const { t, language, direction } = words
  const preview = imported && previewOf(imported, data)
  return (
    <SettingsView
      {...{ t, language, direction, settings, policy, history, refresh, troubles, preview, flaw, isErasing }}
      isChecking={props.isChecking}
      checkStatus={props.checkStatus}
      choiceProblem={props.choiceProblem}
      status={status?.(t) ?? null}
      // The browser's own descriptions are in its language, which may be another.
      commands={commands.map(({ name, keys }) => ({ description: t(`command.${name}`), keys }))}
      systemLanguage={systemLanguage()}
      feed={factsOf(data)}
      source={{ ...inForce, kids, problem: findFeedProblem(policy, t) }}
      contact={inForce.contact}
      now={Date.now()}
      {...actionsOf(props, preview)}
    />
  )
}
