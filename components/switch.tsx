type SwitchProps = {
  /** Unique on the page. */
  name: string
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** On or off, at once. Its state is shape and place, not only colour. */
export const Switch = ({ name, label, hint, checked, onChange }: SwitchProps) => (
  <div class="switch">
    <label for={`switch-${name}`}>{label}</label>
    <button
      type="button"
      role="switch"
      id={`switch-${name}`}
      aria-checked={checked}
      aria-describedby={hint ? `hint-${name}` : undefined}
      onClick={() => onChange(!checked)}
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
