import type { Letter } from '../../core/requests/letter.ts'
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

const LetterCard = (props: RequestViewProps) => {
  const { drafted, before, announcement, words } = props
  const { t } = words
  return (
    <section class="letter" aria-labelledby="request-letter">
      <CardHead announcement={announcement} words={words} />
      {drafted?.letter ? (
        // biome-ignore lint/a11y/useSemanticElements: no fields are grouped here
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can scroll only what it can reach
        <div class="letter-scroll" role="group" tabIndex={0} aria-label={t(`requests.kind.${drafted.letter.kind}`)}>
          <LetterPaper letter={drafted.letter} before={before} />
        </div>
      ) : (
        <p class="letter-empty">{t(drafted ? 'requests.nothingChosen' : 'requests.noPlace')}</p>
      )}
      {drafted && <LetterActionBar {...props} drafted={drafted} />}
    </section>
  )
}

const Notes = ({ words: { t } }: Pick<RequestProps, 'words'>) => (
  <div class="request-notes">
    <p>{t('requests.provesNothing')}</p>
    <p>{t('requests.identity')}</p>
  </div>
)

/** The form on one side, the finished letter on the other, and below what happens next. */
export const RequestView = (props: RequestViewProps) => {
  const { requests, drafted, words, remembering } = props
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
          <LetterCard {...props} />
          <Notes words={words} />
        </div>
      </div>
      {drafted && <NextSteps {...props} drafted={drafted} />}
    </main>
  )
}
