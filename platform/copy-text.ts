/** Puts a text on the clipboard, and gives whether the browser allowed it: it may want a fresh click, or be told not to. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    console.warn('WhoSees: the browser did not allow copying.', error)
    return false
  }
}
