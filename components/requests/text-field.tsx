type TextFieldProps = {
  /** Unique on the page. */
  name: string
  label: string
  value: string
  kind?: 'text' | 'email' | 'date' | 'lines'
  onInput: (value: string) => void
}

/** A field whose text the browser neither completes nor keeps. */
export const TextField = ({ name, label, value, kind = 'text', onInput }: TextFieldProps) => {
  const control = { id: `request-${name}`, autoComplete: 'off', spellcheck: false, value }
  const read = (event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value)
  return (
    <div class="request-field">
      <label for={control.id}>{label}</label>
      {kind === 'lines' ? (
        <textarea {...control} rows={3} dir="auto" maxLength={2000} onInput={read} />
      ) : kind === 'date' ? (
        <input {...control} type="date" min="2020-01-01" max="2099-12-31" onInput={read} />
      ) : (
        <input
          {...control}
          type="text"
          inputMode={kind === 'email' ? 'email' : 'text'}
          dir={kind === 'email' ? 'ltr' : 'auto'}
          maxLength={300}
          onInput={read}
        />
      )}
    </div>
  )
}
