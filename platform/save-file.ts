/** Offers a file for saving. The page makes it itself: nothing is asked of anybody, and no permission is needed. */
export const saveFile = (name: string, contents: Blob): void => {
  const url = URL.createObjectURL(contents)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click has ended; Firefox loses the download when it is gone too soon.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
