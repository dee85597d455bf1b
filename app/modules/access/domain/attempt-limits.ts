/**
 * How often somebody may try before waiting, per kind of key. Free tries first; then each try is followed by a wait that
 * doubles up to a maximum. Keys name an account together with an address or a known browser, so that whoever tries
 * from elsewhere makes only himself wait (ASVS 5.0 6.3.1; OWASP device cookies).
 */
export type AttemptLimit = {
  /** Tries without waiting. */
  readonly free: number
  /** The first wait; each next one is twice as long. */
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
  /** After this long without a try, all is forgotten. */
  readonly forgetMinutes: number
}

export const attemptLimits = {
  /** Password of one account, from one address. */
  loginFromAddress: { free: 5, firstWaitSeconds: 60, longestWaitSeconds: 3_600, forgetMinutes: 24 * 60 },
  /** Password of one account, from a browser that logged in to it before. */
  loginFromKnownBrowser: { free: 10, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 24 * 60 },
  /** Any account, from one address: many people may work behind it. */
  loginAnyAccount: { free: 60, firstWaitSeconds: 30, longestWaitSeconds: 300, forgetMinutes: 60 },
  /** The second step of one account; whoever gets here knows the password. */
  code: { free: 5, firstWaitSeconds: 60, longestWaitSeconds: 3_600, forgetMinutes: 24 * 60 },
  /** The same from all addresses together, for browsers that never logged in to the account. */
  codeAnyAddress: { free: 50, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 24 * 60 },
  /** The own password once more, in a session. */
  ownPassword: { free: 5, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
  /** Mails with a reset link to one address. */
  resetOfAccount: { free: 3, firstWaitSeconds: 900, longestWaitSeconds: 3_600, forgetMinutes: 4 * 60 },
  /** Requests for a reset link, for any account, from one address. */
  resetFromAddress: { free: 20, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
  /** Mails about a subscription to one address. */
  subscribeOfAddress: { free: 3, firstWaitSeconds: 900, longestWaitSeconds: 3_600, forgetMinutes: 4 * 60 },
  /** Requests to subscribe, for any address, from one visitor. */
  subscribeFromAddress: { free: 20, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
  /** Mailed links of partners that did not open, from one address. */
  partnerLink: { free: 20, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
  /** Links of invitations to a meeting that did not open, from one address; and answers by one link. */
  meetingReply: { free: 20, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
  /** Links for partners that one person sends. */
  partnerLinkSent: { free: 100, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
  /** Invitations by one person. */
  invitation: { free: 200, firstWaitSeconds: 60, longestWaitSeconds: 900, forgetMinutes: 60 },
} as const satisfies Record<string, AttemptLimit>
export type AttemptKind = keyof typeof attemptLimits

/** The wait in seconds after the `tries`-th try that failed. */
export function waitAfter(tries: number, limit: AttemptLimit): number {
  if (tries < limit.free) return 0
  return Math.min(limit.longestWaitSeconds, limit.firstWaitSeconds * 2 ** Math.min(tries - limit.free, 20))
}

/**
 * The address as far as one visitor holds it: an IPv6 visitor owns 2^64 addresses, so those count as one. IPv4 in
 * IPv6 clothes ('::ffff:192.0.2.1') is the IPv4 address.
 */
export function visitorOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
