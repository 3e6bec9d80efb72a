import { useEffect, useState } from 'preact/hooks'

/** A line that is read out when it changes. A live region speaks only of changes: the words come after it is there. */
export const StatusLine = ({ text }: { text: string | null }) => {
  const [said, say] = useState<string | null>(null)
  useEffect(() => say(text), [text])
  return (
    <p class="status-line" role="status">
      {said}
    </p>
  )
}
