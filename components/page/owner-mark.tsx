import type { OwnerMark as Mark } from '../../core/page/owners.ts'

/** 12 by 12. None of them stands for a group of findings. */
export const ownerShapes: Record<Mark, string> = {
  triangle: 'M6 1.5 11 10.5H1z',
  outline: 'M6 1.5 11 10.5H1z',
  ring: 'M6 1.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4z',
  cross: 'M2.2 2.2l7.6 7.6M9.8 2.2 2.2 9.8',
}

/** An owner's shape. Decoration: the name is beside it. */
export const OwnerMark = ({ mark }: { mark: Mark }) => (
  <svg class="owner-mark" data-mark={mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d={ownerShapes[mark]} />
  </svg>
)
