/** Open house: the region reads what was handed in, an officer decides, a provider sees its own. */
import type { RouteEntry } from './entry'

const house = { tenderId: 'openHouse' } as const
const application = { tenderId: 'openHouse', applicationId: 'admission' } as const
const own = { applicationId: 'admission' } as const

export const admissionEntries: Readonly<Record<string, RouteEntry>> = {
  'aanbestedingen.$tenderId.toelating._index': { loader: { may: 'admission:read', params: house } },
  'aanbestedingen.$tenderId.toelating.bewijzen._index': { loader: { may: 'admission:read', params: house } },
  'aanbestedingen.$tenderId.toelating.instellingen': {
    loader: { may: 'tender:write', params: house },
    action: { may: 'tender:write', params: house, ok: 422, harmless: { stap: 'onzin' } },
  },
  'aanbestedingen.$tenderId.toelating.werkmap.$soort': {
    loader: { may: 'admission:read', params: { ...house, soort: 'lot' }, ok: 404 },
  },
  'aanbestedingen.$tenderId.toelating.$applicationId._index': {
    loader: { may: 'admission:read', params: application },
    action: {
      may: 'admission:decide',
      params: application,
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: () => [{ stap: 'toelaten', toevoeging: '', version: '1' }],
    },
  },
  // The application of the world shows no file and has no letter.
  'aanbestedingen.$tenderId.toelating.$applicationId.bestanden.$answerId': {
    loader: { may: 'admission:read', params: { ...application, answerId: 'admissionAnswer' }, ok: 404 },
  },
  'aanbestedingen.$tenderId.toelating.$applicationId.brief[.]pdf': {
    loader: { may: 'admission:read', params: application, ok: 404 },
  },
  'inschrijvingen.toelatingen._index': {
    loader: { may: 'admission:apply' },
    action: { may: 'admission:apply', ok: 404 },
  },
  'inschrijvingen.toelatingen.$applicationId._index': {
    loader: { may: 'admission:apply', params: own },
    action: {
      may: 'admission:apply',
      params: own,
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: () => [{ stap: 'intrekken', version: '1' }],
    },
  },
  'inschrijvingen.toelatingen.$applicationId.eisen.$criterionId': {
    loader: { may: 'admission:apply', params: { ...own, criterionId: 'admissionCriterion' } },
    action: {
      may: 'admission:apply',
      params: { ...own, criterionId: 'admissionCriterion' },
      // It was handed in: nothing is written until something is asked.
      ok: 409,
      harmless: { voldoet: 'ja' },
    },
  },
  'inschrijvingen.toelatingen.$applicationId.bestanden.$answerId': {
    loader: { may: 'admission:apply', params: { ...own, answerId: 'admissionAnswer' }, ok: 404 },
  },
  'inschrijvingen.toelatingen.$applicationId.brief[.]pdf': { loader: { may: 'admission:apply', params: own, ok: 404 } },
}
