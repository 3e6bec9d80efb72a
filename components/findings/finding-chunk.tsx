import { Component, createRef } from 'preact'
import type { Listed } from '../../core/filter/selection.ts'
import type { ArticleContext } from './article-context.ts'
import type { DrawnChunks } from './drawn-chunks.ts'
import { FindingArticle } from './finding-article.tsx'
import { chunkSize } from './finding-chunks.ts'

type FindingChunkProps = ArticleContext &
  Pick<DrawnChunks, 'draw' | 'watch'> & {
    index: number
    listed: Listed[]
    isDrawn: boolean
    isPrinting: boolean
    /** The finding that the address names, if it is in this chunk. */
    target: string | null
  }

/** Some findings, or as much space as they are likely to take, with a button that draws them. */
export class FindingChunk extends Component<FindingChunkProps> {
  readonly #root = createRef<HTMLDivElement>()
  #unwatch: (() => void) | null = null

  override shouldComponentUpdate(next: FindingChunkProps) {
    const names = Object.keys(next) as (keyof FindingChunkProps)[]
    return names.some((name) => next[name] !== this.props[name])
  }

  override componentDidMount() {
    this.#watch()
  }

  override componentWillUnmount() {
    this.#unwatch?.()
  }

  override getSnapshotBeforeUpdate() {
    return this.#root.current?.contains(document.activeElement) ?? false
  }

  override componentDidUpdate(before: FindingChunkProps, _: unknown, hadFocus: boolean) {
    if (before.isDrawn === this.props.isDrawn) return
    this.#watch()
    // What had the focus is gone: it moves from the button to what that drew, or back after printing.
    if (hadFocus)
      this.#root.current?.querySelector<HTMLElement>('.finding-article, button')?.focus({ preventScroll: true })
  }

  #watch() {
    const { isDrawn, index, draw, watch } = this.props
    this.#unwatch?.()
    this.#unwatch = isDrawn || !this.#root.current ? null : watch(this.#root.current, () => draw(index))
  }

  override render({ listed, isDrawn, index, target, draw, watch: _, ...context }: FindingChunkProps) {
    const { length: count } = listed
    return (
      <div class="finding-chunk" ref={this.#root} data-drawn={isDrawn} style={{ '--count': count }}>
        {isDrawn ? (
          listed.map(({ finding, why }) => (
            <FindingArticle
              key={finding.id}
              finding={finding}
              why={why}
              isTarget={finding.id === target}
              {...context}
            />
          ))
        ) : (
          <button type="button" class="text-button" onClick={() => draw(index)}>
            {context.words.t('list.more', { count: count % chunkSize || chunkSize })}
          </button>
        )}
      </div>
    )
  }
}
