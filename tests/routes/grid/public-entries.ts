/** The public site: the same for everybody. */
import type { RouteEntry } from './entry'

export const publicEntries: Readonly<Record<string, RouteEntry>> = {
  'openbaar.$': { loader: { may: 'public', ok: 404 } },
}
