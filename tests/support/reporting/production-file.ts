/** Production reports as providers make them: a CSV of the columns of T1. */
import { Readable } from 'node:stream'

export const productionHeader = [
  'Gemeentecode',
  'Productcategorie',
  'Productcode',
  'Uitvoeringsvariant',
  'Eenheid',
  'Tarief',
  'Aantal cliënten',
  'Aantal eenheden',
  'Bedrag gedeclareerd',
  'Bedrag goedgekeurd',
  'Bedrag nog te declareren',
  'Correctie voorgaande jaren',
  'Totaal',
  'Toelichting',
] as const
export type ProductionColumn = (typeof productionHeader)[number]

const goodRow: Readonly<Record<ProductionColumn, string>> = {
  Gemeentecode: '0546',
  Productcategorie: '45',
  Productcode: '45A04',
  Uitvoeringsvariant: 'inspanningsgericht',
  Eenheid: '04',
  Tarief: '81,50',
  'Aantal cliënten': '12',
  'Aantal eenheden': '100',
  'Bedrag gedeclareerd': '8150,00',
  'Bedrag goedgekeurd': '8150,00',
  'Bedrag nog te declareren': '',
  'Correctie voorgaande jaren': '',
  Totaal: '8150,00',
  Toelichting: '',
}

/** Rows that are good but for what is given. */
export function productionCsv(...changes: readonly Partial<Record<ProductionColumn, string>>[]): string {
  const rows = changes.map((change) => productionHeader.map((name) => ({ ...goodRow, ...change })[name]).join(';'))
  return `\ufeff${[productionHeader.join(';'), ...rows].join('\r\n')}\r\n`
}

/** Two rows without any remark. */
export const goodProduction = (): string => productionCsv({}, { Gemeentecode: '0547' })

export const contentOf = (text: string | Buffer): Readable => Readable.from([Buffer.from(text)])
