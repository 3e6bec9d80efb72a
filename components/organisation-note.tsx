import type { PopupT } from '../core/language/catalogue.ts'
import type { Policy } from '../core/policy/policy.ts'

type OrganisationNoteProps = { policy: Pick<Policy, 'organisation' | 'note'> | null; t: PopupT }

/** The organisation's own text, set apart from the findings and marked as the organisation's; nothing if it has none. */
export const OrganisationNote = ({ policy, t }: OrganisationNoteProps) =>
  policy?.note ? (
    <aside class="organisation-note" aria-labelledby="organisation-note">
      <p id="organisation-note">
        {policy.organisation === null ? t('note.yours') : t('note.by', { organisation: policy.organisation })}
      </p>
      <p>{policy.note}</p>
    </aside>
  ) : null
