import { LockLine } from './lock-line.tsx'

type LockedValueProps = {
  /** The setting's. */
  name: string
  label: string
  value: string
  /** Who has set it, in a sentence. */
  locked: string
}

/** A setting that can be seen and not be changed: what it is, and who has set it. */
export const LockedValue = ({ name, label, value, locked }: LockedValueProps) => (
  <div class="locked-value">
    <h3>{label}</h3>
    <p>{value}</p>
    <LockLine name={name} locked={locked} />
  </div>
)
