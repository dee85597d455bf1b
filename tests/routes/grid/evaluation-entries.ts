/** Evaluation: nobody of the grid is appointed in a tender, so what is for members only is refused to all of them. */
import type { RouteEntry } from './entry'

const tender = { tenderId: 'tender' } as const
/** The lot is another tender's: not found, before anything is asked about membership. */
const lot = { tenderId: 'tender', lotId: 'lot' } as const
const ofLot: RouteEntry = {
  loader: { may: 'tender:evaluate', params: lot, ok: 404 },
  action: { may: 'tender:evaluate', params: lot, ok: 404 },
}
const bidOfLot = { ...lot, bidId: 'lot' } as const
const ofBid: RouteEntry = {
  loader: { may: 'tender:evaluate', params: bidOfLot, ok: 404 },
  action: { may: 'tender:evaluate', params: bidOfLot, ok: 404 },
}
const letter = { letterId: 'awardLetter' } as const
const question = { questionId: 'bidderQuestion' } as const

export const evaluationEntries: Readonly<Record<string, RouteEntry>> = {
  'aanbestedingen.$tenderId.beoordeling._index': {
    loader: { may: 'tender:evaluate', params: tender },
    action: { may: 'tender:evaluate', params: tender, ok: 422, harmless: { stap: 'onzin' } },
  },
  'aanbestedingen.$tenderId.beoordeling.percelen.$lotId._index': ofLot,
  'aanbestedingen.$tenderId.beoordeling.percelen.$lotId.$bidId': ofBid,
  'aanbestedingen.$tenderId.beoordeling.overleg.$lotId._index': ofLot,
  'aanbestedingen.$tenderId.beoordeling.overleg.$lotId.$bidId': ofBid,
  'aanbestedingen.$tenderId.beoordeling.bestanden.$answerId': {
    loader: { may: 'tender:evaluate', params: { ...tender, answerId: 'lot' }, ok: 404 },
  },
  'aanbestedingen.$tenderId.beoordeling.controle._index': {
    loader: { may: 'tender:award', params: tender, ok: 403, hiddenPart: [403] },
  },
  'aanbestedingen.$tenderId.beoordeling.controle.$bidId': {
    loader: { may: 'tender:award', params: { ...tender, bidId: 'lot' }, ok: 403, hiddenPart: [403] },
    action: { may: 'tender:award', params: { ...tender, bidId: 'lot' }, ok: 403, hiddenPart: [403] },
  },
  'aanbestedingen.$tenderId.gunning._index': { loader: { may: 'tender:evaluate', params: tender } },
  'aanbestedingen.$tenderId.gunning.$lotId._index': {
    loader: { may: 'tender:award', params: lot, ok: 403, hiddenPart: [403] },
    action: { may: 'tender:award', params: lot, ok: 403, hiddenPart: [403] },
  },
  'aanbestedingen.$tenderId.gunning.$lotId.brieven.$bidId': {
    loader: { may: 'tender:award', params: bidOfLot, ok: 403, hiddenPart: [403] },
    action: { may: 'tender:award', params: bidOfLot, ok: 403, hiddenPart: [403] },
  },
  'aanbestedingen.$tenderId.gunning.$lotId.loting': {
    loader: { may: 'tender:award', params: lot, ok: 403, hiddenPart: [403] },
    action: { may: 'tender:award', params: lot, ok: 403, hiddenPart: [403] },
  },
  'aanbestedingen.$tenderId.gunning.$lotId.werkmap.$soort': {
    loader: { may: 'tender:award', params: { ...lot, soort: 'lot' }, ok: 404 },
  },
  'contracten.$contractId.toezeggingen.$promiseId': {
    loader: { may: 'contract:write', params: { contractId: 'contract', promiseId: 'promise' }, changesContract: true },
    action: {
      may: 'contract:write',
      params: { contractId: 'contract', promiseId: 'promise' },
      // Who may read but not change it is refused before the form is read.
      ok: [403, 422],
      changesContract: true,
      forms: () => [{ stand: 'met', eigenaar: '', version: '1' }],
    },
  },
  toezeggingen: { loader: { may: 'contract:read' } },
  'gunningsbrieven._index': { loader: { may: 'bidderQuestion:answer' } },
  'gunningsbrieven.$letterId._index': { loader: { may: 'bidderQuestion:answer', params: letter } },
  'gunningsbrieven.$letterId.brief[.]docx': { loader: { may: 'bidderQuestion:answer', params: letter } },
  'gunningsbrieven.$letterId.brief[.]pdf': { loader: { may: 'bidderQuestion:answer', params: letter } },
  'herstelvragen._index': { loader: { may: 'bidderQuestion:answer' } },
  'herstelvragen.$questionId._index': {
    loader: { may: 'bidderQuestion:answer', params: question },
    action: { may: 'bidderQuestion:answer', params: question, ok: 422 },
  },
  'herstelvragen.$questionId.bestand': { loader: { may: 'login', params: question, ok: 404 } },
}
