import { formatDate } from '../../core/language/dates.ts'
import { channelsOf, type Drafted } from '../../core/requests/form.ts'
import type { Channel } from '../../core/requests/vocabulary.ts'
import { Button } from '../button.tsx'
import { StatusLine } from '../status-line.tsx'
import { describeEstimate } from './describe-place.ts'
import type { LetterActions, RequestProps } from './request-props.ts'
import { SelectList } from './select-list.tsx'
import { TextField } from './text-field.tsx'

export type LetterActionsProps = RequestProps &
  LetterActions & {
    drafted: Drafted
    /** How the last action went, in a sentence. */
    status: string | null
    /** A mailto: address with the letter in it; null where the company takes no mail. */
    mailUrl: string | null
  }

const Deadline = ({ form, drafted, words: { t, language }, onChange }: LetterActionsProps) => {
  const { place, channel, dueOn } = drafted
  const date = dueOn && formatDate(dueOn, language)
  const unknown = channel === null ? [{ value: '', label: t('requests.choose') }] : []
  return (
    <div class="letter-due">
      <TextField
        name="sent-on"
        kind="date"
        label={t('requests.sentOn')}
        value={form.sentOn}
        onInput={(sentOn) => onChange({ sentOn })}
      />
      <SelectList
        name="channel"
        label={t('requests.by')}
        options={unknown.concat(channelsOf(place).map((value) => ({ value, label: t(`requests.${value}`) })))}
        value={channel ?? ''}
        onChange={(value) => onChange({ channel: value as Channel })}
      />
      <b>{date ? t(place.deadline.firm ? 'requests.due' : 'requests.dueAbout', { date }) : t('requests.noDate')}</b>
    </div>
  )
}

/** What can be done with the letter shown, and by when an answer is due. */
export const LetterActionBar = (props: LetterActionsProps) => {
  const { drafted, status, mailUrl, words, onCopy, onSaveText, onPrint, onCalendar } = props
  const { t } = words
  const isEmpty = drafted.letter === null
  return (
    <div class="letter-actions">
      <div class="letter-buttons">
        <Button look="primary" onClick={onCopy} disabled={isEmpty}>
          {t('requests.copy')}
        </Button>
        <Button onClick={onSaveText} disabled={isEmpty}>
          {t('requests.saveText')}
        </Button>
        <Button onClick={onPrint} disabled={isEmpty}>
          {t('requests.print')}
        </Button>
      </div>
      {isEmpty && <p class="request-hint">{t('requests.nothingChosen')}</p>}
      {mailUrl && !isEmpty && (
        <a class="button" href={mailUrl}>
          {t('requests.mail')}
        </a>
      )}
      <StatusLine text={status} />
      <Deadline {...props} />
      <Button onClick={onCalendar} disabled={drafted.dueOn === ''}>
        {t('requests.calendar')}
      </Button>
      <p class="request-hint">
        {describeEstimate(drafted.place, words)} {t('requests.calendarHint')}
      </p>
    </div>
  )
}
