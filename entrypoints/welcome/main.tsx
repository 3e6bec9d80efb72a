import { render } from 'preact'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { type PageWords, pageWords } from '../../platform/page-words.ts'
import { readSiteAccess, watchSiteAccess } from '../../platform/permissions.ts'
import { Welcome, type WelcomeProps } from './welcome.tsx'

const root = document.getElementById('app') as HTMLElement

const state = {
  data: null as PageData | null,
  words: null as PageWords | null,
  access: null as WelcomeProps['access'],
  hosts: [] as string[],
  error: null as string | null,
}

const set = (change: Partial<typeof state>) => {
  Object.assign(state, change)
  const { data, words } = state
  if (!data || !words) return
  dressDocument(data.settings, words)
  document.title = words.t('welcome.tab')
  render(<Welcome {...state} data={data} words={words} onError={(error) => set({ error })} />, root)
}

// If access was granted from the start, there is nothing to say about it.
void readSiteAccess().then(({ kind, hosts }) => set({ access: kind === 'all' ? null : kind, hosts }))
watchSiteAccess(({ kind, hosts }) => set({ access: kind === 'all' ? 'granted' : kind, hosts }))
void followPageData(pageWords, (data, words) => set({ data, words }))
