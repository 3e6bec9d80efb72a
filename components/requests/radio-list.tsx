type RadioListProps<Value extends string> = {
  name: string
  /** The id of the heading that names the list. */
  labelledBy: string
  options: { value: Value; label: string; lang?: string }[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of several; none may be chosen yet. */
export const RadioList = <Value extends string>(props: RadioListProps<Value>) => {
  const { name, labelledBy, options, value: chosen, onChange } = props
  return (
    <div class="request-radios" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map(({ value, label, lang }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChange(value)} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </div>
  )
}
