/**
 * Whether a key press belongs to an input method, as in writing Japanese, Korean or Chinese: Escape then cancels what is
 * being composed and means nothing else. Some browsers show this by the key code alone.
 */
export const isComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229
