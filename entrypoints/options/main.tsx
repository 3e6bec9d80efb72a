import { render } from 'preact'
import type { Channel } from '../../core/feed/channel.ts'
import { keysByThumbprint } from '../../core/feed/keys.ts'
import { followChannel } from '../../platform/channel.ts'
import { listCommands } from '../../platform/commands.ts'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { type PageWords, pageWords } from '../../platform/page-words.ts'
import { Options, type OptionsState } from './options.tsx'

const root = document.getElementById('app') as HTMLElement

// Drawn once these are known.
type Needed = { data: PageData; words: PageWords; inForce: Channel }

const state: Omit<OptionsState, keyof Needed> & { [Name in keyof Needed]: Needed[Name] | null } = {
  data: null,
  words: null,
  inForce: null,
  kids: [],
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
  const { data, words, inForce } = state
  if (!data || !words || !inForce) return
  dressDocument(data.settings, words)
  document.title = words.t('settings.tab')
  render(<Options {...state} data={data} words={words} inForce={inForce} set={set} />, root)
}

followPageData(pageWords, (data, words) => set({ data, words }))
followChannel(async (inForce) => {
  set({ inForce })
  const kids = [...(await keysByThumbprint(inForce.keys)).keys()]
  // Another may have come into force meanwhile.
  if (state.inForce === inForce) set({ kids })
})
listCommands().then((commands) => set({ commands }))
// Ages grow while the page is open.
setInterval(() => set({}), 60_000)
