import { render } from 'preact'
import { RequestPage } from '../components/requests/page.tsx'
import type { RequestKey } from '../core/language/catalogue.ts'
import { localDay } from '../core/language/dates.ts'
import { type Catalogue, translator } from '../core/language/translate.ts'
import { copyText } from '../platform/copy-text.ts'
import { saveFile } from '../platform/save-file.ts'
import type { AskData } from './ask.tsx'
import { dataOfPage, leaveStatic } from './page-data.ts'

const { language, requests, actions, findingLinks, messages } = dataOfPage<AskData>()
const words = { t: translator(messages as Catalogue<RequestKey>, language), language }
const root = document.getElementById('app') as HTMLElement

const draw = () =>
  render(
    <RequestPage
      {...{ requests, words, actions }}
      means={{ onCopy: copyText, onSave: saveFile, today: () => localDay(Date.now()) }}
      memory={null}
      findingLinks={(ids) => ids.flatMap((id) => findingLinks[id] ?? [])}
    />,
    root,
  )

// The page's own text is for readers without scripts: the form takes its place, or it comes back if the form can't be
// drawn.
const letters = [...root.childNodes]
root.replaceChildren()
try {
  draw()
  root.dataset.live = ''
} catch (error) {
  root.replaceChildren(...letters)
  leaveStatic(error)
}
