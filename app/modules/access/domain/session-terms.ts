/** How long a session lasts (ASVS 5.0 7.3.1 and 7.3.2: idle and absolute, documented). */
export const sessionTerms = {
  /** Without a request for this long, the session ends. */
  idleMinutes: 60,
  /** However busy, after this long it ends. */
  absoluteMinutes: 12 * 60,
} as const
