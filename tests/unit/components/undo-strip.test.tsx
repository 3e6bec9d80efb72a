// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { UndoStrip } from '../../../components/undo-strip.tsx'
import { noticeChoices } from '../../../core/messages/requests.ts'
import { buttonNamed, draw, settled } from '../../fixtures/draw.ts'
import { words } from '../../fixtures/words.ts'

describe('the line with Undo', () => {
  it.each(noticeChoices)('says what the choice %s did, once it is there to be heard', async (choice) => {
    const root = draw(<UndoStrip choice={choice} t={words} onUndo={() => {}} />)
    await settled()
    expect(root.querySelector('[role=status]')?.textContent).toBe(words(`done.${choice}`))
  })

  it('takes it back', () => {
    const onUndo = vi.fn()
    buttonNamed(draw(<UndoStrip choice="off" t={words} onUndo={onUndo} />), 'Undo')?.click()
    expect(onUndo).toHaveBeenCalledOnce()
  })
})
