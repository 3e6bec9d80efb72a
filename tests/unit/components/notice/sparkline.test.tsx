// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { describeYears, plotOf, Sparkline } from '../../../../components/notice/sparkline.tsx'
import { draw } from '../../../fixtures/draw.ts'
import { words } from '../../../fixtures/words.ts'

const year = (number: number, reported = 0, admitted = 0, decided = 0) => ({
  year: number,
  reported,
  admitted,
  decided,
})

describe('the chart by year', () => {
  it('draws one mark for one finding while there is room for that', () => {
    expect(plotOf([year(2021, 7), year(2022, 1)])).toEqual({ form: 'marks', pitch: 6, labelEvery: 1 })
    const chart = draw(<Sparkline years={[year(2021, 2, 1, 3), year(2022)]} t={words} />)
    expect(chart.querySelectorAll('i')).toHaveLength(6)
    expect(chart.textContent).toContain('one mark, one finding')
  })

  it('draws bars from a baseline of zero, as high as the numbers are to each other, where there are many', () => {
    const { form, pitch } = plotOf([year(2021, 44), year(2022, 0, 0, 11)])
    expect(form).toBe('bars')
    expect(pitch * 44).toBe(44)
    const chart = draw(<Sparkline years={[year(2021, 44), year(2022, 0, 0, 11)]} t={words} />)
    const heights = [...chart.querySelectorAll<HTMLElement>('[data-form]')].map(({ style }) => style.blockSize)
    expect(heights).toEqual(['44px', '0px', '0px', '0px', '0px', '11px'])
    expect(chart.textContent).not.toContain('one mark')
  })

  it('labels fewer years where there are too many for their labels', () => {
    expect(plotOf(Array.from({ length: 20 }, (_, index) => year(2000 + index, 1))).labelEvery).toBe(3)
  })

  it('says everything it shows to those who do not see it', () => {
    expect(describeYears([year(2021, 2), year(2022, 1, 0, 3)], words)).toBe(
      'Findings by year, 2021 to 2022. 2021: 2 reported, 0 acknowledged, 0 decided. 2022: 1 reported, 0 acknowledged, 3 decided.',
    )
  })

  it('is not there without findings', () => {
    expect(draw(<Sparkline years={[]} t={words} />).innerHTML).toBe('')
  })
})
