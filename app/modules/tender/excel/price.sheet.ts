/** The price sheet of a lot: one line per price, the price column is the bidder's. */
import { code, euros, integer, metaSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import type { AskedLot, PricedLine } from '../domain/bid-content'
import { unitNameOf } from '../texts-units'

export const priceSheetName = 'Prijzen'
/** The lot, on the hidden sheet. */
export const lotKey = 'perceel'
export const priceSheetHeaders = { line: 'Regel', price: 'Prijs in euro' } as const
const spareRows = 20

export type PriceSheet = {
  readonly tenderNumber: string
  readonly lot: AskedLot
  readonly prices: ReadonlyMap<string, Cents>
  readonly createdAt: Instant
}

export function priceWorkbook({ tenderNumber, lot, prices, createdAt }: PriceSheet): WorkbookSpec {
  const intro = [
    `Prijsblad ${tenderNumber}, perceel ${lot.number}: ${lot.title}`,
    'Vul de prijs per eenheid in, in euro met twee decimalen. Verander de regels niet.',
  ]
  return {
    title: `Prijsblad ${tenderNumber} perceel ${lot.number}`,
    createdAt,
    sheets: [
      {
        kind: 'table',
        name: priceSheetName,
        intro,
        rows: lot.lines,
        inputUntilRow: lot.lines.length + spareRows,
        columns: [
          code<PricedLine>(priceSheetHeaders.line, (line) => line.id, { width: 38 }),
          text<PricedLine>('Omschrijving', (line) => line.description, { width: 46, wrap: true }),
          text<PricedLine>('Eenheid', (line) => unitNameOf(line.unit)),
          integer<PricedLine>('Geschat aantal per jaar', (line) => line.quantity),
          euros<PricedLine>('Minimum', (line) => line.minAmountCents),
          euros<PricedLine>('Maximum', (line) => line.maxAmountCents),
          euros<PricedLine>(priceSheetHeaders.price, (line) => prices.get(line.id) ?? null, {
            width: 16,
            input: { kind: 'decimal', min: 0 },
          }),
        ],
      },
      metaSheet({ soort: 'prijsblad', [lotKey]: lot.id }),
    ],
  } as WorkbookSpec
}
