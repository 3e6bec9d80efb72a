import { render } from 'preact'
import type { BuildOrigin } from '../../core/build/build-origin.ts'
import { type FeedSource, releasedSource } from '../../core/feed/feed-source.ts'
import { keysByThumbprint } from '../../core/feed/keys.ts'
import { readPackagedJson } from '../../platform/bundled-files.ts'
import { listCommands } from '../../platform/commands.ts'
import { followFeedSource } from '../../platform/feed-source.ts'
import { followAsked } from '../../platform/follow-asked.ts'
import { type OptionsWords, optionsWords } from '../../platform/options-words.ts'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { followReach } from '../../platform/reach-grants.ts'
import { releasedChannel } from '../../platform/released-channel.ts'
import type { Trouble } from '../../platform/stored-item.ts'
import { Options } from './options.tsx'
import type { OptionsState } from './options-state.ts'

const root = document.getElementById('app') as HTMLElement

// The page is drawn once these are known.
type Needed = { data: PageData; words: OptionsWords; sourceInForce: FeedSource }

const state: Omit<OptionsState, keyof Needed> & { [Name in keyof Needed]: Needed[Name] | null } = {
  data: null,
  words: null,
  sourceInForce: null,
  unread: null,
  keyIds: [],
  asked: null,
  reach: null,
  origin: null,
  commands: [],
  status: null,
  isChecking: false,
  checkStatus: null,
  choiceProblem: null,
  imported: null,
  flaw: null,
  isErasing: false,
}

const set = (change: Partial<typeof state>) => {
  Object.assign(state, change)
  const { data, words, sourceInForce } = state
  if (!data || !words || !sourceInForce) return
  dressDocument(data.settings, words)
  document.title = words.t('settings.tab')
  render(<Options {...state} data={data} words={words} sourceInForce={sourceInForce} set={set} />, root)
}

void followPageData(optionsWords, (data, words) => set({ data, words }))
followReach((reach) => set({ reach }))

const onSource = async (sourceInForce: FeedSource, trouble: Trouble | null = null) => {
  set({ sourceInForce, unread: trouble && { trouble, at: Date.now() } })
  const keyIds = [...(await keysByThumbprint(sourceInForce.keys)).keys()]
  // Another source may have come into force in the meantime.
  if (state.sourceInForce === sourceInForce) set({ keyIds })
}
// If storage can't be read, the page shows the release's own source.
void followFeedSource(onSource).catch(() => onSource(releasedSource(releasedChannel)))
followAsked((asked) => set({ asked }))
void readPackagedJson<BuildOrigin>('/build.json').then((origin) => set({ origin }))
const showCommands = () => void listCommands().then((commands) => set({ commands }))
showCommands()
// Their keys are set on a page of the browser's, which tells nobody.
document.addEventListener('visibilitychange', showCommands)
// Ages keep growing while the page is open.
setInterval(() => set({}), 60_000)
