import { formatDate } from '../../core/language/dates.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { placeLabel } from '../../core/requests/place-label.ts'
import { handFocusTo } from '../focus.ts'
import { Switch } from '../switch.tsx'
import type { Remembering, RequestProps } from './request-props.ts'

const describeAsked = ({ place: id, sentOn, dueOn }: Asked, { requests, words: { t, language } }: RequestProps) => {
  const place = requests.places.find((candidate) => candidate.id === id)
  const isUsual = place !== undefined && !place.deadline.firm
  return t(isUsual ? 'requests.rememberedAbout' : 'requests.remembered', {
    place: place ? placeLabel(place, language).label : id,
    sent: formatDate(sentOn, language),
    due: formatDate(dueOn, language),
  })
}

/** Keeps place, day and deadline, for those who want that, and says what is kept. */
export const Remember = (props: RequestProps & Remembering) => {
  const { drafted, words, asked, isPrivate, onRemember } = props
  const { t } = words
  const canRemember = asked !== null || (drafted !== null && drafted.dueOn !== '')
  if (isPrivate) return <p class="request-hint">{t('requests.rememberPrivate')}</p>
  if (!canRemember) return null
  return (
    <div class="request-remember" ref={handFocusTo('#request-language')}>
      <Switch
        name="remember"
        label={t('requests.remember')}
        hint={t('requests.rememberHint')}
        checked={asked !== null}
        onChange={onRemember}
      />
      {asked && <p>{describeAsked(asked, props)}</p>}
    </div>
  )
}
