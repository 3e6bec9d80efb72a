import { render } from 'preact'
import { keysByThumbprint } from '../../core/feed/keys.ts'
import { type ChannelInForce, followChannel } from '../../platform/channel.ts'
import { listCommands } from '../../platform/commands.ts'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { pageWords } from '../../platform/page-words.ts'
import { Options, type OptionsState } from './options.tsx'

const root = document.getElementById('app') as HTMLElement

const state: Omit<OptionsState, 'data' | 'inForce'> & { data: PageData | null; inForce: ChannelInForce | null } = {
  data: null,
  inForce: null,
  kids: [],
  commands: [],
  status: null,
  isChecking: false,
  checkStatus: null,
  choiceProblem: null,
}

const set = (change: Partial<typeof state>) => {
  Object.assign(state, change)
  const { data, inForce } = state
  if (!data || !inForce) return
  dressDocument(data.settings)
  document.title = pageWords(data.settings)('settings.tab')
  render(<Options {...state} data={data} inForce={inForce} set={set} />, root)
}

followPageData((data) => set({ data }))
followChannel(async (inForce) => {
  set({ inForce })
  const kids = [...(await keysByThumbprint(inForce.channel.keys)).keys()]
  // Another may have come into force meanwhile.
  if (state.inForce === inForce) set({ kids })
})
listCommands().then((commands) => set({ commands }))
// Ages grow while the page is open.
setInterval(() => set({}), 60_000)
