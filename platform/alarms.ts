import { browser } from './browser.ts'

/** All alarms of the extension. */
export type AlarmName = 'refresh' | 'account'

/** Replaces the alarm of that name. @param at ms since the epoch */
export const setAlarm = async (name: AlarmName, at: number): Promise<void> => {
  await browser.alarms.create(name, { when: at })
}

export const clearAlarm = async (name: AlarmName): Promise<void> => {
  await browser.alarms.clear(name)
}

/** In ms since the epoch; never where there is no such alarm. */
export const timeOfAlarm = async (name: AlarmName): Promise<number> =>
  (await browser.alarms.get(name))?.scheduledTime ?? Number.POSITIVE_INFINITY

export const onAlarm = (name: AlarmName, run: () => Promise<void>): void => {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) return run()
  })
}
