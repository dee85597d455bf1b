import type { ReportTemplate, TemplateColumn } from '../../../app/modules/reporting/domain/report-template'
import type { ExampleDelivery } from '../example/shapes'

/** The cells of a delivered table: the headers of the template, then a line per row. */
export const deliveryTable = (delivery: ExampleDelivery, template: ReportTemplate): string[][] => [
  template.columns.map((column) => column.header),
  ...delivery.rows.map((row) => template.columns.map((column) => cellText(column, row[column.key] ?? null))),
]

/**
 * The file that an invented provider handed over: CSV with semicolons, UTF-8 with a byte order mark, Windows line ends
 * and Dutch numbers, as Dutch Excel saves it. Days are written year first: 05-09 would have to be asked about.
 */
export function deliveryFile(delivery: ExampleDelivery, template: ReportTemplate): Buffer {
  const lines = deliveryTable(delivery, template).map((cells) => cells.map(quoted))
  return Buffer.from(`\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`, 'utf8')
}

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function cellText(column: TemplateColumn, value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  switch (column.type.kind) {
    case 'euros':
    case 'decimal2':
      return hundredths(Number(value))
    default:
      return String(value)
  }
}

const hundredths = (value: number): string =>
  `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)},${String(Math.abs(value) % 100).padStart(2, '0')}`
