/**
 * Puts text on the clipboard.
 * @returns whether the browser allowed it: it may ask for a recent click, or be set to refuse
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    console.warn('WhoSees: the browser did not allow copying.', error)
    return false
  }
}
