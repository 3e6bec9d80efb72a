/** Log-in and payment pages, by their path: no place for a notice, least of all beside a password. */
export const isSensitivePage = (path: string): boolean =>
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:login|signup|logout|passport|coin|recharge|payment|checkout|wallet)(?:\/|$)/i.test(
    path,
  )
