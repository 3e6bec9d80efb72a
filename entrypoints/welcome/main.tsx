import { render } from 'preact'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { type PageWords, pageWords } from '../../platform/page-words.ts'
import { hasSiteAccess, watchSiteAccess } from '../../platform/permissions.ts'
import { Welcome } from './welcome.tsx'

const root = document.getElementById('app') as HTMLElement

const state = {
  data: null as PageData | null,
  words: null as PageWords | null,
  access: null as 'granted' | 'missing' | null,
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

// Where access was there from the start, nothing need be said of it.
hasSiteAccess().then((hasAccess) => set({ access: hasAccess ? null : 'missing' }))
watchSiteAccess((hasAccess) => set({ access: hasAccess ? 'granted' : 'missing' }))
followPageData(pageWords, (data, words) => set({ data, words }))
