/**
 * How fast and how lean our streaming writer is, against ExcelJS's own streaming writer on the same sheet in the same
 * run. Each measurement is a process of its own, so that memory is that of one writer. Ratios are the result: only
 * they carry over to another machine.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import {
  type Column,
  code,
  day,
  decimal2,
  euros,
  instant,
  integer,
  percent,
  type TableSheet,
  type Tone,
  text,
  type WorkbookSpec,
  yesNo,
} from '~/excel/sheet-spec'
import { writeWorkbook } from '~/excel/write-workbook.server'
import { addDays, civilDate, instant as toInstant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { peakMemoryMb } from '~/platform/child/resident-memory.server'

export type BenchRow = { readonly name: string; readonly ratio: number; readonly target: number }
type Measured = { readonly ms: number; readonly peakMb: number; readonly bytes: number }
type Writer = 'ours' | 'exceljs'
type Contract = {
  readonly id: number
  readonly number: string
  readonly title: string
  readonly provider: string
  readonly kvk: string
  readonly start: ReturnType<typeof civilDate>
  readonly end: ReturnType<typeof civilDate>
  readonly notice: ReturnType<typeof civilDate>
  readonly cents: number
}

const firstDay = civilDate('2024-01-01')
/** Made beforehand, as are the texts: what is measured is the writing. */
const days = Array.from({ length: 2_200 }, (_, i) => addDays(firstDay, i))
const titles = Array.from({ length: 492 }, (_, i) => `Ambulante jeugdhulp perceel ${i % 12}, gemeente ${i % 41}`)
const municipalities = Array.from({ length: 41 }, (_, i) => `Gemeente ${i}`)
const providers = Array.from({ length: 500 }, (_, i) => `Stichting Jeugdhulp Voorbeeld ${i} & Partners`)

/** Contracts as the register would hand them over, made one by one so that only the writer holds memory. */
function* contracts(count: number): Generator<Contract> {
  for (let id = 1; id <= count; id += 1) {
    yield {
      id,
      number: `C-${String(id).padStart(7, '0')}`,
      title: titles[id % titles.length]!,
      provider: providers[id % providers.length]!,
      kvk: String(id % 99_999_999).padStart(8, '0'),
      start: days[id % 700]!,
      notice: days[610 + (id % 1400)]!,
      end: days[700 + (id % 1400)]!,
      cents: (id * 7919) % 100_000_000,
    }
  }
}

const statuses = ['actief', 'loopt af', 'concept', 'beëindigd'] as const
const toneOf = (row: Contract): Tone | null => (row.id % 10 === 0 ? 'overdue' : row.id % 7 === 0 ? 'soon' : null)

const columns: readonly Column<Contract>[] = [
  code('Nummer', (r) => r.number),
  text('Titel', (r) => r.title),
  text('Aanbieder', (r) => r.provider),
  code('KvK', (r) => r.kvk),
  text('Status', (r) => statuses[r.id % 4]),
  text('Gemeente', (r) => municipalities[r.id % 41]),
  code('CBS-code', (r) => String(r.id % 2000).padStart(4, '0')),
  day('Ingang', (r) => r.start),
  day('Einde', (r) => r.end),
  day('Opzeggen voor', (r) => r.notice),
  euros('Plafond', (r) => cents(r.cents), { total: true }),
  euros('Gebruikt', (r) => cents(r.cents >> 1), { total: true }),
  euros('Resteert', (r) => cents(r.cents - (r.cents >> 1)), { total: true }),
  percent('Gebruik', (r) => r.id % 10_000),
  integer('Cliënten', (r) => r.id % 400, { total: true }),
  decimal2('Uren', (r) => r.id % 90_000),
  yesNo('Verlengd', (r) => r.id % 3 === 0),
  instant('Gewijzigd', (r) => toInstant(1_790_000_000_000 + r.id * 60_000)),
  text('Contactpersoon', (r) => `Afdeling ${r.id % 90}`),
  text('Opmerking', (r) => (r.id % 5 === 0 ? 'Loopt via de raamovereenkomst' : null)),
]

const specOf = (rows: number): WorkbookSpec => {
  const sheet: TableSheet<Contract> = {
    kind: 'table',
    name: 'Contracten',
    intro: ['Contracten', 'Voorbeeldregio', 'Alle contracten'],
    columns,
    rows: contracts(rows),
    tone: toneOf,
    freezeColumns: 1,
  }
  return { title: 'Contractbeheer', createdAt: toInstant(1_790_000_000_000), sheets: [sheet] }
}

const day0 = Date.UTC(1899, 11, 30)
const formats: Partial<Record<Column<Contract>['kind'], string>> = {
  code: '@',
  integer: '#,##0',
  decimal2: '#,##0.00',
  euros: '"€" #,##0.00',
  percent: '0.00%',
  day: 'dd-mm-yyyy',
  instant: 'dd-mm-yyyy hh:mm',
}

/** The pipe() of ExcelJS's own stream gives nothing back, where archiver 7 wants a stream: a plain one in between helps. */
function withArchiver7(workbook: object): void {
  const { zip } = workbook as { zip: { append(source: Readable | string, data: object): void } }
  const append = zip.append.bind(zip)
  zip.append = (source, data) => {
    const through = new PassThrough()
    if (typeof source !== 'string') source.pipe(through)
    append(typeof source === 'string' ? source : through, data)
  }
}

/** The floor: the same sheet, styles and filter as someone would write it with ExcelJS's streaming writer. */
async function writeWithExcelJs(rows: number, file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  withArchiver7(workbook)
  const sheet = workbook.addWorksheet('Contracten', { views: [{ state: 'frozen', xSplit: 1, ySplit: 5 }] })
  sheet.columns = columns.map((c) => ({
    width: 18,
    ...(formats[c.kind] ? { style: { numFmt: formats[c.kind]! } } : {}),
  }))
  sheet.getCell('A1').value = 'Contracten'
  sheet.getRow(5).values = columns.map((c) => c.header)
  sheet.autoFilter = `A5:T${rows + 5}`
  const fills: Record<string, ExcelJS.Fill> = {
    overdue: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF9D6D5' } },
    soon: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDEFC3' } },
  }
  for (const contract of contracts(rows)) {
    const row = sheet.addRow(columns.map((column) => plainValue(column, contract)))
    const tone = toneOf(contract)
    if (tone !== null) row.eachCell({ includeEmpty: true }, (cell) => (cell.fill = fills[tone]!))
    row.commit()
  }
  await workbook.commit()
}

function plainValue(column: Column<Contract>, contract: Contract): ExcelJS.CellValue {
  const value = column.value(contract)
  if (value === null || value === undefined) return null
  switch (column.kind) {
    case 'euros':
    case 'decimal2':
      return (value as number) / 100
    case 'percent':
      return (value as number) / 10_000
    case 'day':
      return (Date.parse(value as string) - day0) / 86_400_000
    case 'instant':
      return ((value as number) - day0) / 86_400_000
    case 'yesNo':
      return value ? 'ja' : 'nee'
    default:
      return value as string | number
  }
}

/** One measurement, in this process. */
async function measure(writer: Writer, rows: number): Promise<Measured> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leidraad-bench-'))
  const file = path.join(folder, 'out.xlsx')
  try {
    const start = performance.now()
    if (writer === 'ours') await writeWorkbook(specOf(rows), createWriteStream(file))
    else await writeWithExcelJs(rows, file)
    const ms = performance.now() - start
    return { ms, peakMb: peakMemoryMb(), bytes: (await stat(file)).size }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same measurement in a fresh process: `self` is the built file that holds this module. */
function measureApart(self: string, writer: Writer, rows: number): Measured {
  const child = spawnSync(process.execPath, [self, '--measure-write', writer, String(rows)], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`Measuring ${writer} failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/**
 * Wall time against ExcelJS (target 0.25), size against ExcelJS, and peak memory against 200 MB for 100,000 and
 * 1,000,000 rows; a ratio at or below its target is good. `self` is the built script to start again for each
 * measurement; it must pass `--measure-write` on to `answerMeasurement`.
 */
export async function benchWriteWorkbook(
  self: string = process.argv[1]!,
  options: { rows?: number; rounds?: number; millions?: boolean } = {},
): Promise<BenchRow[]> {
  const { rows = 100_000, rounds = 3, millions = true } = options
  const ours: Measured[] = []
  const floor: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(measureApart(self, 'ours', rows))
    floor.push(measureApart(self, 'exceljs', rows))
  }
  const wall = median(ours.map((m) => m.ms)) / median(floor.map((m) => m.ms))
  const result: BenchRow[] = [
    { name: `write ${rows} x 20: wall / ExcelJS streaming`, ratio: wall, target: 0.25 },
    { name: `write ${rows} x 20: peak / 200 MB`, ratio: Math.max(...ours.map((m) => m.peakMb)) / 200, target: 1 },
    { name: `write ${rows} x 20: bytes / ExcelJS streaming`, ratio: ours[0]!.bytes / floor[0]!.bytes, target: 1.5 },
  ]
  if (millions) {
    const million = measureApart(self, 'ours', 1_000_000)
    result.push({ name: 'write 1000000 x 20: peak / 200 MB', ratio: million.peakMb / 200, target: 1 })
  }
  return result
}

/** Answers `--measure-write WRITER ROWS` on standard output; false when that was not asked. */
export async function answerMeasurement(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--measure-write')
  if (at === -1) return false
  const writer = args[at + 1] === 'exceljs' ? 'exceljs' : 'ours'
  process.stdout.write(JSON.stringify(await measure(writer, Number(args[at + 2]))))
  return true
}

/** Run by itself (build/tools/write-workbook.js): prints the rows. As a part of `npm run bench` the caller does both. */
if (path.basename(process.argv[1] ?? '') === 'write-workbook.js') {
  if (!(await answerMeasurement(process.argv))) console.table(await benchWriteWorkbook())
}
