const prefix = 'finding='

/** The id of a finding's element, and its address on the page after `#`. */
export const findingAnchor = (id: string): string => `${prefix}${id}`

/** The finding that an address asks for, from `location.hash`; `null` where it asks for none. */
export const findingOfHash = (hash: string): string | null => {
  const anchor = hash.replace(/^#/, '')
  if (!anchor.startsWith(prefix)) return null
  try {
    return decodeURIComponent(anchor.slice(prefix.length))
  } catch {
    // Not percent-encoded as it should be: then it is taken as it stands, and found or not.
    return anchor.slice(prefix.length)
  }
}
