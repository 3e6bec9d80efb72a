import type { ElsewhereT } from '../../core/language/catalogue.ts'
import type { ReachPart } from '../../core/services/other-services.ts'
import type { ReachState } from '../../core/services/reach.ts'
import { Button } from '../button.tsx'
import { handFocusTo } from '../focus.ts'
import { Switch } from '../switch.tsx'

/** A service by its name and host, or all other sites, for which both are null. */
export type ReachRow = { part: ReachPart; service: string | null; host: string | null; state: ReachState }

export type ReachSettingsProps = {
  rows: ReachRow[]
  t: ElsewhereT
  onReach: (part: ReachPart, isOn: boolean) => void
}

const wordsFor = ({ service, host }: ReachRow, t: ElsewhereT) =>
  service === null
    ? { label: t('reach.elsewhere'), hint: t('reach.elsewhereHint') }
    : { label: t('reach.service', { service }), hint: t('reach.serviceHint', { service, host: host ?? '' }) }

/** `withheld`: it was switched on, and the browser grants no access any more, or not on this device. */
const Row = ({ row, t, onReach }: Omit<ReachSettingsProps, 'rows'> & { row: ReachRow }) => (
  <>
    <div ref={handFocusTo('#reach')}>
      <Switch
        name={`reach-${row.part}`}
        {...wordsFor(row, t)}
        checked={row.state !== 'off'}
        onChange={(isOn) => onReach(row.part, isOn)}
      />
    </div>
    {row.state === 'withheld' && (
      <div class="settings-snoozed" ref={handFocusTo(`#switch-reach-${row.part}`)}>
        <p>{t('reach.withheld')}</p>
        <Button onClick={() => onReach(row.part, true)}>{t('reach.allow')}</Button>
      </div>
    )}
  </>
)

/** Where WhoSees can be switched on beside the site. */
export const ReachSettings = ({ rows, ...props }: ReachSettingsProps) => (
  <section aria-labelledby="reach">
    <h2 id="reach" tabIndex={-1}>
      {props.t('reach.title')}
    </h2>
    <p>{props.t('reach.lede')}</p>
    {rows.map((row) => (
      <Row key={row.part} row={row} {...props} />
    ))}
  </section>
)
