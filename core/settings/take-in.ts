import type { Settings } from './settings.ts'

type Sides = {
  own: Settings
  /** What was here and in the account alike when both were last in line, as far as that is known. */
  copied: Partial<Settings> | null
}

/** The settings with what another device has put into the account; what was changed here since both were alike holds. */
export const takeIn = ({ own, copied }: Sides, account: Partial<Settings>): Settings => {
  const changed = Object.entries(own).filter(([key, value]) => copied && copied[key as keyof Settings] !== value)
  return { ...own, ...account, ...Object.fromEntries(changed), sync: own.sync }
}
