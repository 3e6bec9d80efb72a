import { placeLabel } from '../../core/requests/place-label.ts'
import { regionsOf } from '../../core/requests/region-names.ts'
import { NumberedHeading } from './numbered-heading.tsx'
import { OfficialLinks, type OfficialLinksProps } from './official-links.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { PlaceSources } from './place-sources.tsx'
import { RadioList } from './radio-list.tsx'
import type { RequestProps } from './request-props.ts'
import { SelectList } from './select-list.tsx'

const Region = ({ drafted, form, words: { t, language }, onChange }: RequestProps) => {
  const regions = regionsOf(drafted?.place.regions ?? [], language)
  if (regions.length === 0) return null
  const options = [{ value: '', label: t('requests.choose') }]
  return (
    <SelectList
      name="region"
      label={t('requests.region')}
      options={options.concat(regions.map(({ code, name }) => ({ value: code, label: name })))}
      value={form.fields.region}
      onChange={(region) => onChange({ fields: { ...form.fields, region } })}
    />
  )
}

/** Where a person lives decides everything else; nothing is chosen before they choose. */
export const PlaceSection = (props: RequestProps & Pick<OfficialLinksProps, 'actions'>) => {
  const { requests, form, drafted, words, actions, onChange } = props
  const { t, language } = words
  const options = requests.places.map((place) => {
    const { label, language: lang } = placeLabel(place, language)
    return { value: place.id, label, lang }
  })
  const isGone = form.placeId !== null && drafted === null
  return (
    <section aria-labelledby="request-place">
      <NumberedHeading id="request-place" title={t('requests.place')} />
      <RadioList
        name="place"
        labelledBy="request-place"
        options={options}
        value={form.placeId}
        onChange={(placeId) =>
          onChange({ placeId, kind: 'request', authority: '', fields: { ...form.fields, region: '' } })
        }
      />
      {isGone && <p role="alert">{t('requests.placeGone')}</p>}
      <Region {...props} />
      {drafted && <PlaceFacts place={drafted.place} words={words} />}
      {drafted && <PlaceSources requests={requests} place={drafted.place} words={words} />}
      <p class="request-hint">{t('requests.unlisted')}</p>
      <details class="request-sources">
        <summary>{t('requests.unlistedLink')}</summary>
        <OfficialLinks actions={actions} words={words} />
      </details>
    </section>
  )
}
