/**
 * `npm run bench [-- --full] [-- --only=pages,tender,export,check,write,read,vault,growth] [-- --rounds=N]`: every speed target of the design as a ratio to
 * a floor in the same run. --full loads 5,000 providers, 100,000 contracts and 1,000,000 obligations; without it a tenth.
 * `growth` (only when asked: it lays ten times the contracts, with one obligation each) tells what that costs a page.
 * Only ratios carry over to another machine. Exit 0 when it ran, whatever the ratios; 2 for wrong usage.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { boot } from '../app/boot.server'
import { hashToken, newToken } from '../app/modules/access/server/session-cookie.server'
import { generateLoad, type LoadSize } from '../prisma/seed/load/generate-load.server'
import { benchBesideChecks } from './bench/beside-checks'
import { answerCheckMeasurement, benchCheckReport, withT1 } from './bench/check-report'
import { answerWorkbookMeasurement, benchContractWorkbook } from './bench/contract-workbook'
import { answerFloorServer } from './bench/floor-server'
import { benchGrowth } from './bench/growth'
import { type BenchRow, printRows } from './bench/measured'
import { benchPages, type Target } from './bench/pages'
import { answerReadMeasurement, benchReadWorkbook } from './bench/read-workbook'
import { layLargeTender, tenderPaths } from './bench/tender'
import { benchVault } from './bench/vault'
import { answerMeasurement, benchWriteWorkbook } from './bench/write-workbook'

const usual = ['pages', 'tender', 'export', 'check', 'write', 'read', 'vault'] as const
const parts = [...usual, 'growth'] as const
type Part = (typeof parts)[number]

const self = process.argv[1] as string
const full = { providers: 5_000, contracts: 100_000, obligations: 1_000_000 }
const tenth = { providers: 500, contracts: 10_000, obligations: 100_000 }
/** What grows by ten: contracts with what hangs from each of them. */
const contractsOnly = (contracts: number): LoadSize => ({ providers: 5_000, contracts, obligations: contracts })
const rush = { full: { bidders: 200, megabytes: 20 }, tenth: { bidders: 20, megabytes: 20 } }
const say = (line: string) => console.error(line)

function readOptions(): { parts: readonly Part[]; isFull: boolean; rounds: number } {
  const { values } = parseArgs({
    options: {
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string', default: '3' },
    },
  })
  const chosen = values.only === undefined ? usual : values.only.split(',')
  const unknown = chosen.find((part) => !(parts as readonly string[]).includes(part))
  if (unknown !== undefined) throw new RangeError(`Unknown part ${unknown}; known: ${parts.join(', ')}`)
  return { parts: chosen as readonly Part[], isFull: values.full, rounds: Math.max(1, Number(values.rounds) || 1) }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** What `npm start` tells node about its heap: memory is measured as users run it. */
const heapFlagsOfStart = (): string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.match(/--max-\S+/g) ?? []
}

/** Starts a program and waits for the line that says it is there. */
async function startProgram(args: readonly string[], ready: RegExp): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    if (ready.test(line)) {
      child.stdout.resume()
      return { child, line }
    }
  }
  throw new Error(`${args.join(' ')} ended before it was ready`)
}

const stopProgram = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })

/** A session of somebody of the example region, as the login would have made it. */
async function openSession(client: pg.Client, email = 'contractmanager@leidraad.example'): Promise<string> {
  const token = newToken()
  await client.query(
    `insert into session (token_hash, user_id, membership_id, created_at, last_seen_at, expires_at, strong_at)
     select $1, u.id, m.id, now(), now(), now() + interval '1 day', now()
     from user_account u join membership m on m.user_id = u.id where u.email = $2`,
    [hashToken(token), email],
  )
  return `leidraad=${token}`
}

/** The real product on a data folder of its own, with a large register for what needs one. */
async function benchServer(
  wanted: readonly Part[],
  { isFull, rounds }: { isFull: boolean; rounds: number },
): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'leidraad-bench-'))
  Object.assign(process.env, { LEIDRAAD_DATA: dataDir, PORT: String(await freePort()) })
  const programs: ChildProcess[] = []
  try {
    const web = await startProgram([...heapFlagsOfStart(), 'scripts/start.mjs'], /^Leidraad draait op /)
    programs.push(web.child)
    const booted = await boot('tool')
    const client = new pg.Client({ connectionString: booted.ownerUrl, options: '-c leidraad.scope=system' })
    try {
      await client.connect()
      const rows: BenchRow[] = []
      if (wanted.includes('vault')) {
        const server = { port: Number(process.env.PORT), pid: web.child.pid ?? 0, client }
        rows.push(...(await benchVault(server, isFull ? rush.full : rush.tenth)))
        printRows(rows)
      }
      if (!wanted.some((part) => part === 'pages' || part === 'tender' || part === 'export' || part === 'growth'))
        return rows
      if (wanted.includes('pages') || wanted.includes('export'))
        await generateLoad(booted.ownerUrl, isFull ? full : tenth, say)
      const { contracts } = isFull ? full : tenth
      if (wanted.includes('growth')) await generateLoad(booted.ownerUrl, contractsOnly(contracts), say)
      const cookie = await openSession(client)
      const { rows: some } = await client.query<{ id: string }>(
        `select id from contract where number like 'LD-%' order by md5(number) limit 100`,
      )
      const ours: Target = { base: `http://127.0.0.1:${process.env.PORT}`, pid: web.child.pid ?? 0, cookie }
      const ids = some.map(({ id }) => id)
      if (wanted.includes('pages') || wanted.includes('tender')) {
        const floor = await startProgram([self, '--floor-server', booted.ownerUrl], /^\d+$/)
        programs.push(floor.child)
        const plain: Target = { base: `http://127.0.0.1:${floor.line}`, pid: floor.child.pid ?? 0, cookie: '' }
        if (wanted.includes('pages'))
          rows.push(
            ...(await benchPages(ours, plain, { ids, ms: 3_000, rounds })),
            ...(await withT1(100_000, (file) => benchBesideChecks(self, ours, { file, ms: 3_000 }))),
          )
        if (wanted.includes('tender')) {
          const officer = { ...ours, cookie: await openSession(client, 'inkoper@leidraad.example') }
          const more = tenderPaths(await layLargeTender(client))
          rows.push(...(await benchPages(officer, plain, { ids: [], more, ms: 3_000, rounds })))
        }
        printRows(rows)
      }
      if (wanted.includes('export')) rows.push(...(await benchContractWorkbook(self, rounds)))
      if (wanted.includes('growth')) {
        const grow = () => generateLoad(booted.ownerUrl, contractsOnly(10 * contracts), say)
        rows.push(...(await benchGrowth(ours, { ids, grow, ms: 3_000, rounds })))
      }
      return rows
    } finally {
      await client.end().catch(() => {})
      await booted.stop()
    }
  } finally {
    for (const child of programs.reverse()) await stopProgram(child)
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const options = (() => {
    try {
      return readOptions()
    } catch (error) {
      console.error((error as Error).message)
      process.exit(2)
    }
  })()
  const { rounds } = options
  const does = (part: Part) => options.parts.includes(part)
  const rows: BenchRow[] = []
  const add = (more: readonly BenchRow[]) => {
    rows.push(...more)
    printRows(more)
  }
  if (does('write')) add(await benchWriteWorkbook(self, { rounds, millions: options.isFull }))
  if (does('read')) add(await benchReadWorkbook(self, { rounds }))
  if (does('check')) add(await benchCheckReport(self, { rows: 100_000, rounds }))
  if (does('pages') || does('tender') || does('export') || does('vault') || does('growth'))
    add(await benchServer(options.parts, options))
  console.log('')
  printRows(rows)
}

const asked = process.argv
const answered =
  (await answerMeasurement(asked)) ||
  (await answerReadMeasurement(asked)) ||
  (await answerCheckMeasurement(asked)) ||
  (await answerWorkbookMeasurement(asked)) ||
  (await answerFloorServer(asked))
if (!answered) await main()
