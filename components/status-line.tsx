import { Component } from 'preact'

const knownAfterMs = 120

/**
 * A line that is read out when it changes. Screen readers speak only of changes in a region that they know, so it is
 * there for a while, and empty, before its first words.
 */
export class StatusLine extends Component<{ text: string | null }, { isKnown: boolean }> {
  override state = { isKnown: false }

  override componentDidMount() {
    setTimeout(() => this.setState({ isKnown: true }), knownAfterMs)
  }

  override render({ text }: { text: string | null }, { isKnown }: { isKnown: boolean }) {
    return (
      <p class="status-line" role="status">
        {isKnown && text}
      </p>
    )
  }
}
