import type { FeedFactsInput } from '../../components/settings/feed-facts.ts'
import { findFeedProblem } from '../../components/settings/managed-settings.tsx'
import type { NamedAsked } from '../../components/settings/stored-facts.tsx'
import { SettingsView } from '../../components/settings/view.tsx'
import type { ImportPreview } from '../../core/own-data/import-preview.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { placeLabel } from '../../core/requests/place-label.ts'
import { readRequests } from '../../core/requests/read-requests.ts'
import { besideFeed } from '../../platform/beside-feed.ts'
import { openShortcutsPage, shortcutsPage } from '../../platform/commands.ts'
import { systemLanguage } from '../../platform/language.ts'
import { extensionVersion } from '../../platform/page.ts'
import { feedAgeOf, type PageData } from '../../platform/page-data.ts'
import { actionsOf } from './actions.ts'
import { beyondOf } from './beyond.ts'
import type { OptionsProps } from './options-state.ts'
import { previewOf } from './own-data.ts'

const factsOf = (data: PageData): FeedFactsInput | null => {
  const age = feedAgeOf(data)
  if (!age || !data.inUse) return null
  const { feed, sequence, sha256 } = data.inUse
  return { ...age, channel: feed.channel, sequence, count: feed.findings.length, sha256 }
}

/** As far as the feed still has its place. */
const askedIn = (asked: Asked | null, { data, words: { language } }: OptionsProps): NamedAsked | null => {
  if (asked === null) return null
  const reading = readRequests(data.feed?.requests)
  const place = reading.ok ? reading.value.places.find(({ id }) => id === asked.place) : undefined
  if (!place) return asked
  return { ...asked, place: placeLabel(place, language).label, isUsual: !place.deadline.firm }
}

const previewIn = (props: OptionsProps): ImportPreview | null => {
  const preview = props.imported && previewOf(props.imported, props.data, props.asked)
  if (!preview?.asked) return preview
  const { from, to } = preview.asked
  return { ...preview, asked: { from: askedIn(from, props), to: askedIn(to, props) ?? to } }
}

export const Options = (props: OptionsProps) => {
  const { data, words, sourceInForce, unread, keyIds, status, commands, isErasing, flaw } = props
  const { settings, policy, history, refresh, isUnreadable } = data
  const troubles = data.troubles.filter(({ isDismissed }) => !isDismissed)
  const { t, language, direction } = words
  const preview = previewIn(props)
  const asked = askedIn(props.asked, props)
  return (
    <SettingsView
      {...{ t, language, direction, settings, policy, history, refresh, troubles, isUnreadable, asked }}
      {...{ preview, flaw, isErasing }}
      beyond={beyondOf(props)}
      isChecking={props.isChecking}
      checkStatus={props.checkStatus?.(t) ?? null}
      choiceProblem={props.choiceProblem}
      status={status?.(t) ?? null}
      // The browser's own descriptions are in its language, which may not be the page's.
      commands={commands.map(({ name, keys }) => ({ description: t(`command.${name}`), keys }))}
      keysPlace={shortcutsPage}
      onSetKeys={openShortcutsPage}
      systemLanguage={systemLanguage()}
      feed={factsOf(data)}
      source={{ ...sourceInForce, unread, keyIds, problem: findFeedProblem(policy, t) }}
      contact={data.inUse && besideFeed(data.inUse).contact}
      version={extensionVersion()}
      origin={props.origin}
      now={Date.now()}
      {...actionsOf(props, preview)}
    />
  )
}
