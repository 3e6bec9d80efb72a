import { render } from 'preact'
import { PageView } from '../../components/page/view.tsx'
import { copyText } from '../../platform/copy-text.ts'
import { followThisPage, type ThisPage } from '../../platform/follow-this-page.ts'
import { openThisPage } from '../../platform/tabs.ts'

/**
 * Shows what a tab contacts in an element of the popup. Loaded only for that, with a Preact of its own: the popup's has
 * no hooks, and is the popup's alone (tools/build/popup-in-one-file.ts).
 * @returns a function that ends it
 */
export const showThisPage = (root: HTMLElement, tabId: number, isPrivate: boolean): (() => void) => {
  const draw = ({ data, words, ...page }: ThisPage) => {
    if (!data.feed) return
    const { t, language, direction } = words
    render(
      <PageView
        {...{ ...page, t, language, direction }}
        feed={data.feed}
        counting={data.settings.counting}
        onCopy={copyText}
        // What is seen of a private window stays in its popup.
        onFull={isPrivate ? null : () => void openThisPage(tabId)}
      />,
      root,
    )
  }
  const end = followThisPage(tabId, draw, isPrivate)
  return () => {
    end()
    render(null, root)
  }
}
