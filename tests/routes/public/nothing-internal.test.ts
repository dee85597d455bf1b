/**
 * Nothing internal ever shows. Every text column of every table gets a word of its own, except the columns that the
 * public site is meant to show, and those only in rows that are public; then the whole site is walked as nobody, from
 * its home page and the sitemap, through the real loaders. What a loader hands over is more than what a page shows.
 */
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readWaitingDocuments } from '~/modules/document/server/read-document.server'
import { platform, setPlatform } from '~/platform/context.server'
import { loadExampleRegion } from '../../../prisma/seed/load-example-region.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { load, testOrigin, useTestApp } from '../../support/app-context'
import { type RouteFile, readRoutes } from '../grid/read-routes'

const app = useTestApp()
const canary = 'KANARIE'

/** What everybody may read, by table, and which rows of it. A new column is internal until it stands here. */
const shown: Readonly<Record<string, { readonly rows: string; readonly columns: readonly string[] }>> = {
  document: {
    rows: `visibility = 'public' and contract_id is null`,
    columns: [
      'title',
      'kind',
      'period',
      'availability',
      'url',
      'issuer',
      'link_state',
      'status',
      'visibility',
      'file_name',
    ],
  },
  document_version: {
    rows: `exists (select from document d where d.id = document_id and d.version_number = number and d.visibility = 'public' and d.contract_id is null)`,
    columns: ['file_name', 'media_type', 'text', 'scan_state', 'text_state'],
  },
  milestone: { rows: 'is_public', columns: ['title', 'description', 'kind', 'status'] },
  milestone_date: {
    rows: 'exists (select from milestone m where m.id = milestone_id and m.is_public)',
    columns: ['as_printed'],
  },
  phase: { rows: 'true', columns: ['name'] },
  meeting: { rows: `visibility = 'public'`, columns: ['name', 'subject', 'place', 'status', 'visibility'] },
  meeting_agenda_item: {
    rows: `exists (select from meeting m where m.id = meeting_id and m.visibility = 'public')`,
    columns: ['title', 'note'],
  },
  meeting_table: {
    rows: `exists (select from meeting m where m.id = meeting_id and m.visibility = 'public' and m.notes_published_at is not null)`,
    columns: ['title', 'report_text'],
  },
  meeting_note: {
    rows: `exists (select from meeting m where m.id = meeting_id and m.visibility = 'public' and m.notes_published_at is not null)`,
    columns: ['text'],
  },
  theme: { rows: 'true', columns: ['name', 'code'] },
  meeting_question: { rows: `status = 'published'`, columns: ['question', 'answer', 'answered_by', 'status'] },
  newsletter: { rows: `status in ('sending', 'sent')`, columns: ['date_text', 'status'] },
  organisation: { rows: `kind = 'municipality'`, columns: ['name', 'kind', 'cbs_code'] },
  setting: { rows: `key = 'region'`, columns: ['key'] },
}

let marked = 0
beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/modules/document/server/read-text.child.ts')] })
  await loadExampleRegion()
  await readWaitingDocuments()
  await layInternalRows()
  marked = await layCanaries()
  setPlatform({ ...platform(), env: { ...platform().env, securityContact: 'mailto:veilig@example.org' } })
}, 120_000)

/** Beside what the example region has: something of each kind that is not for everybody. */
async function layInternalRows() {
  await app.owner.query(
    `update meeting set visibility = 'internal' where id in (select id from meeting order by id limit 2)`,
  )
  await app.owner.query(
    `update milestone set is_public = false where id in (select id from milestone order by id limit 3)`,
  )
}

async function layCanaries(): Promise<number> {
  const { rows: columns } = await app.owner.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.column_name not like '%sha256'
       and c.table_name not in ('audit_event', '_prisma_migrations', 'stored_file') order by 1, 2`,
  )
  let count = 0
  await app.owner.query(`alter table document disable trigger user`)
  for (const { table, column } of columns) {
    const rule = shown[table]
    const isShown = rule?.columns.includes(column) ?? false
    const word = `${canary}-${table}-${column}`
    // A column with a list of values, a key or a format takes no word; then it can tell nothing either.
    const done = await app.owner
      .query(`update ${table} set ${column} = $1 where ${isShown && rule ? `not (${rule.rows})` : 'true'}`, [word])
      .then(
        (result) => result.rowCount ?? 0,
        () => 0,
      )
    if (done > 0) count += 1
  }
  await app.owner.query(`alter table document enable trigger user`)
  return count
}

/** What a tender shows, and from when, is the tender module's own: its routes have tests of their own. */
const isOfTender = (path: string): boolean => /^\/?openbaar[./](aanbestedingen|verzegelingen)/.test(path)

const toPattern = (route: RouteFile): RegExp =>
  new RegExp(`^${route.pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

test('no word of an internal column is anywhere on the public site', { timeout: 120_000 }, async () => {
  expect(marked, 'columns with a word').toBeGreaterThan(80)
  const routes = (await readRoutes())
    .filter(
      ({ name, loader }) =>
        loader &&
        /^(openbaar|sitemap|robots|\[\.\]well-known)/.test(name) &&
        name !== 'openbaar.$' &&
        !isOfTender(name),
    )
    .map((route) => ({ ...route, regexp: toPattern(route) }))
  const todo = [
    '/openbaar',
    '/sitemap.xml',
    '/robots.txt',
    '/.well-known/security.txt',
    '/openbaar/feed.xml',
    '/openbaar/agenda.ics',
  ]
  todo.push(`/openbaar/zoeken?q=${canary}`, `/openbaar/documenten?q=${canary}`, '/openbaar/zoeken?q=jeugd')
  const done = new Set<string>()
  const reached = new Set<string>()
  for (let address = todo.shift(); address !== undefined; address = todo.shift()) {
    if (done.has(address) || isOfTender(address)) continue
    done.add(address)
    const { pathname } = new URL(address, testOrigin)
    const route = routes.find((each) => each.regexp.test(pathname))
    if (!route?.loader) throw new Error(`No route for ${address}`)
    const params = { ...route.regexp.exec(pathname)?.groups }
    const answer = await load(route.loader, address, { params })
    expect(answer.status, address).toBe(200)
    reached.add(route.name)
    const body = await answer.response.text()
    // What was asked for is said back; that is not a find.
    const told = body.replaceAll(new RegExp(`(?<=[?&]q=|"search":"|"query":"q=)${canary}(?=")`, 'g'), '')
    expect(
      told.includes(canary) ? told.slice(Math.max(0, told.indexOf(canary) - 200), told.indexOf(canary) + 80) : '',
      address,
    ).toBe('')
    for (const [, found = ''] of body.matchAll(/<loc>http:\/\/localhost:3000([^<]+)<\/loc>/g)) todo.push(found)
    for (const [, id = ''] of body.matchAll(/"id":"([0-9a-f-]{36})"[^{}]*"snippet"/g)) {
      todo.push(`/openbaar/documenten/${id}`)
    }
  }
  for (const { rows } of [
    await app.owner.query<{ id: string }>(
      `select id from document where visibility = 'public' and file_sha256 is not null and contract_id is null`,
    ),
  ]) {
    for (const { id } of rows) {
      const route = routes.find((each) => each.name === 'openbaar.documenten.$documentId.bestand')
      const answer = await load(route!.loader!, `/openbaar/documenten/${id}/bestand`, { params: { documentId: id } })
      expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
      expect(`${[...answer.headers].join()}${await answer.response.text()}`).not.toContain(canary)
      reached.add('openbaar.documenten.$documentId.bestand')
    }
  }
  expect([...reached].sort()).toEqual(routes.map((route) => route.name).sort())
  expect(done.size).toBeGreaterThan(20)
})

test('what is not public is as if it does not exist, whatever address is tried', async () => {
  const routes = await readRoutes()
  const of = (name: string) => routes.find((route) => route.name === name)!.loader!
  const { rows: documents } = await app.owner.query<{ id: string }>(
    `select id from document where visibility <> 'public' or contract_id is not null limit 20`,
  )
  const { rows: meetings } = await app.owner.query<{ id: string }>(
    `select id from meeting where visibility <> 'public'`,
  )
  expect(documents.length).toBeGreaterThan(3)
  expect(meetings.length).toBeGreaterThanOrEqual(2)
  for (const { id } of documents) {
    for (const name of ['openbaar.documenten.$documentId._index', 'openbaar.documenten.$documentId.bestand']) {
      expect((await load(of(name), `/openbaar/documenten/${id}`, { params: { documentId: id } })).status).toBe(404)
    }
  }
  for (const { id } of meetings) {
    const answer = await load(of('openbaar.bijeenkomsten.$meetingId'), '/', { params: { meetingId: id } })
    expect(answer.status).toBe(404)
  }
})
