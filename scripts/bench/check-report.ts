/**
 * A verantwoording file read and fully checked in its child process, against only reading it with ExcelJS's stream
 * reader: wall time, and peak memory of the child.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import ExcelJS from 'exceljs'
import { code, decimal2, euros, integer, type TableSheet, text } from '~/excel/sheet-spec'
import { writeWorkbook } from '~/excel/write-workbook.server'
import { civilDate, instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { inputSheetName } from '~/modules/reporting/domain/choose-sheet'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { checkFile } from '~/modules/reporting/server/check-file.server'
import { peakMemoryMb, residentMemory } from '~/platform/child/resident-memory.server'
import { type BenchRow, cpuOf, measureApart, median } from './measured'

type Measured = {
  readonly ms: number
  readonly cpuMs: number
  readonly firstMs: number
  readonly peakMb: number
  readonly rows: number
}

const places = ['0546', '0547', '0579', '1884']
/** 100 hours at a price that no other row of the municipality has. */
const price = (i: number): number => 5_000 + Math.floor(i / places.length)
const header = (key: string): string => t1Production.columns.find((column) => column.key === key)!.header

/** Writes a good T1 file with this many rows. */
async function writeT1(file: string, rows: number): Promise<void> {
  const amount = (i: number) => cents(price(i) * 100)
  const sheet: TableSheet<number> = {
    kind: 'table',
    name: inputSheetName,
    rows: (function* () {
      for (let i = 0; i < rows; i += 1) yield i
    })(),
    columns: [
      code(header('gemeentecode'), (i) => places[i % 2]),
      code(header('productcategorie'), () => '45'),
      code(header('productcode'), (i) => `45A${String(i % 4 < 2 ? 4 : 48).padStart(2, '0')}`),
      text(header('uitvoeringsvariant'), () => 'inspanningsgericht'),
      code(header('eenheid'), () => '04'),
      euros(header('tarief'), (i) => cents(price(i))),
      integer(header('aantal_clienten'), (i) => 1 + (i % 40)),
      decimal2(header('aantal_eenheden'), () => 10_000),
      euros(header('bedrag_gedeclareerd'), amount),
      euros(header('bedrag_goedgekeurd'), amount),
      euros(header('totaal'), amount),
    ],
  }
  await writeWorkbook({ title: 'T1', createdAt: instant(1_790_000_000_000), sheets: [sheet] }, file)
}

async function check(file: string): Promise<Measured> {
  const started = performance.now()
  let firstMs = Number.NaN
  let peak = 0
  let cpuMs = 0
  const watch = setInterval(() => {
    for (const pid of childrenOf(process.pid)) {
      peak = Math.max(peak, residentMemory(pid) ?? 0)
      cpuMs = Math.max(cpuMs, cpuOf(pid))
    }
  }, 10)
  const { summary, problems } = await checkFile({
    path: file,
    fileName: 't1.xlsx',
    template: t1Production,
    context: { submittedOn: civilDate('2027-02-15') },
    folder: import.meta.dirname,
    onProgress: () => {
      if (Number.isNaN(firstMs)) firstMs = performance.now() - started
    },
  })
  clearInterval(watch)
  if (summary === null) throw new Error(problems[0]?.message)
  return { ms: performance.now() - started, cpuMs, firstMs, peakMb: peak / 1_048_576, rows: summary.rows }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

async function readWithExcelJs(file: string): Promise<Measured> {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'emit',
  })
  let rows = 0
  for await (const sheet of reader) {
    for await (const row of sheet) {
      row.eachCell(() => {})
      rows += 1
    }
  }
  const { user, system } = process.cpuUsage(cpu)
  const cpuMs = (user + system) / 1000
  return { ms: performance.now() - started, cpuMs, firstMs: 0, peakMb: peakMemoryMb(), rows }
}

/** Answers `--measure-check ours|exceljs FILE`; false when that was not asked. */
export async function answerCheckMeasurement(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--measure-check')
  if (at === -1) return false
  const file = args[at + 2] as string
  process.stdout.write(JSON.stringify(await (args[at + 1] === 'exceljs' ? readWithExcelJs(file) : check(file))))
  return true
}

/** `self` is the built bench, beside the child program of the check. */
export async function benchCheckReport(
  self: string,
  { rows, rounds }: { rows: number; rounds: number },
): Promise<BenchRow[]> {
  return withT1(rows, async (file) => {
    const ours: Measured[] = []
    const floor: Measured[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measureApart<Measured>(self, ['--measure-check', 'ours', file]))
      floor.push(await measureApart<Measured>(self, ['--measure-check', 'exceljs', file]))
    }
    if (ours[0]?.rows !== rows) throw new Error(`${ours[0]?.rows} of ${rows} rows were checked`)
    const of = (what: 'ms' | 'cpuMs') => median(ours.map((m) => m[what])) / median(floor.map((m) => m[what]))
    const name = `check T1 of ${rows} rows`
    return [
      { name: `${name}: wall / ExcelJS stream reading`, ratio: of('ms'), target: 0.6 },
      { name: `${name}: CPU of the child, start included / ExcelJS`, ratio: of('cpuMs'), target: 0.6 },
      { name: `${name}: first counts / 2 s`, ratio: median(ours.map((m) => m.firstMs)) / 2000, target: 1 },
      { name: `${name}: peak of the child / 200 MB`, ratio: Math.max(...ours.map((m) => m.peakMb)) / 200, target: 1 },
    ]
  })
}

/** Works on a good T1 file with this many rows, and removes it. */
export async function withT1<T>(rows: number, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leidraad-bench-'))
  try {
    const file = path.join(folder, 't1.xlsx')
    await writeT1(file, rows)
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
