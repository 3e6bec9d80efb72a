import { useId, useState } from 'preact/hooks'
import type { PageT } from '../../core/language/catalogue.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { sayAnew } from '../say-anew.ts'
import { StatusLine } from '../status-line.tsx'
import { ButtonRow } from './button-row.tsx'
import { describeCopied } from './describe-copied.ts'

/** What can be copied of a finding: its citation in four forms, and a link to it. */
export const citationForms = ['text', 'markdown', 'bibtex', 'csl', 'link'] as const
export type CitationForm = (typeof citationForms)[number]

/** How a finding is cited on this page. */
export type Citing = {
  cite: (findingId: string, form: CitationForm) => string
  /** Gives whether the browser allowed it. */
  onCopy: (text: string) => Promise<boolean>
  /** Whether a link to the page means something in other browsers than this one. */
  isLinkLocal: boolean
  /** The address of a finding's own page; null or nothing where there is none. */
  pageOf?: (findingId: string) => string | null
}

type PanelProps = { findingId: string; citing: Citing; t: PageT }
type Outcome = { form: CitationForm; isCopied: boolean }

const describeOutcome = ({ form, isCopied }: Outcome, isLinkLocal: boolean, t: PageT): string => {
  if (!isCopied) return t('cite.failed')
  return describeCopied(t(`cite.${form}`), form === 'link' && isLinkLocal, t)
}

/** What can be copied, and the citation in the form that was copied last, at first in plain text. */
export const CitePanel = ({ findingId, citing, t }: PanelProps) => {
  const { cite, onCopy, isLinkLocal } = citing
  const [shown, setShown] = useState<CitationForm>('text')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const text = cite(findingId, shown)
  // Code is read from left to right in every language.
  const dir = shown === 'bibtex' || shown === 'csl' ? 'ltr' : undefined
  const copy = (form: CitationForm) => {
    setShown(form)
    return sayAnew(setOutcome, async () => ({ form, isCopied: await onCopy(cite(findingId, form)) }))
  }
  return (
    <>
      <ButtonRow label={t('cite.copy')}>
        {citationForms.map((form) => (
          <Button key={form} onClick={() => copy(form)}>
            {t(`cite.${form}`)}
          </Button>
        ))}
      </ButtonRow>
      <StatusLine text={outcome && describeOutcome(outcome, isLinkLocal, t)} />
      {outcome && !outcome.isCopied ? (
        <textarea
          class="cite-by-hand"
          readOnly
          rows={6}
          dir={dir}
          aria-label={t(`cite.${shown}`)}
          ref={(element) => element?.select()}
          value={text}
        />
      ) : (
        <p class="cite-text" dir={dir}>
          {text}
        </p>
      )}
    </>
  )
}

/** The citation of a finding, behind a button. */
export const Cite = ({ findingId, title, citing, t }: PanelProps & { title: string }) => {
  const [isOpen, setIsOpen] = useState(false)
  const panelId = useId()
  return (
    <div class="cite">
      <button
        type="button"
        class="text-button cite-button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={t('cite.titleOf', { title })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('cite.title')}
        <Icon name="chevron" />
      </button>
      <div class="cite-panel" id={panelId} hidden={!isOpen}>
        {isOpen && <CitePanel findingId={findingId} citing={citing} t={t} />}
      </div>
    </div>
  )
}
