import type { PopupT } from '../core/language/catalogue.ts'

/**
 * That something asked of the background was not done, with the code of the failure: one of its refusals, or `NO_ANSWER`
 * where nobody answers, as after an update of the extension.
 */
export const describeFailure = (code: string, t: PopupT): string =>
  t(code === 'NO_ANSWER' ? 'failed.gone' : 'failed.page', { code })
