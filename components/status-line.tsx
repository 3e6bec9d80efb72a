import { Component } from 'preact'

type StatusLineProps = { text: string | null }

/** A line that is read out when it changes. A live region speaks only of changes: the words come after it is there. */
export class StatusLine extends Component<StatusLineProps, { said: string | null }> {
  override state = { said: null }

  readonly #say = () => this.setState({ said: this.props.text })

  override componentDidMount() {
    this.#say()
  }

  override componentDidUpdate({ text }: StatusLineProps) {
    if (text !== this.props.text) this.#say()
  }

  override render(_: StatusLineProps, { said }: { said: string | null }) {
    return (
      <p class="status-line" role="status">
        {said}
      </p>
    )
  }
}
