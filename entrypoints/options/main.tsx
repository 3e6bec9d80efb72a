import { render } from 'preact'
import { listCommands } from '../../platform/commands.ts'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { pageWords } from '../../platform/page-words.ts'
import { Options } from './options.tsx'

const root = document.getElementById('app') as HTMLElement

const state = {
  data: null as PageData | null,
  commands: [] as Awaited<ReturnType<typeof listCommands>>,
  status: null as string | null,
}

const set = (change: Partial<typeof state>) => {
  Object.assign(state, change)
  const { data } = state
  if (!data) return
  dressDocument(data.settings)
  document.title = pageWords(data.settings)('settings.tab')
  render(<Options {...state} data={data} onStatus={(status) => set({ status })} />, root)
}

followPageData((data) => set({ data }))
listCommands().then((commands) => set({ commands }))
