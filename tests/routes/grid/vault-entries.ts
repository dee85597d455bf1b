/** Bidding, the vault, and what of it is public. Nobody of the grid has a draft: steps lead back to the overview. */
import type { Endpoint, Form, RouteEntry } from './entry'

const tender = { tenderId: 'tender' } as const
const nobody = '00000000-0000-4000-8000-000000000000'

const step = (params: Endpoint['params'] = tender, ok: number = 302): RouteEntry => ({
  loader: { may: 'bid:write', params, ok },
  action: { may: 'bid:write', params, ok, forms: (): readonly Form[] => [{ versie: '0', naam: 'Indringer' }] },
})
/** A part that is not there for anybody of the grid: whoever may ask hears only that. */
const absent = (may: Endpoint['may'], params: Endpoint['params']): RouteEntry => ({ loader: { may, params, ok: 404 } })

export const vaultEntries: Readonly<Record<string, RouteEntry>> = {
  'inschrijvingen._index': { loader: { may: 'bid:write' } },
  'inschrijvingen.$tenderId._index': {
    loader: { may: 'bid:write', params: tender },
    action: {
      may: 'bid:write',
      params: tender,
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: (): readonly Form[] => [{ stap: 'beginnen' }, { stap: 'intrekken', versie: '1' }, { stap: 'weggooien' }],
    },
  },
  'inschrijvingen.$tenderId.deelnemers': step(),
  'inschrijvingen.$tenderId.ondertekenaar': step(),
  'inschrijvingen.$tenderId.vragen.$criterionId': step({ ...tender, criterionId: 'lot' }, 404),
  'inschrijvingen.$tenderId.prijzen.$lotId._index': step({ ...tender, lotId: 'award' }, 404),
  'inschrijvingen.$tenderId.prijzen.$lotId.prijsblad': absent('bid:write', { ...tender, lotId: 'award' }),
  'inschrijvingen.$tenderId.exemplaar.$part': absent('bid:write', { ...tender, part: 'lot' }),
  'inschrijvingen.$tenderId.exemplaar[.]zip': { loader: { may: 'bid:write', params: tender, ok: 302 } },
  'inschrijvingen.$tenderId.indienen': {
    loader: { may: 'bid:submit', params: tender, ok: 302 },
    action: {
      may: 'bid:submit',
      params: tender,
      ok: 422,
      harmless: { akkoord: '' },
      forms: (): readonly Form[] => [{ akkoord: 'ja', sleutel: 'grid-grid-grid', versie: '1' }],
    },
  },
  'inschrijvingen.$tenderId.ontvangstbewijs.$number._index': absent('bid:write', { ...tender, number: 'lot' }),
  'inschrijvingen.$tenderId.ontvangstbewijs.$number[.]txt': absent('bid:write', { ...tender, number: 'lot' }),
  'inschrijvingen.$tenderId.ontvangstbewijs.$number[.]pdf': absent('bid:write', { ...tender, number: 'lot' }),
  'aanbestedingen.$tenderId.kluis._index': {
    loader: { may: 'vault:open', params: tender },
    action: {
      may: 'vault:open',
      params: tender,
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: (): readonly Form[] => [{ stap: 'reserve', houder: nobody }, { stap: 'sleutels' }],
    },
  },
  'aanbestedingen.$tenderId.kluis.wachtzin': {
    loader: { may: 'vault:open', params: tender },
    action: {
      may: 'vault:open',
      params: tender,
      ok: 422,
      harmless: { wachtzin: 'kort', 'nog-een-keer': 'kort' },
    },
  },
  'aanbestedingen.$tenderId.kluis.openen': {
    loader: { may: 'vault:open', params: tender },
    action: { may: 'vault:open', params: tender, ok: 422, harmless: { wachtwoord: 'onzin' } },
  },
  'aanbestedingen.$tenderId.kluis.proces-verbaal.$openingId._index': absent('vault:open', {
    ...tender,
    openingId: 'lot',
  }),
  'aanbestedingen.$tenderId.kluis.proces-verbaal.$openingId[.]pdf': absent('vault:open', {
    ...tender,
    openingId: 'lot',
  }),
  'openbaar.verzegelingen.$tenderId._index': { loader: { may: 'public', params: tender, ok: [200, 404] } },
  'openbaar.verzegelingen.$tenderId[.]txt': { loader: { may: 'public', params: tender, ok: [200, 404] } },
}
