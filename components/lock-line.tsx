import { FeedLine } from './feed-line.tsx'

/** Who has set something that can't be changed here; nothing if it can. `name` is the control's. */
export const LockLine = ({ name, locked }: { name: string; locked: string | null | undefined }) =>
  locked ? (
    <div class="lock-line" id={`lock-${name}`}>
      <FeedLine state="locked">{locked}</FeedLine>
    </div>
  ) : null
