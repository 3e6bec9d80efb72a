import { reasonsIn } from '../../components/check-reasons.ts'
import { tellOutcome } from '../../components/check-words.ts'
import type { FeedChoiceProblem } from '../../components/feed-choice.tsx'
import type { FeedFactsInput } from '../../components/feed-facts.ts'
import { SettingsView } from '../../components/settings-view.tsx'
import type { PageT } from '../../core/language/catalogue.ts'
import type { Request } from '../../core/messages/requests.ts'
import { ask } from '../../platform/ask.ts'
import type { ChannelInForce } from '../../platform/channel.ts'
import type { CommandName } from '../../platform/commands.ts'
import { systemLanguage } from '../../platform/language.ts'
import { failureOf } from '../../platform/page.ts'
import { feedAgeOf, type PageData } from '../../platform/page-data.ts'
import type { PageWords } from '../../platform/page-words.ts'
import { chooseFeed } from './choose-feed.ts'

export type Sentence = (t: PageT) => string

export type OptionsState = {
  data: PageData
  words: PageWords
  inForce: ChannelInForce
  /** Thumbprints of the keys of the feed in force. */
  kids: string[]
  commands: { name: CommandName; keys: string }[]
  /** How the last change went; in words only when it is shown, since the change may be one of the language. */
  status: Sentence | null
  isChecking: boolean
  checkStatus: string | null
  choiceProblem: FeedChoiceProblem | null
}

type OptionsProps = OptionsState & { set: (change: Partial<OptionsState>) => void }

const factsOf = (data: PageData): FeedFactsInput | null => {
  const age = feedAgeOf(data)
  if (!age || !data.inUse) return null
  const { feed, sequence, sha256 } = data.inUse
  return { ...age, channel: feed.channel, sequence, count: feed.findings.length, sha256 }
}

const saved: Sentence = (t) => t('settings.saved')

/** The settings page with what its controls do. */
export const Options = ({ data, words, inForce, kids, status, commands, set, ...state }: OptionsProps) => {
  const { settings, history, refresh, troubles } = data
  const { channel, problem } = inForce
  const { t, language, direction } = words
  /** Whether it was done; `done` is what to say then, and null leaves that to somebody else. */
  const send = async (request: Request, done: Sentence | null): Promise<boolean> => {
    set({ status: null })
    try {
      await ask(request)
      if (done) set({ status: done })
      return true
    } catch (failure) {
      set({ status: (t) => t('settings.refused', failureOf(failure)) })
      return false
    }
  }
  const check = async () => {
    set({ isChecking: true, checkStatus: null })
    const checkStatus = await ask({ type: 'feed.check' }).then(
      (answer) => tellOutcome(answer, t, reasonsIn(t)),
      (failure) => t('failed.page', { code: failureOf(failure).code }),
    )
    set({ isChecking: false, checkStatus })
  }
  return (
    <SettingsView
      {...state}
      status={status?.(t) ?? null}
      // The browser's own descriptions are in its language, which may be another.
      commands={commands.map(({ name, keys }) => ({ description: t(`command.${name}`), keys }))}
      systemLanguage={systemLanguage()}
      {...{ t, language, direction, settings, history, refresh, troubles }}
      feed={factsOf(data)}
      source={{ ...channel, kids, problem }}
      contact={channel.contact}
      now={Date.now()}
      onChange={(change) => send({ type: 'settings.change', change }, saved)}
      onDismissTroubles={() => send({ type: 'trouble.dismiss' }, saved)}
      onCheck={check}
      onChooseFeed={(choice) => chooseFeed(choice, { send, check, set, done: (t) => t('choice.isBack') })}
    />
  )
}
