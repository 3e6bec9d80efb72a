import { sayAnew } from '../../components/say-anew.ts'
import { describeRefusal } from '../../components/settings/describe-refusal.ts'
import type { ReachSettingsProps } from '../../components/settings/reach-settings.tsx'
import { type ReachPart, serviceHosts } from '../../core/services/other-services.ts'
import { offeredParts, reachStateOf, withPart } from '../../core/services/reach.ts'
import { failureOf } from '../../platform/page.ts'
import { changeReach, giveBack, requestReach } from '../../platform/reach-grants.ts'
import type { OptionsProps, Sentence } from './options-state.ts'

/** Switches a part on, if the browser grants access to it, or off: the background then gives that back. */
const switchPart = async (part: ReachPart, isOn: boolean): Promise<Sentence> => {
  if (isOn && !(await requestReach(part))) return (t) => t('reach.refused')
  try {
    // Another part may have been switched while the browser was asking.
    await changeReach((reach) => withPart(reach, part, isOn))
    return (t) => t('settings.saved')
  } catch (failure) {
    // Nothing uses what was granted for it a moment ago.
    if (isOn) await giveBack([part])
    return (t) => describeRefusal(failureOf(failure), t)
  }
}

/** What can be switched on beside the site, once all of it is known. */
export const beyondOf = (props: OptionsProps): ReachSettingsProps | null => {
  const { data, reach: known, words, set } = props
  const say = (status: Sentence | null) => set({ status })
  if (!data.feed || !known) return null
  return {
    rows: offeredParts(data.feed, known.reach).map(({ part, service }) => ({
      part,
      service,
      host: part === 'elsewhere' ? null : serviceHosts[part],
      state: reachStateOf(part, known.reach, known.origins),
    })),
    t: words.t,
    onReach: (part, isOn) => void sayAnew(say, () => switchPart(part, isOn)),
  }
}
