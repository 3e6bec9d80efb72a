import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Letter } from '../../core/requests/letter.ts'
import type { LetterKind } from '../../core/requests/vocabulary.ts'
import { takeFocus } from '../focus.ts'
import { StatusLine } from '../status-line.tsx'
import { AccountSection } from './account-section.tsx'
import { RequestHead } from './head.tsx'
import { LanguageSection } from './language-section.tsx'
import { LetterActionBar } from './letter-actions.tsx'
import { LetterPaper } from './letter-paper.tsx'
import { NextSteps } from './next-steps.tsx'
import type { OfficialLinksProps } from './official-links.tsx'
import { PlaceSection } from './place-section.tsx'
import type { FindingLink } from './question.tsx'
import { QuestionSection } from './question-section.tsx'
import { Remember } from './remember.tsx'
import type { LetterActions, Remembering, RequestProps } from './request-props.ts'

export type RequestViewProps = RequestProps &
  LetterActions & {
    /** null where nothing can be kept, as on a website. */
    remembering: Remembering | null
    /** The letter before the last change; null once that is a while ago. */
    before: Letter | null
    /** That the letter has changed, for those who can't see it. */
    announcement: string | null
    status: string | null
    mailUrl: string | null
    actions: OfficialLinksProps['actions']
    findingLinks: (ids: readonly string[]) => FindingLink[]
  }

const CardHead = ({ announcement, words: { t } }: Pick<RequestViewProps, 'announcement' | 'words'>) => (
  <div class="letter-head">
    <h2 id="request-letter">{t('requests.letter')}</h2>
    <span>{t('requests.follows')}</span>
    <p class="visually-hidden" role="status">
      {announcement}
    </p>
  </div>
)

type LetterCardProps = RequestViewProps & { letterRef: RefObject<HTMLDivElement | null> }

const LetterCard = (props: LetterCardProps) => {
  const { drafted, before, announcement, status, words, letterRef } = props
  const { t } = words
  return (
    <section class="letter" aria-labelledby="request-letter">
      <CardHead announcement={announcement} words={words} />
      {drafted?.letter ? (
        // biome-ignore lint/a11y/useSemanticElements: no fields are grouped here
        <div
          class="letter-scroll"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can scroll only what it can reach
          tabIndex={0}
          aria-label={t(`requests.kind.${drafted.letter.kind}`)}
          ref={letterRef}
        >
          <LetterPaper letter={drafted.letter} before={before} />
        </div>
      ) : (
        <p class="letter-empty">{t(drafted ? 'requests.nothingChosen' : 'requests.noPlace')}</p>
      )}
      {drafted ? <LetterActionBar {...props} drafted={drafted} /> : <StatusLine text={status} />}
    </section>
  )
}

const Notes = ({ words: { t } }: Pick<RequestProps, 'words'>) => (
  <div class="request-notes">
    <p>{t('requests.provesNothing')}</p>
    <p>{t('requests.identity')}</p>
  </div>
)

/** The button that has a letter written disappears when it is clicked, so the focus goes on to the letter. */
const useWriting = (onChange: RequestProps['onChange']) => {
  const letterRef = useRef<HTMLDivElement>(null)
  const [written, setWritten] = useState(0)
  useEffect(() => {
    if (written > 0) takeFocus(letterRef.current)
  }, [written])
  const onWrite = (kind: LetterKind) => {
    onChange({ kind })
    setWritten((before) => before + 1)
  }
  return { letterRef, onWrite }
}

/** The form on one side, the finished letter on the other, and below what happens next. */
export const RequestView = (props: RequestViewProps) => {
  const { requests, drafted, words, remembering, onChange } = props
  const { letterRef, onWrite } = useWriting(onChange)
  return (
    <main class="request surface">
      <RequestHead words={words} compiled={requests.compiled} />
      <div class="request-columns">
        <div class="request-form">
          <PlaceSection {...props} />
          <AccountSection {...props} />
          <QuestionSection {...props} />
          <LanguageSection {...props} />
          {remembering && <Remember {...props} {...remembering} />}
        </div>
        <div class="request-side">
          <LetterCard {...props} letterRef={letterRef} />
          <Notes words={words} />
        </div>
      </div>
      {drafted && <NextSteps {...props} drafted={drafted} onWrite={onWrite} />}
    </main>
  )
}
