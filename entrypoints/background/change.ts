import { lockedIn } from '../../core/policy/locked.ts'
import type { Settings } from '../../core/settings/settings.ts'
import { inTurn } from '../../platform/update.ts'
import { announce } from './announce.ts'
import { refuse } from './refuse.ts'
import { showUnseen } from './show-unseen.ts'
import { readState, type State, writeState } from './state.ts'

/** What an organisation has set holds, even where the user's own is the same. */
const refuseLocked = ({ policy }: State, members: string[]) => {
  const locked = lockedIn(policy).filter((key) => members.includes(key))
  if (locked.length > 0) refuse('SETTING_MANAGED', `Your organisation has set ${locked.join(', ')}.`)
}

const update = (members: (keyof Settings)[], next: (state: State) => State): Promise<State> =>
  inTurn(async () => {
    const before = await readState()
    refuseLocked(before, members)
    const after = next(before)
    await writeState(before, after)
    return after
  })

/**
 * Changes the state and brings badge and open tabs in line.
 * @param members of the settings that are to be changed
 * @throws Refusal `SETTING_MANAGED` where an organisation has set one of them; nothing is changed then
 */
export const change = async (
  members: (keyof Settings)[],
  next: (state: State) => State,
  exceptTabId?: number,
): Promise<void> => {
  announce(await update(members, next), exceptTabId)
}

/** Records what was before the user's eyes. Only the badge depends on that, no other tab. */
export const record = async (next: (state: State) => State): Promise<void> => {
  void showUnseen(await update([], next))
}
