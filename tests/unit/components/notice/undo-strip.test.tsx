// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { UndoStrip } from '../../../../components/notice/undo-strip.tsx'
import { noticeChoices } from '../../../../core/reminders/choose.ts'
import { buttonNamed, draw } from '../../../fixtures/draw.ts'
import { words } from '../../../fixtures/words.ts'

describe('the line with Undo', () => {
  it.each(noticeChoices)('says what the choice %s did', (choice) => {
    const root = draw(<UndoStrip choice={choice} t={words} error={null} onUndo={() => {}} />)
    expect(root.querySelector('p')?.textContent).toBe(words(`done.${choice}`))
  })

  it('says that it could not be undone, and still offers it', () => {
    const root = draw(<UndoStrip choice="off" t={words} error="That did not work." onUndo={() => {}} />)
    expect(root.querySelector('p')?.textContent).toBe('That did not work.')
    expect(buttonNamed(root, 'Undo')).toBeTruthy()
  })

  it('takes it back', () => {
    const onUndo = vi.fn()
    buttonNamed(draw(<UndoStrip choice="off" t={words} error={null} onUndo={onUndo} />), 'Undo')?.click()
    expect(onUndo).toHaveBeenCalledOnce()
  })
})
