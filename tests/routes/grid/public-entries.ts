/** The public site: the same for everybody. */
import type { RouteEntry } from './entry'

const all = { loader: { may: 'public' } } as const satisfies RouteEntry

export const publicEntries: Readonly<Record<string, RouteEntry>> = {
  'openbaar.$': { loader: { may: 'public', ok: 404 } },
  'openbaar._index': all,
  'openbaar.planning': all,
  'openbaar.zoeken': all,
  'openbaar.documenten._index': all,
  // What belongs to a contract is not on the public site, also not for whoever may see it elsewhere.
  'openbaar.documenten.$documentId._index': {
    loader: { may: 'public', ok: 404, params: { documentId: 'contractDocument' } },
  },
  'openbaar.documenten.$documentId.bestand': {
    loader: { may: 'public', ok: 404, params: { documentId: 'contractDocument' } },
  },
  'openbaar.resultaten._index': all,
  'openbaar.resultaten.$code': { loader: { may: 'public', ok: [200, 404], params: { code: 'result' } } },
  'openbaar.uitvoeringsplannen._index': all,
  'openbaar.uitvoeringsplannen.$planId._index': {
    loader: { may: 'public', ok: [200, 404], params: { planId: 'actionPlan' } },
  },
  'openbaar.uitvoeringsplannen.$planId.bestand': {
    loader: { may: 'public', ok: [200, 404], params: { planId: 'actionPlan' }, query: 'vorm=pdf' },
  },
  'openbaar.aanbestedingen._index': all,
  'openbaar.aanbestedingen.$number._index': { loader: { may: 'public', ok: 404 } },
  'openbaar.aanbestedingen.$number.stukken.$documentId': { loader: { may: 'public', ok: 404 } },
  'openbaar.bijeenkomsten._index': all,
  'openbaar.bijeenkomsten.$meetingId': {
    loader: { may: 'public', ok: [200, 404], params: { meetingId: 'meeting' } },
  },
  'openbaar.nieuws._index': { loader: { may: 'public' }, action: { may: 'public', ok: 422 } },
  'openbaar.nieuws.$number': { loader: { may: 'public', ok: 404 } },
  'openbaar.nieuws.bevestigen.$token': { action: { may: 'public', ok: 410 } },
  'openbaar.nieuws.afmelden.$token': { action: { may: 'public', ok: 410 } },
  'openbaar.feed[.]xml': all,
  'openbaar.agenda[.]ics': all,
  'sitemap[.]xml': all,
  'robots[.]txt': all,
  '[.]well-known.security[.]txt': { loader: { may: 'public', ok: 404 } },
}
