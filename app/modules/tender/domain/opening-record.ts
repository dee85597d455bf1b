/** The proces-verbaal of an opening: the text as it was made up at that moment, with its own SHA-256 in the log. */
import type { Instant } from '~/kernel/civil-date'
import { amsterdamIso } from './amsterdam-iso'
import type { BidPart } from './bid-content'

export type OpeningRecord = {
  readonly tenderNumber: string
  readonly tenderTitle: string
  /** Whether bids are compared; else quality is no word for what was opened. */
  readonly ranks: boolean
  readonly part: BidPart
  readonly closedAt: Instant
  readonly openedAt: Instant
  readonly first: { readonly name: string; readonly at: Instant }
  readonly second: { readonly name: string; readonly at: Instant }
  readonly escrowReason: string | null
  readonly bids: readonly {
    readonly bidder: string
    readonly receivedAt: Instant
    readonly version: number
    readonly commitment: string
    /** Why it could not be opened, or null. */
    readonly problem: string | null
  }[]
}

const partNames: Readonly<Record<BidPart, string>> = { quality: 'kwaliteit', price: 'prijzen' }
const problems: Readonly<Record<string, string>> = {
  missing: 'het bestand ontbreekt in de opslag',
  notAsPromised: 'de inhoud is niet wat op het ontvangstbewijs staat',
}

/** One line per fact. */
export const openingRecordText = (record: OpeningRecord): string =>
  [
    `PROCES-VERBAAL VAN OPENING ${(record.ranks ? partNames[record.part] : 'inschrijvingen').toUpperCase()}`,
    '',
    `Aanbesteding: ${record.tenderNumber}, ${record.tenderTitle}`,
    `Sluitingsmoment: ${amsterdamIso(record.closedAt)}`,
    `Eerste sleutelhouder: ${record.first.name}, ${amsterdamIso(record.first.at)}`,
    `Tweede sleutelhouder: ${record.second.name}, ${amsterdamIso(record.second.at)}`,
    ...(record.escrowReason === null ? [] : [`Reservedeel gebruikt: ${record.escrowReason}`]),
    `Geopend: ${amsterdamIso(record.openedAt)}`,
    `Verzegelingen die kloppen: ${record.bids.filter(({ problem }) => problem === null).length} van ${record.bids.length}`,
    '',
    ...record.bids.flatMap((bid, index) => [
      `${index + 1}. ${bid.bidder}, versie ${bid.version}, ontvangen ${amsterdamIso(bid.receivedAt)}`,
      `   verzegeling ${bid.commitment}: ${bid.problem === null ? 'klopt' : `klopt niet, ${problems[bid.problem] ?? 'de envelop is beschadigd'}`}`,
    ]),
    ...(record.bids.length === 0 ? ['Er zijn geen inschrijvingen.'] : []),
    '',
  ].join('\n')
