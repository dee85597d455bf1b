/**
 * Pages of the real product, with session, row-level security, design system and thread, against a floor: requests per
 * second, 95th percentile and processor time at 1, 10 and 50 clients, in turns on one machine.
 */
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { type BenchRow, cpuOf, median } from './measured'

export type Target = { readonly base: string; readonly pid: number; readonly cookie: string }
type Load = { readonly perSecond: number; readonly p95: number; readonly cpuMs: number }
type Page = {
  readonly name: string
  readonly paths: readonly string[]
  readonly target: number
  readonly clientCounts: readonly number[]
}
type MorePage = Pick<Page, 'name' | 'paths'>

const clientCounts = [1, 10, 50]
/** Who works on one tender: a page that calculates it has never fifty readers at once. */
const fewClients = [1, 10]
/** Requests per second against the floor, for a page of one thing. */
const detailTarget = 0.15

function fetchOnce(agent: Agent, url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { Cookie: cookie, Referer: url } }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
      response.on('error', reject)
    }).on('error', reject)
  })
}

/** Loads the paths in turn with this many clients, each asking again as soon as it was answered. */
export async function load(
  target: Target,
  paths: readonly string[],
  { clients, ms }: { clients: number; ms: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  const started = performance.now()
  const cpu = cpuOf(target.pid)
  let next = 0
  const client = async () => {
    while (performance.now() - started < ms) {
      const path = paths[next++ % paths.length]!
      const asked = performance.now()
      await fetchOnce(agent, `${target.base}${path}`, target.cookie)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN
  return { perSecond: times.length / seconds, p95, cpuMs: (cpuOf(target.pid) - cpu) / times.length }
}

/** The register's pages: list, search and detail. */
export function contractPages(ids: readonly string[]): Omit<Page, 'clientCounts'>[] {
  return [
    {
      name: 'list',
      target: 0.3,
      paths: Array.from(
        { length: 8 },
        (_, i) => `/contracten?status=active&segment=ambulant&sorteer=-einddatum&pagina=${i + 1}`,
      ),
    },
    {
      name: 'search',
      target: 0.3,
      paths: ['pleegzorg+kompas', 'LD-2024-0012', 'duinzorg', 'crisishulp+haven'].map(
        (words) => `/contracten?zoek=${words}`,
      ),
    },
    { name: 'detail', target: detailTarget, paths: ids.map((id) => `/contracten/${id}`) },
  ]
}

type Asked = {
  /** Some contracts to open. */
  readonly ids: readonly string[]
  /** Pages of one thing each. */
  readonly more?: readonly MorePage[]
  readonly ms: number
  /** A busy second of this machine spoils one round, not the median. */
  readonly rounds: number
}

/** Rate, p95 and processor time against the floor, the median of the rounds; and the memory of the process at the end. */
export async function benchPages(
  ours: Target,
  floor: Target,
  { ids, more = [], ms, rounds }: Asked,
): Promise<BenchRow[]> {
  const pages: Page[] = [
    ...more.map((page) => ({ ...page, target: detailTarget, clientCounts: fewClients })),
    ...(ids.length === 0 ? [] : contractPages(ids).map((page) => ({ ...page, clientCounts }))),
  ]
  const rows: BenchRow[] = []
  for (const page of pages) {
    for (const each of [floor, ours]) await load(each, page.paths, { clients: 4, ms: ms / 2 })
    for (const clients of page.clientCounts) {
      const pairs: { base: Load; own: Load }[] = []
      for (let round = 0; round < rounds; round += 1) {
        const base = await load(floor, page.paths, { clients, ms })
        pairs.push({ base, own: await load(ours, page.paths, { clients, ms }) })
      }
      const ratioOf = (what: keyof Load) => median(pairs.map(({ base, own }) => own[what] / base[what]))
      const name = `${page.name}, ${clients} clients`
      // For comparing loads on one machine: at ten times the data a page may take 1.3 times as long.
      console.log(JSON.stringify({ name, ownPerSecond: Math.round(median(pairs.map(({ own }) => own.perSecond))) }))
      rows.push({
        name: `${name}: requests/s against the floor`,
        ratio: ratioOf('perSecond'),
        target: page.target,
        atLeast: true,
      })
      if (clients === page.clientCounts.at(-1)) {
        rows.push({ name: `${name}: p95 / floor`, ratio: ratioOf('p95'), target: 4 })
        rows.push({ name: `${name}: CPU per request / floor`, ratio: ratioOf('cpuMs'), target: 7.4 })
      }
    }
  }
  rows.push({ name: 'web process after the load: memory / 350 MB', ratio: memoryOf(ours.pid) / 350, target: 1 })
  return rows
}

/** Resident memory in MB; NaN where there is no /proc. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
