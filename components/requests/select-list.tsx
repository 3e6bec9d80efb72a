type SelectListProps = {
  name: string
  label: string
  isLabelHidden?: boolean
  options: { value: string; label: string; lang?: string }[]
  value: string
  onChange: (value: string) => void
}

/** One of several, in a list that opens. */
export const SelectList = ({ name, label, isLabelHidden, options, value, onChange }: SelectListProps) => (
  <div class="request-field">
    <label for={`request-${name}`} class={isLabelHidden ? 'visually-hidden' : undefined}>
      {label}
    </label>
    <select
      id={`request-${name}`}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)
