/**
 * The receipt of a submitted delivery. Its text is plain lines in a fixed order, so that anybody who holds it can take
 * the SHA-256 of exactly that text and have it compared later: nothing depends on how a page or PDF is laid out.
 */
import type { CivilDate } from '../../../kernel/civil-date'

export type Receipt = {
  readonly number: string
  readonly provider: string
  readonly contract: string
  readonly template: string
  readonly templateVersion: string
  readonly period: string
  /** Numbered version of the delivery. */
  readonly deliveryVersion: number
  readonly fileName: string
  readonly fileSha256: string
  readonly rows: number
  readonly totalCents: number | null
  readonly dueOn: CivilDate
  /** UTC, ISO 8601 with milliseconds. */
  readonly submittedAt: string
  readonly submittedBy: string
  readonly signer: string
}

const order: readonly (keyof Receipt)[] = [
  'number',
  'provider',
  'contract',
  'template',
  'templateVersion',
  'period',
  'deliveryVersion',
  'fileName',
  'fileSha256',
  'rows',
  'totalCents',
  'dueOn',
  'submittedAt',
  'submittedBy',
  'signer',
]
const firstLine = 'leidraad-receipt 1'

/** The text whose SHA-256 is the proof: UTF-8, lines end in \n, no value holds a line break. */
export const receiptText = (receipt: Receipt): string =>
  `${[firstLine, ...order.map((field) => `${field}: ${oneLine(receipt[field])}`)].join('\n')}\n`

const oneLine = (value: Receipt[keyof Receipt]): string =>
  value === null ? '' : String(value).normalize('NFC').replace(/\s+/g, ' ').trim()

/** The fields of a receipt's text by name, or null when the text is not a receipt. */
export function readReceiptText(text: string): Readonly<Record<string, string>> | null {
  const [first, ...lines] = text.replaceAll('\r\n', '\n').trimEnd().split('\n')
  if (first !== firstLine || lines.length !== order.length) return null
  const fields: Record<string, string> = {}
  for (const [index, line] of lines.entries()) {
    const name = order[index]!
    if (!line.startsWith(`${name}:`)) return null
    fields[name] = line.slice(name.length + 1).trim()
  }
  return fields
}

/** 'LR-2027-000042': year and sequence, so that a number can be read out over the telephone. */
export const receiptNumber = (year: number, sequence: number): string =>
  `LR-${year}-${String(sequence).padStart(6, '0')}`
