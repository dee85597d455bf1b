/** Results: indicators, figures, duiding and stories. */
import type { Form, RouteEntry } from './entry'
import type { ObjectKind } from './world'

const indicator: Form = {
  version: '1',
  name: 'Gekaapt',
  unit: 'percent',
  direction: 'up',
  instrument: 'x',
  publisher: 'x',
  frequency: 'yearly',
  owner: 'x',
  status: 'proposal',
}
const figure: Form = { version: '0', area: 'region', period: '2031', value: '1', status: 'final' }
const target: Form = { stap: 'streefwaarde', area: 'region', year: '2031', value: '1' }
const talk: Form = {
  version: '1',
  period: '2031',
  heldOn: '01-01-2026',
  score: 'same',
  cause: 'Gekaapt',
  influence: 'no',
  adjustment: 'Gekaapt',
  attendees: 'niemand',
}
const story: Form = { version: '1', title: 'Gekaapt', text: 'Gekaapt' }

function part(param: string, kind: ObjectKind, forms: readonly Form[]): RouteEntry {
  const params = { code: 'result', [param]: kind } as const
  return {
    loader: { may: 'result:write', params },
    action: { may: 'result:write', params, ok: 422, forms: () => forms },
  }
}

export const visionEntries: Readonly<Record<string, RouteEntry>> = {
  'resultaten._index': { loader: { may: 'project:read' } },
  'resultaten.raadsmonitor': { loader: { may: 'project:read' } },
  'resultaten.$code._index': { loader: { may: 'project:read', params: { code: 'result' } } },
  'resultaten.$code.indicatoren.$indicatorId': part('indicatorId', 'indicator', [indicator]),
  'resultaten.$code.cijfers.$indicatorId': part('indicatorId', 'indicator', [figure, target]),
  'resultaten.$code.duiding.$interpretationId': part('interpretationId', 'interpretation', [talk]),
  'resultaten.$code.verhalen.$storyId': part('storyId', 'story', [story]),
  'resultaten.streefwaarden._index': {
    loader: { may: 'result:write' },
    action: { may: 'result:write', ok: 422, harmless: {} },
  },
  'resultaten.streefwaarden.bestand': { loader: { may: 'result:write' } },
  'resultaten.streefwaarden.$importId': {
    loader: { may: 'result:write', params: { importId: 'sheetImport' }, ok: 404 },
    action: { may: 'result:write', params: { importId: 'sheetImport' }, ok: 404, harmless: {} },
  },
  'resultaten.importeren._index': {
    loader: { may: 'measurement:import' },
    action: { may: 'measurement:import', ok: 422 },
  },
  'resultaten.importeren.$importId': {
    loader: { may: 'measurement:import', params: { importId: 'measurementImport' } },
    action: { may: 'measurement:import', params: { importId: 'measurementImport' }, ok: 409 },
  },
}
