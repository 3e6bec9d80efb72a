import type { NoticeView } from '../../core/notice/notice-view.ts'

/** Which card was reported as shown, and whether in full. A view that is only restyled has the same findings. */
export class CardRecord {
  #findings: NoticeView['findings'] | null = null
  #isInFull = false

  has({ findings }: NoticeView): boolean {
    return this.#findings === findings
  }

  /** @returns whether that was not on record: each card is reported once, and once more when it is unfolded */
  add(view: NoticeView, isInFull: boolean): boolean {
    if (this.has(view) && (this.#isInFull || !isInFull)) return false
    this.#findings = view.findings
    this.#isInFull = isInFull
    return true
  }
}
