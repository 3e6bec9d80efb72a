import { questionIn } from '../../core/requests/in-language.ts'
import type { Offered } from '../../core/requests/offered-questions.ts'
import { takeFocus } from '../focus.ts'
import type { LetterWords } from './request-props.ts'

/** A finding on its own page: when it was, and what. */
export type FindingLink = { href: string; date: string; title: string; lang: string | undefined }

export type QuestionProps = {
  offered: Offered
  isChosen: boolean
  words: LetterWords
  findingLinks: (ids: readonly string[]) => FindingLink[]
  onToggle: () => void
  /** Whether it is the first of those that a click has made appear. */
  isFirstNew?: boolean
}

const RelatedFindings = ({ offered: { question }, words: { t }, findingLinks }: QuestionProps) => {
  const links = findingLinks(question.relatedFindings)
  if (links.length === 0) return null
  return (
    <span>
      {t('requests.findings')}{' '}
      {links.map(({ href, date, title, lang }, index) => (
        <span key={href}>
          {index > 0 && ' · '}
          <a href={href} target="_blank" title={title} rel="noopener noreferrer">
            {date}
            <span class="visually-hidden" lang={lang}>
              {' '}
              {title}
            </span>
          </a>
        </span>
      ))}
    </span>
  )
}

/** A question that can be chosen: its name, its ground in the law, why it matters, and findings about it. */
export const RequestQuestion = (props: QuestionProps) => {
  const { offered, isChosen, words, onToggle, isFirstNew = false } = props
  const { short, whyItMatters, language: lang } = questionIn(offered.question, words.language)
  const id = `request-question-${offered.question.id}`
  return (
    <li class="request-question">
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onToggle}
          aria-describedby={id}
          ref={isFirstNew ? takeFocus : null}
        />
        <strong lang={lang}>{short}</strong>
      </label>
      {offered.basis && <em lang="en">{offered.basis}</em>}
      <p id={id}>
        <span lang={lang}>{whyItMatters}</span> <RelatedFindings {...props} />
      </p>
    </li>
  )
}
