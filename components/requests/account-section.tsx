import type { Fields } from '../../core/requests/fields.ts'
import { NumberedHeading } from './numbered-heading.tsx'
import { RadioList } from './radio-list.tsx'
import type { RequestProps } from './request-props.ts'
import { TextField } from './text-field.tsx'

/** What the letter says of its sender. Every field may stay empty. */
export const AccountSection = ({ form: { fields }, words: { t }, onChange }: RequestProps) => {
  const set = (change: Partial<Fields>) => onChange({ fields: { ...fields, ...change } })
  return (
    <section aria-labelledby="request-account">
      <NumberedHeading id="request-account" title={t('requests.account')} />
      <RadioList
        name="account"
        labelledBy="request-account"
        options={[
          { value: 'has', label: t('requests.hasAccount') },
          { value: 'none', label: t('requests.noAccount') },
        ]}
        value={fields.hasAccount ? 'has' : 'none'}
        onChange={(value) => set({ hasAccount: value === 'has' })}
      />
      <div class="request-fields">
        {fields.hasAccount && (
          <TextField
            name="username"
            label={t('requests.username')}
            value={fields.username}
            onInput={(username) => set({ username })}
          />
        )}
        <TextField
          name="email"
          kind="email"
          label={t(fields.hasAccount ? 'requests.email' : 'requests.reach')}
          value={fields.email}
          onInput={(email) => set({ email })}
        />
        <TextField name="name" label={t('requests.name')} value={fields.name} onInput={(name) => set({ name })} />
      </div>
    </section>
  )
}
