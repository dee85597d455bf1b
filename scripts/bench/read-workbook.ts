/**
 * How fast and how lean a provider's workbook of 100,000 rows x 14 columns is read, against ExcelJS's stream reader and
 * against the same reading on saxes, on the same file in the same run. Each measurement is a process of its own, so that
 * memory is that of one reader.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import ExcelJS from 'exceljs'
import { SaxesParser } from 'saxes'
import { checkArchive } from '~/excel/archive/check-archive.server'
import { unpackPart } from '~/excel/archive/unpack-part.server'
import { openUpload } from '~/excel/open-upload.server'
import { readLimits } from '~/excel/read-limits'
import { ByteSink } from '~/excel/writing/byte-sink.server'
import { ZipWriter } from '~/excel/writing/zip-writer.server'
import { PartDecoder } from '~/excel/xml/part-decoder'
import { instant } from '~/kernel/civil-date'
import { columnLetters } from '~/kernel/read-sheet'
import { peakMemoryMb } from '~/platform/child/resident-memory.server'

export type BenchRow = { readonly name: string; readonly ratio: number; readonly target: number }
/** `cpuMs` is steadier than `ms` when the machine is shared. */
type Measured = { readonly ms: number; readonly cpuMs: number; readonly peakMb: number; readonly cells: number }
const readers = { ours: readOurs, exceljs: readExcelJs, saxes: readSaxes, gate: readGate }
type Reader = keyof typeof readers

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The columns of a T1 file as Excel saves them: t shared text, n number, d date. */
const kinds = 'tttttnnnnnnntd'
const texts = Array.from({ length: 5000 }, (_, i) =>
  i < 500 ? String(i).padStart(4, '0') : `Toelichting bij regel ${i} & zo`,
)

/** Writes the workbook as Excel does: shared texts, a reference and a style on every cell. */
async function writeSample(file: string, rows: number): Promise<void> {
  const sink = new ByteSink(createWriteStream(file))
  const zip = new ZipWriter(sink, { level: 6, at: instant(1_790_000_000_000) })
  await zip.add(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  )
  await zip.add('_rels/.rels', relationshipsOf(['officeDocument', 'xl/workbook.xml']))
  await zip.add(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Invullen" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  await zip.add(
    'xl/_rels/workbook.xml.rels',
    relationshipsOf(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
  )
  await zip.add(
    'xl/styles.xml',
    `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  )
  await zip.add(
    'xl/sharedStrings.xml',
    `${head}<sst xmlns="${main}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text.replace('&', '&amp;')}</t></si>`).join('')}</sst>`,
  )
  const sheet = await zip.open('xl/worksheets/sheet1.xml')
  await sheet.write(Buffer.from(`${head}<worksheet xmlns="${main}"><dimension ref="A1:N${rows}"/><sheetData>`))
  for (let row = 1; row <= rows; row++) await sheet.write(Buffer.from(sampleRow(row)))
  await sheet.write(Buffer.from('</sheetData></worksheet>'))
  await sheet.close()
  await zip.finish()
  await sink.end()
}

const relationshipsOf = (...list: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="${packageRelations}">${list.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${kind}" Target="${target}"/>`).join('')}</Relationships>`

const letters = [...kinds].map((_, i) => columnLetters(i + 1))
function sampleRow(row: number): string {
  let xml = `<row r="${row}" spans="1:14">`
  for (let column = 0; column < kinds.length; column++) {
    const place = `${letters[column]}${row}`
    if (kinds[column] === 't')
      xml += `<c r="${place}" s="0" t="s"><v>${(row * 31 + column * 977) % texts.length}</v></c>`
    else if (kinds[column] === 'd') xml += `<c r="${place}" s="2"><v>${45_000 + (row % 1000)}</v></c>`
    else xml += `<c r="${place}" s="1"><v>${((row * 7919 + column * 104_729) % 10_000_000) / 100}</v></c>`
  }
  return `${xml}</row>`
}

async function readOurs(file: string): Promise<number> {
  const opened = await openUpload(file, 'sample.xlsx')
  if (!opened.ok) throw new Error(opened.problem.code)
  let cells = 0
  const read = await opened.value.readSheet('Invullen', (row) => {
    cells += row.cells.length
  })
  if (!read.ok) throw new Error(read.problem.code)
  return cells
}

async function readExcelJs(file: string): Promise<number> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'emit',
  })
  let cells = 0
  for await (const sheet of reader) {
    for await (const row of sheet) {
      row.eachCell((cell) => {
        if (cell.value !== null) cells++
      })
    }
  }
  return cells
}

/** What our gate and decoding cost with saxes in place of our scanner, and no values made: a floor for saxes. */
async function readSaxes(file: string): Promise<number> {
  const archive = await checkArchive(await readFile(file), readLimits)
  const part = archive.parts.get('xl/worksheets/sheet1.xml')
  if (!part) throw new Error('No sheet')
  const parser = new SaxesParser({ xmlns: true })
  const decoder = new PartDecoder()
  let cells = 0
  parser.on('opentag', (tag) => {
    if (tag.local === 'v') cells++
  })
  await unpackPart(archive.file, part, (bytes) => {
    parser.write(decoder.write(bytes))
    return undefined
  })
  parser.close()
  return cells
}

/** The gate alone. */
async function readGate(file: string): Promise<number> {
  await checkArchive(await readFile(file), readLimits)
  return 0
}

async function measure(reader: Reader, file: string): Promise<Measured> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  const cells = await readers[reader](file)
  const { user, system } = process.cpuUsage(cpu)
  return {
    ms: performance.now() - start,
    cpuMs: (user + system) / 1000,
    peakMb: peakMemoryMb(),
    cells,
  }
}

function measureApart(self: string, reader: Reader, file: string): Measured {
  const child = spawnSync(process.execPath, [self, '--measure-read', reader, file], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`Measuring ${reader} failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/**
 * Wall time against ExcelJS's stream reader (target 0.35, so that checking fits in 0.60) and peak memory against 200 MB;
 * a ratio at or below its target is good. saxes and the gate are there to compare with. `self` is the built script to
 * start again for each measurement; it must pass `--measure-read` on to `answerReadMeasurement`.
 */
export async function benchReadWorkbook(
  self: string = process.argv[1] as string,
  options: { rows?: number; rounds?: number } = {},
): Promise<BenchRow[]> {
  const { rows = 100_000, rounds = 3 } = options
  const folder = await mkdtemp(path.join(tmpdir(), 'leidraad-bench-'))
  try {
    const file = path.join(folder, 'sample.xlsx')
    await writeSample(file, rows)
    const measured: Record<Reader, Measured[]> = { ours: [], exceljs: [], saxes: [], gate: [] }
    const names = Object.keys(readers) as Reader[]
    for (let round = 0; round < rounds; round++)
      for (const name of names) measured[name].push(measureApart(self, name, file))
    if (measured.ours[0]?.cells !== measured.exceljs[0]?.cells) throw new Error('The readers saw different cells')
    const wall = (name: Reader) => median(measured[name].map(({ ms }) => ms))
    const cpu = (name: Reader) => median(measured[name].map(({ cpuMs }) => cpuMs))
    const peak = Math.max(...measured.ours.map(({ peakMb }) => peakMb))
    return [
      { name: `read ${rows} x 14: wall / ExcelJS stream`, ratio: wall('ours') / wall('exceljs'), target: 0.35 },
      { name: `read ${rows} x 14: CPU / ExcelJS stream`, ratio: cpu('ours') / cpu('exceljs'), target: 0.4 },
      { name: `read ${rows} x 14: peak / 200 MB`, ratio: peak / 200, target: 1 },
      { name: `read ${rows} x 14: wall / saxes without values`, ratio: wall('ours') / wall('saxes'), target: 1 },
      { name: `read ${rows} x 14: gate alone / ExcelJS stream`, ratio: wall('gate') / wall('exceljs'), target: 0.1 },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Answers `--measure-read READER FILE` on standard output; false when that was not asked. */
export async function answerReadMeasurement(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--measure-read')
  if (at === -1) return false
  process.stdout.write(JSON.stringify(await measure(args[at + 1] as Reader, args[at + 2] as string)))
  return true
}

/** Run by itself (build/tools/read-workbook.js): prints the rows. As a part of `npm run bench` the caller does both. */
if (path.basename(process.argv[1] ?? '') === 'read-workbook.js') {
  if (!(await answerReadMeasurement(process.argv))) console.table(await benchReadWorkbook())
}
