/** Whether an address is that of whatever machine asks it: no reader could get a feed there (RFC 6761, RFC 1122, RFC 4291). */
export const isThisMachine = (address: string): boolean =>
  URL.canParse(address) && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])\.?$/.test(new URL(address).hostname)
