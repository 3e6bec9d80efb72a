type SwitchProps = {
  /** Unique on the page. */
  name: string
  label: string
  hint?: string
  /** Who has locked it, in a sentence: it can then be seen but not changed. */
  locked?: string | null
  checked: boolean
  onChange: (checked: boolean) => void
}

/** On or off, with immediate effect. Shape and position show its state, not colour alone. */
export const Switch = ({ name, label, hint, locked, checked, onChange }: SwitchProps) => (
  <div class="switch">
    <label for={`switch-${name}`}>{label}</label>
    <button
      type="button"
      role="switch"
      id={`switch-${name}`}
      aria-checked={checked}
      aria-disabled={locked ? true : undefined}
      aria-describedby={locked ? `lock-${name}` : hint && `hint-${name}`}
      onClick={() => locked || onChange(!checked)}
    >
      <span class="switch-knob" />
    </button>
    {hint && (
      <p class="switch-hint" id={`hint-${name}`}>
        {hint}
      </p>
    )}
  </div>
)
