/**
 * Nothing internal ever shows. Every text and every amount of every table gets a word of its own, except the columns
 * that the public site is meant to show, and those only in rows that are public. Then every page that asks no login is
 * read as nobody, through the real loaders, with every id there is. What a loader hands over is more than a page shows.
 */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWaitingDocuments } from '~/modules/document/server/read-document.server'
import { platform, setPlatform } from '~/platform/context.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { load, useTestApp } from '../../support/app-context'
import { unzip } from '../../support/excel/unzip'
import { entries } from '../grid/entries'
import { addressOf, type RouteFile, readRoutes } from '../grid/read-routes'
import { canary, canaryNumber, findCanary, layCanaries } from './canaries'
import { mustHold, shown } from './shown-columns'

const app = useTestApp({ example: true })
/** Every loader that asks no login, as the grid has it: a new public page is walked without being named here. */
const routes = (await readRoutes()).filter(({ name, loader }) => loader && entries[name]?.loader?.may === 'public')
let held: Set<string>

beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/modules/document/server/read-text.child.ts')] })
  await readWaitingDocuments()
  await layInternalRows()
  held = await layCanaries(app.owner)
  setPlatform({ ...platform(), env: { ...platform().env, securityContact: 'mailto:veilig@example.org' } })
}, 180_000)

/** Beside what the example region has: something of each kind that is not for everybody. */
async function layInternalRows() {
  const statements = [
    `update meeting set visibility = 'internal' where id in (select id from meeting order by id limit 2)`,
    `update milestone set is_public = false where id in (select id from milestone order by id limit 3)`,
    `update indicator set is_public = false where id in (select id from indicator order by code limit 2)`,
    `insert into newsletter (number, title, intro, sections)
     values (98, 'Concept', 'Concept', '[{"heading": "Concept", "text": "Concept"}]')`,
    `insert into newsletter_subscriber (email, email_hash, status, created_at) values ('lezer@example.org', 'x', 'confirmed', now())`,
    `insert into mail (message_key, kind, to_address, subject, text) values ('x', 'test', 'a@example.org', 'Brief', 'Brief')`,
    `update bid_lot set reason = 'Niet geschikt' where bid_id in (select id from bid order by id limit 2)`,
    // Of each tender a document that is published, and a version of it that the market does not see yet.
    `insert into tender_document (tender_id, series_id, number, kind, title, file_sha256, file_name, file_size, media_type, created_at, published_at)
     select t.id, t.id, v.number, 'tenderDocument', 'Leidraad', d.file_sha256, 'leidraad.pdf', 1, 'application/pdf', now(), v.at
     from tender t, (values (1, now()), (2, null)) v (number, at),
       (select file_sha256 from document where file_sha256 is not null limit 1) d`,
  ]
  for (const statement of statements) await app.owner.query(statement)
}

/** What a parameter may be: every id there is, public or not, and one that is none. */
const idsOf: Readonly<Record<string, string>> = {
  documentId: 'select id from document order by visibility desc, id limit 400',
  meetingId: 'select id from meeting',
  planId: 'select id from action_plan',
  code: 'select code as id from result',
  tenderId: 'select id from tender',
  number: 'select number::text as id from newsletter union select number from tender',
  token: `select gen_random_uuid()::text as id`,
}

async function addressesOf({
  name,
  pattern,
}: RouteFile): Promise<{ address: string; params: Record<string, string> }[]> {
  if (name.endsWith('stukken.$documentId')) {
    const { rows } = await app.owner.query<{ number: string; id: string }>(
      `select t.number, d.id from tender_document d join tender t on t.id = d.tender_id`,
    )
    return rows.map(({ number, id }) => ({
      params: { number, documentId: id },
      address: addressOf(pattern, { number, documentId: id }),
    }))
  }
  const [param] = [...pattern.matchAll(/:(\w+)/g)].map(([, found]) => found ?? '')
  if (param === undefined) return [{ params: {}, address: pattern }]
  const { rows } = await app.owner.query<{ id: string }>(idsOf[param] ?? '')
  return [...rows.map(({ id }) => id), randomUUID()].map((id) => ({
    params: { [param]: id },
    address: addressOf(pattern, { [param]: id }),
  }))
}

/** Further addresses of a page: its searches, its forms of a file. */
const queries: Readonly<Record<string, readonly string[]>> = {
  'openbaar.zoeken': [`q=${canary}`, 'q=jeugd', `q=${canaryNumber}`],
  'openbaar.documenten._index': [`q=${canary}`, 'pagina=2', 'zichtbaar=internal'],
  'openbaar.uitvoeringsplannen.$planId.bestand': ['vorm=xlsx', 'vorm=docx', 'vorm=pdf'],
}

/** A Word document, a workbook and a PDF are looked into: what they say is compressed. A long word may be broken. */
async function wordsOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const start = bytes.subarray(0, 4).toString('latin1')
  if (start === '%PDF') return wordsOfPdf(bytes)
  if (!start.startsWith('PK')) return bytes.toString('utf8')
  return [...(await unzip(bytes)).values()].map((part) => part.toString('utf8')).join()
}

async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)))
  return `${text} ${JSON.stringify(info)}`
}

type Walked = { readonly leaks: string[]; readonly read: ReadonlyMap<string, number> }

/** Every address of these routes; the number of pages that showed something, by route. */
async function walk(walked: readonly RouteFile[]): Promise<Walked> {
  const leaks: string[] = []
  const read = new Map<string, number>()
  for (const route of walked) {
    for (const { address, params } of await addressesOf(route)) {
      for (const query of ['', ...(queries[route.name] ?? [])]) {
        const answer = await load(route.loader!, query === '' ? address : `${address}?${query}`, { params })
        const body = await wordsOf(answer.response)
        if (answer.status === 200) read.set(route.name, (read.get(route.name) ?? 0) + 1)
        else if (answer.status >= 500) leaks.push(`${answer.status} ${address}?${query}`)
        // What was asked for is said back; that is not a find.
        const told = body.replaceAll(
          new RegExp(`(?<=[?&]q=|"(?:search|query)":"(?:q=)?)(?:${canary}|${canaryNumber})(?=")`, 'g'),
          '',
        )
        const found = findCanary(`${[...answer.headers].join()} ${told}`)
        if (found !== '') leaks.push(`${address}?${query}: ${found}`)
      }
    }
  }
  return { leaks, read }
}
const named = (name: string) => routes.filter((route) => route.name === name)

test('every kind of thing that is not for everybody holds a word that can be found', () => {
  expect(mustHold.filter((column) => !held.has(column))).toEqual([])
  expect(held.size).toBeGreaterThan(300)
})

test('no internal word or amount is on any page without login', { timeout: 240_000 }, async () => {
  const { leaks, read } = await walk(routes)
  expect(leaks).toEqual([])
  const pages = routes.map(({ name }) => name).filter((name) => /^(openbaar|sitemap|robots|\[\.\]well)/.test(name))
  expect(
    pages.filter((name) => name !== 'openbaar.$' && !read.has(name)),
    'pages that showed nothing',
  ).toEqual([])
  expect([...read.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100)
})

test('all that the sitemap names is there', async () => {
  const text = await (await load(named('sitemap[.]xml')[0]!.loader!, '/sitemap.xml')).response.text()
  const paths = [...text.matchAll(/<loc>http:\/\/localhost:3000([^<]+)<\/loc>/g)].map(([, found = '']) => found)
  expect(paths.length).toBeGreaterThan(60)
  const patterns = routes.map((route) => ({
    route,
    regexp: new RegExp(`^${route.pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }))
  for (const address of paths) {
    const { route, regexp } = patterns.find((each) => each.route.name !== 'root' && each.regexp.test(address))!
    const answer = await load(route.loader!, address, { params: { ...regexp.exec(address)?.groups } })
    expect(answer.status, address).toBe(200)
  }
})

describe('the walk finds a mistake', () => {
  test('a rule of the database that is gone', async () => {
    await app.owner.query('alter table action_plan disable row level security')
    const { leaks } = await walk(named('openbaar.uitvoeringsplannen.$planId._index'))
    await app.owner.query('alter table action_plan enable row level security')
    expect(leaks.join()).toContain(`${canary}-action_plan-`)
  })

  test('something internal that is made public', async () => {
    await app.owner.query(`update meeting set visibility = 'public'`)
    const { leaks } = await walk(named('openbaar.bijeenkomsten._index'))
    expect(leaks.join()).toContain(`${canary}-meeting-name`)
  })

  test.each(['pdf', 'docx', 'xlsx'])('a word within a file (%s)', async (form) => {
    const { rows } = await app.owner.query<{ id: string; before: string }>(
      `select a.id, a.title as before from plan_action a join action_plan p on p.id = a.plan_id where p.status = 'public' limit 1`,
    )
    const { id, before } = rows[0]!
    await app.owner.query('update plan_action set title = $2 where id = $1', [id, `Van ${canary}-in-een-bestand`])
    const { leaks } = await walk(named('openbaar.uitvoeringsplannen.$planId.bestand'))
    await app.owner.query('update plan_action set title = $2 where id = $1', [id, before])
    expect(leaks.filter((leak) => leak.includes(`vorm=${form}`))).not.toEqual([])
  })

  test('a column that is read too much', async () => {
    expect(shown.tender?.columns).not.toContain('estimated_value_cents')
    await app.owner.query(
      `update tender set description = (select email from contract_contact where email like '${canary}%' limit 1) where published_at is not null`,
    )
    const { leaks } = await walk(named('openbaar.aanbestedingen.$number._index'))
    expect(leaks.join()).toContain(`${canary}-contract_contact-email`)
  })
})
