/** Verantwoording, templates, tasks and exports. */
import { randomUUID } from 'node:crypto'
import type { Endpoint, Form, RouteEntry } from './entry'

const obligation = { obligationId: 'obligation' } as const
const delivery = { ...obligation, deliveryId: 'delivery' } as const
const anExport = { exportId: 'export' } as const

const waive: Form = { naar: 'waived', reason: 'Omdat het kan', version: '1' }
const shared: Form = { visibility: 'shared', body: 'Vraag', tekst: 'Vraag' }
const internal: Form = { visibility: 'internal', body: 'Notitie' }
const close: Form = { afhandelen: randomUUID() }
const approve: Form = { besluit: 'approved', note: '', version: '1' }
const giveBack: Form = { besluit: 'returned', note: 'Niet goed', version: '1' }
const question: Form = { visibility: 'shared', body: 'Vraag' }

/** Asked by staff only; a provider's page takes none of these fields. */
const staffForms: NonNullable<Endpoint['refused']> = [
  { permission: 'comment:shared', form: question },
  { permission: 'delivery:review', form: close },
]

export const reportingEntries: Readonly<Record<string, RouteEntry>> = {
  'verantwoording._index': { loader: { may: 'obligation:read' } },
  'verantwoording.$obligationId._index': {
    loader: { may: 'obligation:read', params: obligation },
    action: {
      may: 'obligation:read',
      params: obligation,
      ok: 422,
      // Who lacks the permission for a form hears so first, whatever it is about; an empty message is told as such.
      hidden: [403, 404, 422],
      forms: () => [waive, shared, internal, close],
      refused: staffForms,
    },
  },
  'verantwoording.$obligationId.aanleveren': {
    loader: { may: 'delivery:upload', params: obligation },
    action: { may: 'delivery:upload', params: obligation, ok: 422 },
  },
  'verantwoording.$obligationId.invullen': {
    // What was handed in is not filled in any more: back to its page.
    loader: { may: 'delivery:upload', params: obligation, ok: [200, 302] },
    action: { may: 'delivery:upload', params: obligation, ok: 422 },
  },
  'verantwoording.$obligationId.sjabloon': { loader: { may: 'delivery:upload', params: obligation } },
  'verantwoording.$obligationId.leveringen.$deliveryId._index': {
    loader: { may: 'delivery:read', params: delivery, staff: 302 },
    action: { may: 'delivery:upload', params: delivery, ok: [302, 422], forms: () => [{ 'vraag-1': 'Daarom' }] },
  },
  'verantwoording.$obligationId.leveringen.$deliveryId.beoordelen': {
    loader: { may: 'delivery:read', params: delivery, provider: 404 },
    action: {
      may: 'delivery:read',
      params: delivery,
      provider: 404,
      ok: 422,
      hidden: [403, 404],
      forms: () => [approve, giveBack, question, internal, close],
      refused: [
        ...staffForms,
        { permission: 'delivery:review', form: approve },
        { permission: 'comment:internal', form: internal },
      ],
    },
  },
  'verantwoording.$obligationId.leveringen.$deliveryId.bestand': { loader: { may: 'delivery:read', params: delivery } },
  'verantwoording.$obligationId.leveringen.$deliveryId.gemarkeerd': {
    // A file that can't be marked leads back to the page.
    loader: { may: 'delivery:upload', params: delivery, ok: [200, 302] },
  },
  'verantwoording.$obligationId.leveringen.$deliveryId.rijen': { loader: { may: 'delivery:read', params: delivery } },
  'verantwoording.$obligationId.leveringen.$deliveryId.indienen': {
    // What was handed in leads to its receipt.
    loader: { may: 'delivery:submit', params: delivery, ok: [200, 302] },
    action: {
      may: 'delivery:submit',
      params: delivery,
      ok: [302, 409, 422],
      forms: () => [{ name: 'Indringer', agreed: 'ja', version: '1' }],
    },
  },
  'verantwoording.$obligationId.leveringen.$deliveryId.ontvangst': {
    loader: { may: 'delivery:read', params: delivery },
  },
  'verantwoording.$obligationId.leveringen.$deliveryId.ontvangst[.]pdf': {
    loader: { may: 'delivery:read', params: delivery },
  },
  'verantwoording.$obligationId.leveringen.$deliveryId.verschil': {
    // A first version has nothing to differ from.
    loader: { may: 'delivery:read', params: delivery, ok: [200, 404] },
  },
  'verantwoording.overzicht': { loader: { may: 'obligation:read' } },
  ontvangstbewijs: {
    loader: { may: 'login' },
    action: { may: 'login', ok: 422 },
  },
  'contracten.$contractId.verantwoording-plannen': {
    action: {
      may: 'obligation:plan',
      params: { contractId: 'contract' },
      ok: 302,
      changesContract: true,
      isButton: true,
    },
  },
  'sjablonen._index': { loader: { may: 'template:read' } },
  'sjablonen.$code': { loader: { may: 'template:read', params: { code: 'template' } } },
  'sjablonen.$code_.citeren': {
    loader: { may: 'template:publish', params: { code: 'template' } },
    action: { may: 'template:publish', params: { code: 'template' }, ok: 422, harmless: { stap: 'onzin' } },
  },
  'mijn-taken': { loader: { may: 'login' } },
  zoeken: { loader: { may: 'login', query: 'q=a' } },
  'exports._index': {
    loader: { may: 'export:make' },
    action: { may: 'export:make', ok: 400, harmless: { sleutel: 'geen sleutel van ons' } },
  },
  'exports.$exportId._index': { loader: { may: 'export:make', params: anExport } },
  'exports.$exportId.bestand': { loader: { may: 'export:make', params: anExport } },
}
