import { Component } from 'preact'
import type { PopupT } from '../../core/language/catalogue.ts'
import type { PopupPair } from '../../core/popup/popup-content.ts'
import { FindingLine, type FindingLineProps } from '../finding-line.tsx'
import { FindingUpdate } from '../finding-update.tsx'
import { Icon } from '../icon.tsx'
import { Reply } from '../reply.tsx'
import { SaidBefore } from '../said-before.tsx'
import { SourceLinks } from '../source-links.tsx'
import { Standing } from '../standing.tsx'

type FindingEntryProps = FindingLineProps & {
  t: PopupT
  pair: PopupPair | null
  /** Whether it is open to begin with; after that it is up to the reader. */
  isOpenAtFirst: boolean
}

const Body = ({ finding, pair, t, language }: Omit<FindingEntryProps, 'isOpenAtFirst' | 'isNews'>) => (
  <div class="finding-entry-body">
    <p lang={finding.textLanguage?.tag}>{finding.summary}</p>
    {pair && <SaidBefore assurance={pair.assurance} t={t} language={language} />}
    <Reply finding={finding} t={t} language={language} />
    <Standing standing={finding.standing} lang={finding.noteLanguage?.tag} t={t} />
    <SourceLinks sources={finding.sources} t={t} />
  </div>
)

/**
 * A finding that opens: kind, date and title, then the rest. A withdrawn one says only that it was withdrawn. What is
 * inside is drawn when it is first opened: otherwise a list of ten would be on the screen a frame or two later.
 */
export class FindingEntry extends Component<FindingEntryProps, { isDrawn: boolean }> {
  override state = { isDrawn: this.props.isOpenAtFirst }

  readonly #startsOpen = this.props.isOpenAtFirst
  readonly #open = () => this.setState({ isDrawn: true })

  override render({ isNews, ...props }: FindingEntryProps, { isDrawn }: { isDrawn: boolean }) {
    const { finding, t, language } = props
    return (
      <details class="finding-entry" open={this.#startsOpen} onToggle={this.#open}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control; its click comes before the toggle, so that no empty entry opens */}
        <summary onClick={this.#open}>
          <FindingLine finding={finding} isNews={isNews} t={t} language={language} />
          <h3>
            <span lang={finding.textLanguage?.tag}>{finding.title}</span>
            <Icon name="chevron" />
          </h3>
        </summary>
        {isNews && <FindingUpdate finding={finding} t={t} language={language} />}
        {isDrawn && !finding.retracted && <Body {...props} />}
      </details>
    )
  }
}
