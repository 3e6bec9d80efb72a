type FieldProps = {
  /** Unique on the page, and the field's name in its form. */
  name: string
  label: string
  hint: string
  /** What is wrong with the text typed, in a sentence. */
  error: string | null
  kind?: 'line' | 'text' | 'number'
  initial?: string
}

/** A text field; its error is shown beside it and read out with it. */
export const Field = ({ name, label, hint, error, kind = 'line', initial = '' }: FieldProps) => {
  const control = {
    ...{ id: `field-${name}`, name, defaultValue: initial, autoComplete: 'off', spellcheck: false },
    'aria-invalid': error !== null,
    'aria-describedby': error ? `hint-${name} error-${name}` : `hint-${name}`,
  }
  return (
    <div class="field" data-kind={kind}>
      <label for={control.id}>{label}</label>
      {kind === 'text' ? (
        <textarea {...control} rows={5} dir="ltr" />
      ) : (
        <input {...control} type="text" inputMode={kind === 'number' ? 'numeric' : 'url'} dir="ltr" />
      )}
      {error && (
        <p class="field-error" id={`error-${name}`}>
          {error}
        </p>
      )}
      <p class="field-hint" id={`hint-${name}`}>
        {hint}
      </p>
    </div>
  )
}
