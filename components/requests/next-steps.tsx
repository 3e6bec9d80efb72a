import { formatDate } from '../../core/language/dates.ts'
import type { NextStep } from '../../core/requests/next-steps.ts'
import type { LetterKind } from '../../core/requests/vocabulary.ts'
import { Button } from '../button.tsx'
import { AuthorityLinks } from './authority-links.tsx'
import { describeWait } from './describe-place.ts'
import { LaterLetter, type StepsProps } from './later-letter.tsx'

const describeObstacle = ({ obstacle }: NextStep, { words: { t, language } }: StepsProps): string | null => {
  if (obstacle === null) return null
  if (obstacle.code === 'early') return t('requests.early', { date: formatDate(obstacle.from, language) })
  if (obstacle.kind === 'request') return t('requests.noDate')
  return t('requests.beforeIt', { kind: t(`requests.kind.${obstacle.kind}`) })
}

type NextStepsProps = StepsProps & { onWrite: (kind: LetterKind) => void }

const Letter = ({ step, ...props }: NextStepsProps & { step: NextStep }) => {
  const { drafted, words, onWrite } = props
  const { t } = words
  const obstacle = describeObstacle(step, props)
  const isShown = drafted.letter?.kind === step.kind
  return (
    <li>
      <strong>{t(`requests.kind.${step.kind}`)}</strong>
      {obstacle && <span>{obstacle}</span>}
      {!obstacle && isShown && <span>{t('requests.shown')}</span>}
      {!obstacle && !isShown && <Button onClick={() => onWrite(step.kind)}>{t('requests.write')}</Button>}
    </li>
  )
}

/** What the company must do by when, what it may ask, and whom to complain to. */
export const NextSteps = (props: NextStepsProps) => {
  const { drafted, words } = props
  const { t, language } = words
  const { dueOn, place, steps } = drafted
  return (
    <section class="request-next" aria-labelledby="request-next">
      <h2 id="request-next">{t('requests.next')}</h2>
      <ol class="request-steps">
        <li>
          <h3>{t('requests.step1')}</h3>
          <p>{t('requests.step1Text')}</p>
        </li>
        <li>
          <h3>{dueOn ? t('requests.step2', { date: formatDate(dueOn, language) }) : t('requests.step2NoDate')}</h3>
          <p>{describeWait(place, words)}</p>
        </li>
        <li>
          <h3>{t('requests.step3')}</h3>
          <p>{t('requests.step3Text', { authority: `\u2068${place.authority.name}\u2069` })}</p>
          <AuthorityLinks place={place} words={words} />
        </li>
      </ol>
      <ul class="request-letters">
        {steps.map((step) => (
          <Letter key={step.kind} step={step} {...props} />
        ))}
      </ul>
      <LaterLetter {...props} />
    </section>
  )
}
