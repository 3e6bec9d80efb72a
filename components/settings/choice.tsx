type ChoiceProps<Value extends string> = {
  name: string
  legend: string
  hint?: string
  options: { value: Value; label: string }[]
  value: Value
  /** `corners` lays four options out as the corners of a screen. */
  layout?: 'list' | 'row' | 'corners'
  onChange: (value: Value) => void
}

/** One of several, as radio buttons. */
export const Choice = <Value extends string>(props: ChoiceProps<Value>) => {
  const { name, legend, hint, options, value: chosen, layout = 'list', onChange } = props
  return (
    <fieldset class="choice" aria-describedby={hint ? `hint-${name}` : undefined}>
      <legend>{legend}</legend>
      <div class="choice-options" data-layout={layout}>
        {options.map(({ value, label }) => (
          <label key={value} data-value={value}>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p class="choice-hint" id={`hint-${name}`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
