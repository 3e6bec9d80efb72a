import { dueAtStart, dueWithoutAlarm, isDueAtAlarm, maxWaitMs } from '../../core/feed/schedule.ts'
import { clearAlarm, timeOfAlarm } from '../../platform/alarms.ts'
import { readFeedSource } from '../../platform/feed-source.ts'
import { refreshItem } from '../../platform/items.ts'
import { inTurn } from '../../platform/update.ts'
import { momentNow, refresh, storeAndSchedule } from './refresh.ts'

/** Clause 6.4: without an address there is nothing to ask, so nothing is due, and there is no alarm. */
const scheduleFrom = (dueAtOf: typeof dueAtStart, goesOnWaiting = false) =>
  inTurn(async () => {
    const [{ value: record }, { url }] = await Promise.all([refreshItem.read(), readFeedSource()])
    const { now, random } = momentNow()
    const isWaiting = goesOnWaiting && record.isWaiting
    if (url) return storeAndSchedule({ ...record, isWaiting, dueAt: dueAtOf(record.dueAt, now, random) })
    await clearAlarm('refresh')
    if (record.dueAt) await refreshItem.write({ ...record, dueAt: null })
  })

/** At every start of the browser or the extension: the alarm may be lost, and the check overdue (clause 4.1). */
export const startRefreshing = (): Promise<void> => scheduleFrom(dueAtStart)

export const onRefreshAlarm = async (): Promise<void> => {
  const { value: record } = await refreshItem.read()
  if (isDueAtAlarm(record.dueAt, Date.now())) await refresh(false)
  else await startRefreshing()
}

/**
 * At every start of the worker. Whatever woke it, a due time stays as it is, since it must not depend on visits. An
 * alarm further away than any can be was set by a wrong clock, so it is set anew, and its new time is stored.
 */
export const restoreAlarm = async (): Promise<void> => {
  if ((await timeOfAlarm('refresh')) > Date.now() + maxWaitMs) await scheduleFrom(dueWithoutAlarm, true)
}

/** Clause 4.3: where a check waits for the network, it is due as after a start. */
export const onNetworkBack = async (): Promise<void> => {
  const { value: record } = await refreshItem.read()
  if (record.isWaiting) await scheduleFrom((_, now, random) => dueAtStart(null, now, random))
}
