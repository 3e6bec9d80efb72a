import { Component, type ComponentChildren, createRef } from 'preact'

type ScrollRegionProps = { label: string; children: ComponentChildren }
type ScrollRegionState = { scrolls: boolean }

/** Content that may be taller than its space: then it scrolls, has a name, and can be reached by keyboard. */
export class ScrollRegion extends Component<ScrollRegionProps, ScrollRegionState> {
  override state = { scrolls: false }
  readonly #outer = createRef<HTMLDivElement>()
  readonly #inner = createRef<HTMLDivElement>()
  #observer: ResizeObserver | null = null

  readonly #measure = () => {
    const box = this.#outer.current
    if (box) this.setState({ scrolls: box.scrollHeight > box.clientHeight + 1 })
  }

  override componentDidMount() {
    this.#observer = new ResizeObserver(this.#measure)
    for (const { current } of [this.#outer, this.#inner]) if (current) this.#observer.observe(current)
  }

  override componentWillUnmount() {
    this.#observer?.disconnect()
  }

  override render({ label, children }: ScrollRegionProps, { scrolls }: ScrollRegionState) {
    const access = scrolls ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {}
    return (
      <div class="scroll-region" ref={this.#outer} {...access}>
        <div class="scroll-region-content" ref={this.#inner}>
          {children}
        </div>
      </div>
    )
  }
}
