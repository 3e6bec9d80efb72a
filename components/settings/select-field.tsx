type SelectFieldProps<Value extends string> = {
  /** Unique on the page. */
  name: string
  label: string
  /** `lang` where a label is in another language than the page. */
  options: { value: Value; label: string; lang?: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of many, as the browser's own list. */
export const SelectField = <Value extends string>({
  name,
  label,
  options,
  value,
  onChange,
}: SelectFieldProps<Value>) => (
  <div class="select-field">
    <label for={`select-${name}`}>{label}</label>
    <select
      id={`select-${name}`}
      name={name}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
    >
      {options.map(({ value, label, lang }) => (
        <option key={value} value={value} lang={lang} dir="auto">
          {label}
        </option>
      ))}
    </select>
  </div>
)
