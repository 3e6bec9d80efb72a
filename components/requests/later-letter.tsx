import { answerStates, type Drafted } from '../../core/requests/form.ts'
import { RadioList } from './radio-list.tsx'
import type { RequestProps } from './request-props.ts'
import { TextField } from './text-field.tsx'

export type StepsProps = RequestProps & { drafted: Drafted }

const between = [
  { kind: 'reminder', day: 'reminderOn' },
  { kind: 'complaintToController', day: 'complaintOn' },
] as const

/** The days on which the letters between were sent, once they could have been. */
const SentDays = ({ form, drafted: { place, dueOn }, today, words: { t }, onChange }: StepsProps) =>
  dueOn === '' || dueOn >= today ? null : (
    <div class="request-fields">
      {between
        .filter(({ kind }) => place.steps.includes(kind))
        .map(({ day }) => (
          <TextField
            key={day}
            name={day}
            kind="date"
            label={t(`requests.${day}`)}
            value={form[day]}
            onInput={(value) => onChange({ [day]: value })}
          />
        ))}
    </div>
  )

/** What a later letter says of the answer, and to whom it complains. */
const Answer = ({ requests, form, drafted, words: { t }, onChange }: StepsProps) => {
  const kind = drafted.letter?.kind ?? 'request'
  if (kind === 'request') return null
  return (
    <div class="request-answer">
      <h3 id="request-answer">{t('requests.answer')}</h3>
      <RadioList
        name="answer"
        labelledBy="request-answer"
        options={answerStates(requests, kind).map((state) => ({ value: state, label: t(`requests.${state}`) }))}
        value={drafted.state}
        onChange={(state) => onChange({ state })}
      />
      {drafted.state === 'partialAnswer' && (
        <TextField
          name="open-points"
          kind="lines"
          label={t('requests.openPoints')}
          value={form.openPoints}
          onInput={(openPoints) => onChange({ openPoints })}
        />
      )}
      {drafted.place.authority.ownChoice && (
        <TextField
          name="authority"
          kind="lines"
          label={t('requests.authority')}
          value={form.authority}
          onInput={(authority) => onChange({ authority })}
        />
      )}
    </div>
  )
}

/** What a later letter needs to know: when the ones before it were sent, and what came of them. */
export const LaterLetter = (props: StepsProps) => (
  <>
    <SentDays {...props} />
    <Answer {...props} />
  </>
)
