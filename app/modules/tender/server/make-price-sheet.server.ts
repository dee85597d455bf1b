/** The price sheet as a stream, never as a file of ours: prices stand in it. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import type { AskedLot } from '../domain/bid-content'
import { priceWorkbook } from '../excel/price.sheet'

type PriceSheet = {
  readonly tender: { readonly number: string }
  readonly lot: AskedLot
  readonly prices: ReadonlyMap<string, Cents>
  readonly now: Instant
}

export function makePriceSheet({ tender, lot, prices, now }: PriceSheet): Readable {
  const content = new PassThrough()
  const workbook = priceWorkbook({ tenderNumber: tender.number, lot, prices, createdAt: now })
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(workbook, content).catch((error: Error) => content.destroy(error))
  return content
}
