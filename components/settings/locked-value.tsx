import { LockLine } from '../lock-line.tsx'

type LockedValueProps = {
  /** The setting's. */
  name: string
  label: string
  value: string
  /** Who has locked it, in a sentence. */
  locked: string
}

/** A setting that can be seen but not changed: its value, and who has locked it. */
export const LockedValue = ({ name, label, value, locked }: LockedValueProps) => (
  <div class="locked-value">
    <h3>{label}</h3>
    <p>{value}</p>
    <LockLine name={name} locked={locked} />
  </div>
)
