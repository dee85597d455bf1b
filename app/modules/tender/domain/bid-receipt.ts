/**
 * The receipt of a bid: a text that is the same everywhere, byte for byte, because its signature goes over it. The
 * checker that bidders use without us (public/ontvangstbewijs-controleren.js) reads the same lines.
 */
import type { Instant } from '~/kernel/civil-date'
import { amsterdamIso } from './amsterdam-iso'
import type { BidPart } from './bid-content'

export type ReceiptFile = {
  readonly part: BidPart
  /** Of the envelope, as it is stored. */
  readonly sha256: string
  /** Of the envelope, in bytes. */
  readonly size: number
  /** SHA-256 of salt and content. */
  readonly commitment: string
}
export type BidReceipt = {
  readonly tenderId: string
  readonly tenderNumber: string
  readonly bidId: string
  readonly bidder: string
  readonly version: number
  readonly receivedAt: Instant
  readonly files: readonly ReceiptFile[]
  readonly commitment: string
  readonly logIndex: bigint
  readonly logHead: string
  readonly keyId: string
}

const firstLine = 'LEIDRAAD ONTVANGSTBEWIJS INSCHRIJVING 1'
const partNames: Readonly<Record<BidPart, string>> = { quality: 'kwaliteit', price: 'prijs' }
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim()

/** The text that is signed. Lines end with \n, also the last one. */
export const bidReceiptText = (receipt: BidReceipt): string =>
  [
    firstLine,
    `aanbesteding: ${oneLine(receipt.tenderNumber)}`,
    `aanbesteding-id: ${receipt.tenderId}`,
    `inschrijving-id: ${receipt.bidId}`,
    `inschrijver: ${oneLine(receipt.bidder)}`,
    `versie: ${receipt.version}`,
    `ontvangen-utc: ${new Date(receipt.receivedAt).toISOString()}`,
    `ontvangen-amsterdam: ${amsterdamIso(receipt.receivedAt)}`,
    ...receipt.files.map(
      (file, position) => `bestand: ${position} ${partNames[file.part]} ${file.sha256} ${file.size} ${file.commitment}`,
    ),
    `verzegeling: ${receipt.commitment}`,
    `logboek-nummer: ${receipt.logIndex}`,
    `logboek-kop: ${receipt.logHead}`,
    `sleutel: ${receipt.keyId}`,
    '',
  ].join('\n')

/** What the bidder keeps: the text and the signature below it. */
export const signedReceipt = (text: string, signature: string): string => `${text}handtekening: ${signature}\n`

/** The text over which the commitment of a whole bid goes. */
export const bidCommitmentText = (bidId: string, version: number, commitments: readonly string[]): string =>
  [`leidraad-inschrijving-1`, bidId, String(version), ...commitments, ''].join('\n')

/** What is bound into the salt of one file of one version. */
export const saltInfo = (bidId: string, version: number, position: number): string =>
  `leidraad-zout-1|${bidId}|${version}|${position}`

/** The published list after closing: how many bids, and the commitment of each, sorted. */
export const sealedListText = (list: {
  readonly tenderId: string
  readonly tenderNumber: string
  readonly closedAt: Instant
  readonly commitments: readonly string[]
}): string =>
  [
    'LEIDRAAD LIJST VAN VERZEGELINGEN 1',
    `aanbesteding: ${oneLine(list.tenderNumber)}`,
    `aanbesteding-id: ${list.tenderId}`,
    `gesloten-utc: ${new Date(list.closedAt).toISOString()}`,
    `aantal: ${list.commitments.length}`,
    ...[...list.commitments].sort().map((commitment) => `verzegeling: ${commitment}`),
    '',
  ].join('\n')
