import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings, settings } from '../../../../core/settings/settings.ts'

describe('settings', () => {
  it('are read as they were stored, those of earlier versions as without what came later', () => {
    const chosen: Settings = { ...defaultSettings, fullCard: true, counting: true, theme: 'dark' }
    expect(v.parse(settings, JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
    const { fullCard: _, counting: __, ...earlier } = chosen
    expect(v.parse(settings, earlier)).toEqual({ ...chosen, fullCard: false, counting: false })
  })

  it('share nothing at first: no copy in the account, no counting', () => {
    expect(defaultSettings).toMatchObject({ sync: false, counting: false, reminders: true, fullCard: false })
  })
})
