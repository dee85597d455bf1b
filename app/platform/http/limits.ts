/** The limits of the server layer, in one place and published in docs/operations.md. */
export const httpLimits = {
  /** An ordinary form. */
  formBytes: 1_000_000,
  /** A page that takes files; the route's own cap is stricter. */
  uploadBytes: 120_000_000,
  /** The whole of an ordinary form must be in within this time. */
  formMs: 180_000,
  /** The whole of an upload: 50 MB over a slow line (0.5 Mbit/s) takes a quarter of an hour. */
  uploadMs: 1_800_000,
  /** A sender of whom nothing comes for this long, while we are waiting for it, is gone. */
  silentMs: 60_000,
  headersMs: 20_000,
  keepAliveMs: 15_000,
  /** Requests under way get this long when the server stops. */
  drainMs: 25_000,
} as const
