import { describe, expect, it } from 'vitest'
import { isolated } from '../../../../components/timeline/isolated.ts'
import { textDirectionOf } from '../../../../core/language/text-direction.ts'

describe('the direction of a text', () => {
  it('is that of its first letter, not of a mark before it', () => {
    expect(textDirectionOf('data')).toBe('ltr')
    expect(textDirectionOf('״We have a team״')).toBe('ltr')
    expect(textDirectionOf('“בצוות”')).toBe('rtl')
    expect(textDirectionOf('2022: بيانات')).toBe('rtl')
    expect(textDirectionOf('2022')).toBe('ltr')
  })

  it('is kept by the text where it stands among others', () => {
    expect(isolated('2022')).toBe('\u20662022\u2069')
    expect(isolated('נתונים')).toBe('\u2067נתונים\u2069')
  })
})
