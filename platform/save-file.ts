/** Offers a file for saving. The page makes it itself, without a request or a permission. */
export const saveFile = (name: string, contents: Blob): void => {
  const url = URL.createObjectURL(contents)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads from the address after the click; Firefox loses the download if the address goes too soon.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
