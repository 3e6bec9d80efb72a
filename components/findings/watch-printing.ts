/** Tells when the page is about to be printed, and when that is over: on paper everything is drawn. */
export const watchPrinting = (onChange: (isPrinting: boolean) => void): void => {
  window.addEventListener('beforeprint', () => onChange(true))
  window.addEventListener('afterprint', () => onChange(false))
}
