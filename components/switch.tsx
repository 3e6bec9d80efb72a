import { useId } from 'preact/hooks'

type SwitchProps = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void }

/** On or off, at once. The whole row is the target; its state is shape and place, not only colour. */
export const Switch = ({ label, hint, checked, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div class="switch">
      <label for={id}>{label}</label>
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onClick={() => onChange(!checked)}
      >
        <span class="switch-knob" />
      </button>
      {hint && (
        <p class="switch-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
