/** Log-in and payment pages: no place for a notice, least of all beside a password. */
export const isSensitivePage = (address: string): boolean =>
  URL.canParse(address) &&
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:login|signup|logout|passport|coin|recharge|payment|checkout|wallet)(?:\/|$)/i.test(
    new URL(address).pathname,
  )
