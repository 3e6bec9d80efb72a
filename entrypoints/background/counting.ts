import { keepCounting } from '../../platform/counting.ts'
import { settingsItem } from '../../platform/items.ts'

let last = Promise.resolve()

/** Brings the browser in line with the setting "Keep counting". One after the other, each by what is stored then. */
export const countAsChosen = (isStart = false): void => {
  last = last.then(async () => keepCounting((await settingsItem.read()).value.counting, isStart)).catch(console.warn)
}
