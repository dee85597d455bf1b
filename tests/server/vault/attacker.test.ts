/**
 * The attacker with all rights, before the opening: every table with all rights, the heap files and the write-ahead log as
 * bytes (dead rows too), the data folder with the file store, the temporary folder, the outbox, and every route as every
 * role. In every draft and bid stands a word that can be found; nowhere is it found. That the search would find it is
 * shown first.
 */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { forgetBidSecrets, sweepBidSecrets } from '~/modules/tender/server/forget-bid-secrets.server'
import { mailHandedIn, mailWithdrawn } from '~/modules/tender/server/mail-bid.server'
import { withdrawBid } from '~/modules/tender/server/withdraw-bid.server'
import { layWalkers, type Walker } from '../../routes/grid/people'
import { addressOf, type Call, type RouteFile, readRoutes } from '../../routes/grid/read-routes'
import { load, testNow, useTestApp } from '../../support/app-context'
import {
  type BidScene,
  bidHandedIn,
  closeIn,
  draftOf,
  give,
  handIn,
  layBidScene,
  must,
  openVault,
  providerOf,
  writeDraft,
} from '../../support/bid-scene'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
/** Words, names of files, contents of files and a price: each of them must be nowhere. */
const canary = `kanarie-${randomUUID()}`
const priceCents = 7_654_321
const priceForms = ['7654321', '76.543,21', '76543,21', '76543.21']
const control = `controle-${randomUUID()}`

let scene: BidScene
let bidder: SignedIn
const startedAt = Date.now()

beforeAll(async () => {
  scene = await layBidScene(app.database)
  await app.owner.query('update price_line set max_amount_cents = 100000000')
  const written = {
    words: canary,
    priceCents,
    fileName: `${canary}.pdf`,
    file: Buffer.from(`%PDF-1.7 ${canary} `.repeat(9_000)),
  }
  bidder = await bidHandedIn(app.database, scene, written)
  await writeDraft(scene, bidder, written)
  must(await handIn(scene, bidder))
  const withdrawn = await bidHandedIn(app.database, scene, written)
  const { bidId } = must(await withdrawBid(providerOf(withdrawn), { tenderId: scene.tenderId, version: 1 }))
  const drafting = await signInAs(app.database, { role: 'bidder' })
  await writeDraft(scene, drafting, written)
  const { rows } = await app.owner.query('select bid_id, number from bid_version')
  for (const row of rows) await mailHandedIn({ bidId: row.bid_id, number: row.number }, testNow)
  await mailWithdrawn({ bidId, number: 1 }, testNow)
  await forgetBidSecrets({ bidId, keyName: bidId, files: [] })
  await closeIn(app.database, scene, '-1 second')
  // What the search must find, in a row that was deleted.
  await app.owner.query(`insert into setting (key, value, source) values ('controle', to_jsonb($1::text), 'test')`, [
    control,
  ])
  await app.owner.query(`delete from setting where key = 'controle'`)
  await app.owner.query('checkpoint')
})

/** The words and prices that stand in these bytes. */
function found(bytes: Buffer | string, needles: readonly string[]): string[] {
  return needles.filter((needle) => bytes.includes(needle))
}
const needles = [canary, ...priceForms]

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(place)
    else if (entry.isFile()) yield place
  }
}

/** Files that hold one of the words; a file that vanishes meanwhile holds none. */
function filesWith(folder: string, wanted: readonly string[], of: (file: string) => boolean = () => true): string[] {
  return [...filesIn(folder)].filter((file) => {
    if (!of(file)) return false
    try {
      return found(readFileSync(file), wanted).length > 0
    } catch {
      return false
    }
  })
}

describe('before the opening', () => {
  test('no row of any table holds a word or a price, for the owner of the database', async () => {
    const { rows: tables } = await app.owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')`,
    )
    const holders: string[] = []
    for (const { name } of tables) {
      const { rows } = await app.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
      if (rows.some(({ row }) => found(row, needles).length > 0)) holders.push(name)
      // bytea prints as hexadecimal: the words are looked for in that form too.
      const hex = Buffer.from(canary).toString('hex')
      if (rows.some(({ row }) => row.includes(hex))) holders.push(`${name} (hex)`)
    }
    expect(tables.length).toBeGreaterThan(50)
    expect(holders).toEqual([])
  })

  test('no page of the heap, no dead row and no write-ahead log holds one', async () => {
    const { rows } = await app.owner.query<{ folder: string; oid: string }>(
      `select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`,
    )
    const { folder, oid } = rows[0]!
    const heap = path.join(folder, 'base', oid)
    const wal = path.join(folder, 'pg_wal')
    // The search works: a deleted row is found in both.
    expect(filesWith(heap, [control]).length + filesWith(wal, [control]).length).toBeGreaterThan(0)
    expect(filesWith(wal, [control]).length).toBeGreaterThan(0)
    // Prices of others are in the heap as numbers; the words are looked for, and the price as text.
    expect(filesWith(heap, [canary])).toEqual([])
    expect(filesWith(wal, [canary])).toEqual([])
  })

  test('nor does a file of ours, in the store, among the keys, or in the temporary folder', () => {
    expect([...filesIn(app.folder)].length).toBeGreaterThan(4)
    expect(filesWith(app.folder, needles)).toEqual([])
    const isNew = (file: string) => {
      const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 }
      return mtimeMs >= startedAt && size < 20_000_000
    }
    const loose = readdirSync(os.tmpdir(), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(os.tmpdir(), entry.name))
    const read = (file: string) => {
      try {
        return isNew(file) ? readFileSync(file) : Buffer.alloc(0)
      } catch {
        return Buffer.alloc(0)
      }
    }
    expect(loose.filter((file) => found(read(file), needles).length > 0)).toEqual([])
  })

  test('the keys that are left are those of drafts that are left', async () => {
    const { rows } = await app.owner.query<{ key_name: string }>('select key_name::text from bid_draft')
    const keys = readdirSync(path.join(app.folder, 'draft-keys'))
    expect(keys.sort()).toEqual(rows.map(({ key_name: name }) => `${name}.sleutel`).sort())
    for (const key of keys) expect(statSync(path.join(app.folder, 'draft-keys', key)).mode & 0o077).toBe(0)
  })

  test('no route tells anybody but the bidder a word, a price, or who bids', async () => {
    const { rows } = await app.owner.query<{ id: string; name: string }>(
      'select o.id, o.name from organisation o join bid b on b.supplier_id = o.id',
    )
    const names = rows.map(({ name }) => name)
    const nobody = { name: 'Aanbieder zonder inschrijving' }
    await signInAs(app.database, { role: 'reporter', organisationName: nobody.name })
    const walkers = await layWalkers(app.database, {
      contractId: await aContract(),
      supplierId: (await signInAs(app.database, { role: 'bidder' })).organisationId,
      municipality: '0546',
    })
    const routes = (await readRoutes()).filter(({ loader, name }) => loader !== null && tellsOfTenders(name))
    const leaks: string[] = []
    for (const route of routes) {
      for (const walker of walkers) {
        const text = await answer(route, walker)
        if (found(text, needles).length > 0) leaks.push(`${walker.name}: ${route.name}`)
        // A list of all providers is not a list of who bids: it names one that does not, too.
        if (found(text, names).length > 0 && !text.includes(nobody.name)) {
          leaks.push(`${walker.name} hears who bids: ${route.name}`)
        }
      }
    }
    expect(routes.length).toBeGreaterThan(20)
    expect(leaks).toEqual([])
  }, 300_000)

  test('one holder alone, or two too early, read nothing; a second share after closing opens it', async () => {
    await closeIn(app.database, scene, '1 hour')
    expect((await give(scene, scene.openers[0])).ok).toBe(false)
    await closeIn(app.database, scene, '-1 second')
    must(await give(scene, scene.openers[0]))
    expect((await app.owner.query('select 1 from opened_answer')).rowCount).toBe(0)
    const second = must(await give(scene, scene.openers[1]))
    if (second.kind === 'opening') await second.done
    expect((await app.owner.query('select 1 from opened_answer')).rowCount).toBe(3)
    // The withdrawn bid and the draft stay shut, and the draft ends with its key.
    const { rows } = await app.owner.query('select distinct supplier_id from opened_answer')
    expect(rows).toEqual([{ supplier_id: bidder.organisationId }])
    await sweepBidSecrets(instant(Date.now()))
    expect((await app.owner.query('select 1 from bid_draft')).rowCount).toBe(0)
    expect(readdirSync(path.join(app.folder, 'draft-keys'))).toEqual([])
  })
})

test('a backup from before the opening is sealed, and opens with the same holders', async () => {
  const other = await layBidScene(app.database)
  await bidHandedIn(app.database, other, { words: 'uit de back-up' })
  await closeIn(app.database, other, '-1 second')
  const { rows } = await app.owner.query('select * from sealed_file where tender_id = $1 order by position', [
    other.tenderId,
  ])
  const place = (sha256: string) => path.join(app.folder, 'files', sha256.slice(0, 2), sha256)
  for (const { sha256 } of rows) expect(readFileSync(place(sha256)).includes('back-up')).toBe(false)
  // The rows and files are all there is: nothing else is asked to open them.
  await openVault(other)
  const opened = await app.owner.query(`select 1 from opened_answer where tender_id = $1 and text = 'uit de back-up'`, [
    other.tenderId,
  ])
  expect(opened.rowCount).toBe(1)
  expect(await draftOf(other, bidder)).toBeNull()
})

/** Every page, file, list and log line that could tell of a tender. */
const tellsOfTenders = (name: string): boolean =>
  /^(aanbestedingen|inschrijvingen|openbaar|project|logboek|postvak-uit|mijn-taken|exports|documenten|zoeken|organisaties|gebruikers|_index|root|contracten)/.test(
    name,
  )

async function aContract(): Promise<string> {
  const { organisationId } = await signInAs(app.database, { role: 'reporter' })
  const { rows } = await app.owner.query<{ id: string }>(
    `insert into contract (number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on, ends_on, notice_on)
     values ('LR-X', 'X', 'active', $1, 'ambulant', 'effort', '{0546}', '2026-01-01', '2026-12-31', '2026-06-30') returning id`,
    [organisationId],
  )
  return rows[0]!.id
}

/** Whatever it answers, as text: a page's data, a file, a refusal. */
async function answer(route: RouteFile, walker: Walker): Promise<string> {
  const params = Object.fromEntries(
    [...route.pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, paramOf(name)]),
  )
  const called = await load(route.loader as Call, addressOf(route.pattern, params), { cookie: walker.cookie(), params })
  if (called.response.body === null || called.response.bodyUsed) return ''
  return called.response.text()
}

const paramOf = (name: string): string => {
  if (name === 'tenderId') return scene.tenderId
  if (name === 'lotId') return scene.lotIds[0]
  if (name === 'criterionId') return scene.criteria.plan
  return name === 'number' ? '1' : name === 'part' ? 'kwaliteit' : randomUUID()
}
