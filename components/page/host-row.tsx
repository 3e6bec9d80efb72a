import type { RegionToken } from '../../core/feed/schema.ts'
import { markHits } from '../../core/filter/mark-hits.ts'
import type { ThisPageT } from '../../core/language/catalogue.ts'
import type { SeenHost } from '../../core/page/attribute.ts'
import { formatFirstSeen } from '../../core/page/first-seen.ts'
import type { OwnerMark as Mark } from '../../core/page/owners.ts'
import { OwnerMark } from './owner-mark.tsx'

export type HostRowProps = {
  host: SeenHost
  mark: Mark
  /** What the list is searched for, folded. */
  terms: string[]
  feedLanguage: string
  t: ThisPageT
  language: string
}

const Hits = ({ text, terms }: { text: string; terms: string[] }) => (
  <>
    {markHits(text, terms).map(({ text: piece, isHit }, index) => (isHit ? <mark key={index}>{piece}</mark> : piece))}
  </>
)

/** The words alone are in the line; what they are read as is below, and shown by the pointer. */
const RegionWord = ({ word, t }: { word: RegionToken; t: ThisPageT }) => (
  <code title={`${word.reading} ${t(`page.confidence.${word.confidence}`)}.`}>{word.token}</code>
)

const Details = ({ host: { listed, words }, feedLanguage, t }: HostRowProps) => (
  <div class="host-details">
    {listed && (
      <p>
        <strong lang={feedLanguage}>{listed.owner}</strong> · {t(`page.confidence.${listed.confidence}`)}
      </p>
    )}
    {listed && listed.note !== '' && <p lang={feedLanguage}>{listed.note}</p>}
    {words.map((word) => (
      <p key={word.token}>
        <code>{word.token}</code> <span lang={feedLanguage}>{word.reading}</span> ·{' '}
        {t(`page.confidence.${word.confidence}`)}
      </p>
    ))}
    {!listed && <p>{t('page.onNoList')}</p>}
  </div>
)

/** A host: its name, what it is for and whose, how often and when first. Opened, it says how sure that is and why. */
export const HostRow = (props: HostRowProps) => {
  const { host, mark, terms, feedLanguage, t, language } = props
  const { listed } = host
  return (
    <details class="host-row">
      <summary>
        <OwnerMark mark={mark} />
        <span class="host-name" dir="ltr" title={host.name}>
          <Hits text={host.before} terms={terms} />
          <b>
            <Hits text={host.domain} terms={terms} />
          </b>
        </span>
        <span class="host-figure">{formatFirstSeen(host.firstAt, language)}</span>
        <span class="host-role">
          {listed ? (
            <span lang={feedLanguage} dir="auto">
              <Hits text={listed.role} terms={terms} />
            </span>
          ) : (
            <span>{t('page.onNoList')}</span>
          )}
          {host.words.map((word) => (
            <RegionWord key={word.token} word={word} t={t} />
          ))}
        </span>
        <span class="host-figure">{t('page.requests', { count: host.count })}</span>
      </summary>
      <Details {...props} />
    </details>
  )
}
