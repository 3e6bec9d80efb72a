import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { takeIn } from '../../../../core/settings/take-in.ts'

const copied = { ...defaultSettings, sync: true }
const account = { ...copied, theme: 'dark', cadence: 'daily' } as const

describe('what another device has put into the account', () => {
  it('is taken in, but for what was changed here since both were alike', () => {
    const own = { ...copied, theme: 'light', slimTab: false } as const
    expect(takeIn({ own, copied }, account)).toEqual({ ...account, theme: 'light', slimTab: false })
  })

  it('is taken in whole where nothing is known of when they were', () => {
    const own = { ...copied, theme: 'light' } as const
    expect(takeIn({ own, copied: null }, account)).toEqual(account)
  })

  it('leaves what the version there did not know', () => {
    const { fullCard: _, ...earlier } = account
    const own = { ...copied, fullCard: true }
    expect(takeIn({ own, copied }, earlier)).toEqual({ ...account, fullCard: true })
  })

  it('switches copying neither on nor off', () => {
    expect(takeIn({ own: defaultSettings, copied: null }, account).sync).toBe(false)
    expect(takeIn({ own: copied, copied }, { ...account, sync: false }).sync).toBe(true)
  })
})
