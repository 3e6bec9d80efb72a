/**
 * Whether a notice can be in this document. A picture or another file of XML has no elements of HTML, and in a sandbox
 * (`Content-Security-Policy: sandbox`) no frame's document can be reached.
 */
export const canHoldNotice = (): boolean => 'popover' in document.createElement('div') && window.origin !== 'null'
