import { useLater } from '../later.ts'

const settleMs = 300

/** A line that is read out once its text has settled, not at every letter that somebody types. */
export const SettledStatus = ({ text }: { text: string }) => (
  <span class="settled-status" role="status">
    {useLater(text, settleMs)}
  </span>
)
