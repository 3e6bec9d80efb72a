/** Log-in and payment pages: no moment for a notice, and none for a stranger's box beside the password. */
export const isSensitivePage = (address: string): boolean =>
  URL.canParse(address) &&
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:login|signup|logout|passport|coin|recharge|payment|checkout|wallet)(?:\/|$)/i.test(
    new URL(address).pathname,
  )
