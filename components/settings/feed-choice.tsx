import type { FeedChoiceField } from '../../core/feed/feed-source.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { FeedChoiceRequest } from '../../core/messages/messages.ts'
import { Icon } from '../icon.tsx'
import { Field } from './field.tsx'

/** Which part of another feed's description cannot be used, and the code it is refused with. */
export type FeedChoiceProblem = { at: FeedChoiceField; code: string }

type FeedChoiceProps = {
  problem: FeedChoiceProblem | null
  t: PageT
  onChoose: (choice: NonNullable<FeedChoiceRequest>) => void
}

/** What was typed, as it is sent; an empty threshold means 1. */
export const readForm = (form: HTMLFormElement): NonNullable<FeedChoiceRequest> => {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '').trim()
  return { url: text('url'), keys: text('keys'), threshold: Number(text('threshold') || 1) }
}

/** The form for another feed than the one that came with the extension, behind a plain warning. */
export const FeedChoice = ({ problem, t, onChoose }: FeedChoiceProps) => {
  const errorAt = (field: FeedChoiceField) =>
    problem?.at === field ? t('choice.refused', { reason: t(`choice.bad.${field}`), code: problem.code }) : null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onChoose(readForm(event.currentTarget as HTMLFormElement))
  }
  return (
    <details class="feed-choice">
      <summary>
        <h3>{t('choice.title')}</h3>
        <Icon name="chevron" />
      </summary>
      <form noValidate onSubmit={submit}>
        <p class="feed-choice-warning">{t('choice.warning')}</p>
        <Field name="url" label={t('choice.url')} hint={t('choice.urlHint')} error={errorAt('url')} />
        <Field name="keys" kind="text" label={t('choice.keys')} hint={t('choice.keysHint')} error={errorAt('keys')} />
        <Field
          name="threshold"
          kind="number"
          initial="1"
          label={t('choice.threshold')}
          hint={t('choice.thresholdHint')}
          error={errorAt('threshold')}
        />
        <button type="submit" class="button" data-look="primary">
          {t('choice.use')}
        </button>
      </form>
    </details>
  )
}
