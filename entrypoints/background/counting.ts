import { keepCounting } from '../../platform/counting.ts'
import { settingsItem } from '../../platform/items.ts'
import { makeTurns } from '../../platform/update.ts'

const inLine = makeTurns()

/** Brings the browser in line with the setting "Keep counting". One after the other, each by what is stored then. */
export const countAsChosen = (isStart = false): Promise<void> =>
  inLine(async () => keepCounting((await settingsItem.read()).value.counting, isStart)).catch(console.warn)
