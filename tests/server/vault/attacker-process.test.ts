/**
 * The attacker again, against the real server as it runs in production with every log on: bids and drafts go in over
 * HTTP, refused and late ones too. Then everything that such a process leaves is read: what it said, its temporary
 * files, its folder, every table (jobs and mails among them), the heap and the write-ahead log, and a backup. Of no bid
 * a word, a price, a name of a file or its content is found, in no usual coding and not within anything packed.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitUntil } from '~/platform/process/wait-until.server'
import { useTestApp } from '../../support/app-context'
import { type BidScene, draftOf, layBidScene } from '../../support/bid-scene'
import { docxOf } from '../../support/document/document-files'
import { ask, post, type RunningApp, type Told } from '../../support/running-app'
import { handInForm, postHandIn, serveVault } from '../../support/served-vault'
import { type SignedIn, signInAs } from '../../support/sign-in'
import { hidings, tracesOf } from '../../support/traces'

const app = useTestApp()
const words = `kanarie${randomUUID().replaceAll('-', '')}`
const traces = tracesOf([words])
const prices = ['76.543,21', '76543,21', '76543.21', '7654321']
/** What the search must find, as it was in a row that is gone. */
const control = `controle${randomUUID().replaceAll('-', '')}`
const startedAt = Date.now()
let temporary: string
let scene: BidScene
let server: RunningApp

const page = (step: string) => `/inschrijvingen/${scene.tenderId}${step}`

async function send(bidder: SignedIn, step: string, form: Record<string, string>, status = 302): Promise<Told> {
  const answer = await post(server, page(step), { versie: '0', ...form }, bidder.cookie)
  expect(answer.status, answer.text.slice(0, 2_000)).toBe(status)
  return answer
}

async function sendFile(bidder: SignedIn, name: string, content: Buffer, status = 302): Promise<void> {
  const part = (field: string, more = '') => `--x\r\nContent-Disposition: form-data; name="${field}"${more}\r\n\r\n`
  const fields = `${part('versie')}0\r\n${part('bewijs-op')}01-10-2026\r\n`
  const body = Buffer.concat([
    Buffer.from(`${fields}${part('bestand', `; filename="${name}"`)}`),
    content,
    Buffer.from('\r\n--x--\r\n'),
  ])
  const answer = await ask(server, {
    path: page(`/vragen/${scene.criteria.evidence}`),
    method: 'POST',
    headers: {
      Cookie: bidder.cookie,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'multipart/form-data; boundary=x',
    },
    body,
    timeoutMs: 60_000,
  })
  expect(answer.status, answer.text.slice(0, 2_000)).toBe(status)
}

/** Everything that a bidder does, with what goes wrong on the way. */
async function writeByHttp(bidder: SignedIn): Promise<void> {
  const { lotIds, lineIds, criteria } = scene
  await send(bidder, '', { stap: 'beginnen' })
  await send(
    bidder,
    '/deelnemers',
    { [`perceel-${lotIds[0]}`]: 'ja', 'rol-0': 'lead', 'naam-0': words, 'kvk-0': '1' },
    422,
  )
  await send(bidder, '/deelnemers', { [`perceel-${lotIds[0]}`]: 'ja', 'rol-0': 'lead', 'naam-0': words })
  await send(
    bidder,
    '/deelnemers',
    { [`perceel-${lotIds[0]}`]: 'ja', 'rol-0': 'lead', 'naam-0': `${words} te laat` },
    409,
  )
  await send(bidder, `/vragen/${criteria.yesNo}`, { keuze: 'ja' })
  await send(bidder, `/vragen/${criteria.plan}`, { antwoord: `${words} 123456782` }, 422)
  await send(bidder, `/vragen/${criteria.plan}`, { antwoord: words, 'belofte-0': words, 'belofte-dag-0': '' })
  await sendFile(bidder, `${words}.docx`, await docxOf(words, 'nummer 123456782'), 422)
  await sendFile(bidder, `${words}.exe`, Buffer.from(`MZ ${words}`), 422)
  await sendFile(
    bidder,
    `${words}.docx`,
    await docxOf(...Array.from({ length: 400 }, (_, n) => `${words} alinea ${n}`)),
  )
  await send(bidder, `/prijzen/${lotIds[0]}`, { [`prijs-${lineIds[0]}`]: '76.543,21' })
  await send(bidder, '/ondertekenaar', { naam: words, functie: words })
}

beforeAll(async () => {
  temporary = mkdtempSync(path.join(os.tmpdir(), 'leidraad-attacker-'))
  scene = await layBidScene(app.database)
  await app.owner.query('update price_line set max_amount_cents = 100000000')
  server = await serveVault(app, { LOG_LEVEL: 'trace', TMPDIR: temporary })
  const people = await Promise.all([1, 2, 3].map(() => signInAs(app.database, { role: 'bidder' })))
  for (const bidder of people) await writeByHttp(bidder)
  const [stays, withdraws, drafts] = people as [SignedIn, SignedIn, SignedIn]
  for (const bidder of [stays, withdraws]) {
    const answer = await postHandIn(server, scene, await handInForm(scene, bidder))
    expect(answer.status, answer.text.slice(0, 2_000)).toBe(302)
  }
  await send(withdraws, '', { stap: 'intrekken', versie: '1' })
  // Somebody looks at pages with a word of the bid in the address, and an unknown step holds one.
  await ask(server, { path: `/zoeken?zoek=${words}`, headers: { Cookie: drafts.cookie } })
  await send(drafts, '', { stap: words }, 422)
  expect(await draftOf(scene, drafts)).not.toBeNull()
  await waitUntil(async () => ((await jobsLeft()) === 0 ? true : null), { timeoutMs: 60_000, everyMs: 200 })
  await app.owner.query(`insert into setting (key, value, source) values ('controle', to_jsonb($1::text), 'test')`, [
    control,
  ])
  await app.owner.query(`delete from setting where key = 'controle'`)
  await app.owner.query('checkpoint')
}, 240_000)
afterAll(async () => {
  server?.child.kill('SIGKILL')
  await server?.exited
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
})

const jobsLeft = async (): Promise<number> => {
  const { rows } = await app.owner.query<{ count: string }>('select count(*) from graphile_worker.jobs')
  return Number(rows[0]?.count)
}

describe('the search itself', () => {
  test.each(hidings)('finds what is hidden %s', (_how, hide) => {
    expect(traces.in(hide(words))).toEqual([words])
    expect(traces.in(hide('iets anders'))).toEqual([])
  })

  test('finds it in a file of Word, in a folder, and under a name', async () => {
    const folder = path.join(temporary, 'controle')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'los.docx'), await docxOf(words))
    expect(traces.inFolder(temporary)).toEqual([path.join(folder, 'los.docx')])
    rmSync(folder, { recursive: true })
  })
})

describe('before the opening nothing of a bid', () => {
  test('is in what the process said, with every log on', () => {
    const said = server.said()
    // It did say which pages were asked for.
    expect(said).toContain('/indienen')
    expect(traces.in(Buffer.from(said))).toEqual([])
    expect(prices.filter((price) => said.includes(price))).toEqual([])
  })

  test('is in its temporary files or in its folder', () => {
    expect(traces.inFolder(temporary)).toEqual([])
    expect(traces.inFolder(app.folder)).toEqual([])
  })

  test('is in a table, a job or a mail', async () => {
    const { rows: tables } = await app.owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')`,
    )
    const names = tables.map(({ name }) => name)
    expect(names).toContain('graphile_worker._private_jobs')
    expect(names.some((name) => /mail/.test(name))).toBe(true)
    const holders: string[] = []
    for (const name of names) {
      const { rows } = await app.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
      const text = rows.map(({ row }) => row).join('\n')
      if (traces.in(Buffer.from(text)).length > 0) holders.push(name)
      if (prices.slice(0, 3).some((price) => text.includes(price))) holders.push(`${name} (price)`)
    }
    expect(holders).toEqual([])
  })

  test('is in the heap or in the write-ahead log, where a deleted row still is', async () => {
    const { rows } = await app.owner.query<{ folder: string; oid: string }>(
      `select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`,
    )
    const { folder, oid } = rows[0]!
    const isOurs = (file: string) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= startedAt
    const places = [path.join(folder, 'base', oid), path.join(folder, 'pg_wal')]
    const deleted = tracesOf([control])
    expect(places.flatMap((place) => deleted.inFolder(place, isOurs)).length).toBeGreaterThan(0)
    expect(places.flatMap((place) => traces.inFolder(place, isOurs))).toEqual([])
  }, 120_000)

  test('is in a dump of the whole database, as the server itself writes one', async () => {
    const { rows } = await app.owner.query<{ dump: string }>(`select database_to_xml(true, false, '')::text as dump`)
    const dump = rows[0]?.dump ?? ''
    expect(dump).toContain(scene.tenderId)
    expect(traces.in(Buffer.from(dump))).toEqual([])
    expect(prices.slice(0, 3).filter((price) => dump.includes(price))).toEqual([])
  })
})
