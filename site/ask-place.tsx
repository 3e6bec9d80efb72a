import { AuthorityLinks } from '../components/requests/authority-links.tsx'
import { describeEstimate } from '../components/requests/describe-place.ts'
import { PlaceFacts } from '../components/requests/place-facts.tsx'
import { PlaceSources } from '../components/requests/place-sources.tsx'
import { strengthKeys } from '../components/requests/question-section.tsx'
import type { LetterWords } from '../components/requests/request-props.ts'
import { type BlankLetter, blankLetters } from '../core/requests/blank-letters.ts'
import { ownLanguage, questionIn } from '../core/requests/in-language.ts'
import { letterText } from '../core/requests/letter-text.ts'
import { offeredQuestions } from '../core/requests/offered-questions.ts'
import { placeLabel } from '../core/requests/place-label.ts'
import type { RequestPlace, Requests } from '../core/requests/schema.ts'
import { isWithoutOwnLetter } from '../core/requests/without-own-letter.ts'
import type { LocalSite } from './local-site.ts'

type AskPlaceProps = { requests: Requests; place: RequestPlace; local: LocalSite }

export const anchorOfPlace = ({ id }: RequestPlace): string => `ask-${id}`

const Questions = ({ requests, place, words }: { requests: Requests; place: RequestPlace; words: LetterWords }) => {
  const offered = offeredQuestions(requests, place.id)
  const strengths = [...new Set(offered.map(({ strength }) => strength))]
  return (
    <>
      {strengths.map((strength) => (
        <section key={strength}>
          <h4>{words.t(strengthKeys[strength])}</h4>
          <ul class="ask-questions">
            {offered
              .filter((one) => one.strength === strength)
              .map(({ question, basis }) => {
                const { short, language: lang } = questionIn(question, words.language)
                return (
                  <li key={question.id}>
                    <span lang={lang}>{short}</span> {basis && <em lang={ownLanguage}>{basis}</em>}
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
    </>
  )
}

const LetterToFill = ({ letter, t }: { letter: BlankLetter; t: LocalSite['t'] }) => {
  const { kind, withoutAccount } = letter
  return (
    <details class="request-sources">
      <summary>{t(`requests.kind.${kind}`)}</summary>
      <pre class="ask-letter" lang={letter.language}>
        {letterText(letter)}
      </pre>
      {withoutAccount.length > 0 && (
        <>
          <p>{t('ask.noAccount')}</p>
          <pre class="ask-instead" lang={letter.language}>
            {letterText({ ...letter, paragraphs: withoutAccount })}
          </pre>
        </>
      )}
    </details>
  )
}

/** All that there is for a place, as text: for those who run no scripts, and until the script has come. */
export const AskPlace = ({ requests, place, local }: AskPlaceProps) => {
  const { t, language } = local
  const words = { t, language }
  const { label, language: lang } = placeLabel(place, language)
  const [request, ...later] = blankLetters(requests, place, language)
  return (
    <section class="ask-place" id={anchorOfPlace(place)} aria-labelledby={`${anchorOfPlace(place)}-title`}>
      <h2 id={`${anchorOfPlace(place)}-title`} lang={lang}>
        {label}
      </h2>
      <PlaceFacts place={place} words={words} />
      <p>{describeEstimate(place, words)}</p>
      <h3>{t('requests.questions')}</h3>
      <Questions requests={requests} place={place} words={words} />
      <h3>{t('ask.letters')}</h3>
      {isWithoutOwnLetter(requests, place) && <p>{t('requests.noOwnLanguage')}</p>}
      <p>{t('ask.leaveOut')}</p>
      {request && <LetterToFill letter={request} t={t} />}
      {later.length > 0 && <p>{t('ask.later')}</p>}
      {place.waitAfterComplaint && <p lang={ownLanguage}>{place.waitAfterComplaint.why}</p>}
      {later.map((letter) => (
        <LetterToFill key={letter.kind} letter={letter} t={t} />
      ))}
      <AuthorityLinks place={place} words={words} />
      <PlaceSources requests={requests} place={place} words={words} />
    </section>
  )
}
