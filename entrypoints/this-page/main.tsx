import { render } from 'preact'
import { FullPage } from '../../components/page/full.tsx'
import { PageView } from '../../components/page/view.tsx'
import { copyText } from '../../platform/copy-text.ts'
import { followThisPage, type ThisPage } from '../../platform/follow-this-page.ts'
import { dressDocument } from '../../platform/page.ts'
import { followPageData } from '../../platform/page-data.ts'
import { findSiteTab } from '../../platform/tabs.ts'
import { type ThisPageWords, thisPageWords } from '../../platform/this-page-words.ts'

const root = document.getElementById('app') as HTMLElement

const pageOf = ({ data, words: { t, language, direction }, ...page }: ThisPage) =>
  data.feed && (
    <PageView
      {...{ ...page, t, language, direction }}
      feed={data.feed}
      counting={data.settings.counting}
      onCopy={copyText}
      onFull={null}
    />
  )

const draw = (words: ThisPageWords, trouble: 'gone' | 'privateTab' | null, page: ThisPage | null) => {
  document.title = words.t('popup.page')
  render(
    <FullPage t={words.t} trouble={trouble}>
      {page && pageOf(page)}
    </FullPage>,
    root,
  )
}

const tab = await findSiteTab(Number(location.hash.slice(1)))

let latest: ThisPage | null = null

/** A tab that nothing observes any more may be closed, or on another site. */
const isGone = async ({ observation }: ThisPage, tabId: number) => !observation && !(await findSiteTab(tabId))

const show = async (page: ThisPage, tabId: number) => {
  latest = page
  const trouble = (await isGone(page, tabId)) ? 'gone' : null
  if (page !== latest) return
  dressDocument(page.data.settings, page.words)
  draw(page.words, trouble, page)
}

// What is seen of a private window stays in its popup, whoever writes its number into this address.
if (tab && !tab.isPrivate) followThisPage(tab.id, (page) => show(page, tab.id))
else
  void followPageData(thisPageWords, ({ settings }, words) => {
    dressDocument(settings, words)
    draw(words, tab ? 'privateTab' : 'gone', null)
  })

addEventListener('hashchange', () => location.reload())
