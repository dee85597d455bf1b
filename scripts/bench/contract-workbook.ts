/**
 * The contract management workbook of the whole register, against the same rows as CSV straight from the database. Each
 * measurement is a process of its own beside the running server of the bench.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { Transform } from 'node:stream'
import pg from 'pg'
import { boot } from '~/boot.server'
import { civilDate, instant } from '~/kernel/civil-date'
import { registerSheets } from '~/modules/export/domain/register-rows'
import { registerSelect } from '~/modules/export/server/register-sql.server'
import { writeContractWorkbook } from '~/modules/export/server/write-contract-workbook.server'
import { peakMemoryMb } from '~/platform/child/resident-memory.server'
import { exportHeapFlags } from '~/write-export-apart.server'
import { type BenchRow, measureApart, median } from './measured'

type Measured = {
  readonly ms: number
  readonly cpuMs: number
  readonly firstByteMs: number
  readonly peakMb: number
  readonly rows: number
}
const pageRows = 2_000

/** A file, and when its first byte came. */
function timedFile(file: string) {
  const started = performance.now()
  let firstByteMs = Number.NaN
  const out = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (Number.isNaN(firstByteMs)) firstByteMs = performance.now() - started
      done(null, chunk)
    },
  })
  const written = new Promise<void>((resolve, reject) => {
    out
      .pipe(createWriteStream(file))
      .on('finish', () => resolve())
      .on('error', reject)
  })
  return { out, written, started, firstByte: () => firstByteMs }
}

async function writeOurs(file: string): Promise<Omit<Measured, 'peakMb' | 'cpuMs'>> {
  const { out, written, started, firstByte } = timedFile(file)
  const request = {
    filters: '',
    on: civilDate('2026-11-23'),
    exportId: null,
    madeAt: instant(1_790_000_000_000),
    madeBy: 'bench',
  }
  const { rows } = await writeContractWorkbook({ kind: 'system', name: 'command' }, request, { out })
  await written
  return { ms: performance.now() - started, firstByteMs: firstByte(), rows }
}

/** The floor: the same rows page by page from a cursor, with a comma in between. */
async function writeCsv(file: string, ownerUrl: string): Promise<Omit<Measured, 'peakMb' | 'cpuMs'>> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c leidraad.scope=system' })
  await client.connect()
  const { out, written, started, firstByte } = timedFile(file)
  let rows = 0
  await client.query('begin read only')
  for (const sheet of registerSheets) {
    const year = sheet === 'contracts' ? '2026' : ''
    await client.query(`declare csv_${sheet} no scroll cursor for ${registerSelect(sheet, { year, chosen: null })}`)
    for (;;) {
      const page = await client.query({ text: `fetch ${pageRows} from csv_${sheet}`, rowMode: 'array' })
      rows += page.rows.length
      const text = page.rows.map((row: unknown[]) => row.join(',')).join('\n')
      if (!out.write(`${text}\n`)) await new Promise((resolve) => out.once('drain', resolve))
      if (page.rows.length < pageRows) break
    }
  }
  out.end()
  await written
  const ms = performance.now() - started
  await client.end()
  return { ms, firstByteMs: firstByte(), rows }
}

/** Answers `--measure-workbook ours|csv` with one measurement; false when that was not asked. */
export async function answerWorkbookMeasurement(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--measure-workbook')
  if (at === -1) return false
  const folder = await mkdtemp(path.join(tmpdir(), 'leidraad-bench-'))
  const booted = await boot('tool')
  try {
    const file = path.join(folder, 'out')
    const cpu = process.cpuUsage()
    const measured = args[at + 1] === 'csv' ? await writeCsv(file, booted.ownerUrl) : await writeOurs(file)
    const { user, system } = process.cpuUsage(cpu)
    const peakMb = peakMemoryMb()
    process.stdout.write(JSON.stringify({ ...measured, cpuMs: (user + system) / 1000, peakMb } satisfies Measured))
  } finally {
    await booted.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return true
}

/** Needs the environment of a running server with a loaded register; `self` is the built bench. */
export async function benchContractWorkbook(self: string, rounds: number): Promise<BenchRow[]> {
  const ours: Measured[] = []
  const floor: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await measureApart<Measured>(self, ['--measure-workbook', 'csv']))
    ours.push(await measureApart<Measured>(self, ['--measure-workbook', 'ours'], exportHeapFlags))
  }
  if (ours[0]?.rows !== floor[0]?.rows) throw new Error(`${ours[0]?.rows} rows exported, ${floor[0]?.rows} as CSV`)
  const of = (what: keyof Measured) => median(ours.map((m) => m[what])) / median(floor.map((m) => m[what]))
  const name = `export ${ours[0]?.rows} rows`
  return [
    { name: `${name}: wall / CSV from pg`, ratio: of('ms'), target: 3 },
    { name: `${name}: CPU / CSV from pg`, ratio: of('cpuMs'), target: 3 },
    { name: `${name}: first byte / 1 s`, ratio: median(ours.map((m) => m.firstByteMs)) / 1000, target: 1 },
    { name: `${name}: peak / 200 MB`, ratio: Math.max(...ours.map((m) => m.peakMb)) / 200, target: 1 },
  ]
}
