import type { PopupT } from '../core/language/catalogue.ts'

type CheckButtonProps = { isChecking: boolean; t: PopupT; onCheck: () => void }

/** Asks for the feed now. During the check it keeps the focus, which a disabled button would lose. */
export const CheckButton = ({ isChecking, t, onCheck }: CheckButtonProps) => (
  <button
    type="button"
    class="button check-button"
    aria-busy={isChecking}
    aria-disabled={isChecking}
    onClick={isChecking ? undefined : onCheck}
  >
    {t(isChecking ? 'action.checking' : 'action.check')}
  </button>
)
