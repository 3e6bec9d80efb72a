import type { Command } from '../../components/settings-facts.tsx'
import { SettingsView } from '../../components/settings-view.tsx'
import { interfaceOf } from '../../core/language/language.ts'
import type { Request } from '../../core/messages/requests.ts'
import { ask } from '../../platform/ask.ts'
import { channel } from '../../platform/channel.ts'
import type { FeedInUse } from '../../platform/items.ts'
import { extensionVersion, failureOf } from '../../platform/page.ts'
import type { PageData } from '../../platform/page-data.ts'
import { pageWords } from '../../platform/page-words.ts'

type OptionsProps = {
  data: PageData
  commands: Command[]
  status: string | null
  onStatus: (status: string | null) => void
}

const factsOf = ({ feed, sequence, sha256 }: FeedInUse) => ({
  channel: feed.channel,
  version: extensionVersion(),
  compiled: feed.compiled,
  sequence,
  count: feed.findings.length,
  sha256,
})

/** The settings page with what its controls do. */
export const Options = ({ data: { settings, history, inUse, troubles }, onStatus, ...state }: OptionsProps) => {
  const t = pageWords(settings)
  const send = async (request: Request) => {
    onStatus(null)
    try {
      await ask(request)
      onStatus(t('settings.saved'))
    } catch (failure) {
      onStatus(t('settings.refused', failureOf(failure)))
    }
  }
  return (
    <SettingsView
      {...interfaceOf(settings)}
      {...state}
      t={t}
      settings={settings}
      history={history}
      feed={inUse && factsOf(inUse)}
      contact={channel.contact}
      troubles={troubles}
      now={Date.now()}
      onChange={(change) => send({ type: 'settings.change', change })}
      onDismissTroubles={() => send({ type: 'trouble.dismiss' })}
    />
  )
}
