/** The limits of the server layer, in one place and published in docs/operations.md. */
export const httpLimits = {
  /** An ordinary form. */
  formBytes: 1_000_000,
  /** A page that takes files; the route's own cap is stricter. */
  uploadBytes: 120_000_000,
  /** The whole request must be in within this time. */
  requestMs: 180_000,
  headersMs: 20_000,
  keepAliveMs: 15_000,
  /** Requests under way get this long when the server stops. */
  drainMs: 25_000,
} as const
