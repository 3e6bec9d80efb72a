import { useState } from 'preact/hooks'
import type { Offered, OfferedStrength } from '../../core/requests/offered-questions.ts'
import { Icon } from '../icon.tsx'
import { NumberedHeading } from './numbered-heading.tsx'
import { type QuestionProps, RequestQuestion } from './question.tsx'
import type { RequestProps } from './request-props.ts'

/** So many of a heading's questions are there from the start, and those chosen. */
const shownAtFirst = 5

/** The sentence of each strength. */
export const strengthKeys = {
  right: 'requests.right',
  partly: 'requests.partlyRight',
  courtesy: 'requests.courtesy',
} as const satisfies Record<OfferedStrength, string>

type QuestionListProps = Pick<QuestionProps, 'words' | 'findingLinks'> & {
  strength: OfferedStrength
  all: Offered[]
  chosen: readonly string[]
  onToggle: (id: string) => void
}

/** The questions of one strength, under the sentence that says how strong the right to an answer is. */
const QuestionList = ({ strength, all, chosen, words, findingLinks, onToggle }: QuestionListProps) => {
  // One that was shown stays, even if it is not chosen any more: going, it would take the keyboard's focus with it.
  const [chosenAtFirst] = useState(chosen)
  // The button goes with the click that opens the list, so the focus goes on to the first question that has come.
  const [firstNew, setFirstNew] = useState<string | null>(null)
  if (all.length === 0) return null
  const isHidden = ({ question: { id } }: Offered, index: number) =>
    firstNew === null && index >= shownAtFirst && !chosenAtFirst.includes(id)
  const hidden = all.filter(isHidden)
  const [next] = hidden
  return (
    <>
      <h3>{words.t(strengthKeys[strength])}</h3>
      <ul class="request-questions">
        {all
          .filter((one) => !hidden.includes(one))
          .map((offered) => (
            <RequestQuestion
              key={offered.question.id}
              {...{ offered, words, findingLinks }}
              isChosen={chosen.includes(offered.question.id)}
              isFirstNew={offered.question.id === firstNew}
              onToggle={() => onToggle(offered.question.id)}
            />
          ))}
      </ul>
      {next && (
        <button type="button" class="text-button request-more" onClick={() => setFirstNew(next.question.id)}>
          {words.t('requests.showMore', { count: hidden.length })} <Icon name="chevron" />
        </button>
      )}
    </>
  )
}

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]

/** What can be asked, by the strength of the right to it. */
export const QuestionSection = (props: RequestProps & Pick<QuestionProps, 'findingLinks'>) => {
  const { form, drafted, words, findingLinks, onChange } = props
  if (!drafted) return null
  const { offered } = drafted
  const chosen = form.questionIds
  const onToggle = (id: string) => onChange({ kind: 'request', questionIds: toggled(chosen, id) })
  const count = offered.filter(({ question }) => chosen.includes(question.id)).length
  return (
    <section aria-labelledby="request-questions">
      <NumberedHeading id="request-questions" title={words.t('requests.questions')}>
        <span class="request-count">{words.t('requests.chosen', { chosen: count, total: offered.length })}</span>
      </NumberedHeading>
      {(['right', 'partly', 'courtesy'] as const).map((strength) => (
        <QuestionList
          key={`${drafted.place.id} ${strength}`}
          {...{ strength, chosen, words, findingLinks, onToggle }}
          all={offered.filter((one) => one.strength === strength)}
        />
      ))}
    </section>
  )
}
