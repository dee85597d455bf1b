/** Search in title and text: what is found, by whom, and that it is found by an index. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { readAs } from '~/platform/database/read-as.server'
import { useTestApp } from '../../support/app-context'
import { addPerson } from '../../support/sign-in'
import { layTwoProviders, type TwoProviders } from '../../support/two-providers'

const app = useTestApp()
let two: TwoProviders
let lead: Actor
const nobody = { kind: 'anonymous' } as const
const today = civilDate('2026-11-23')

beforeAll(async () => {
  two = await layTwoProviders(app.owner)
  lead = (await addPerson(app.database, { role: 'projectLead' })).actor
  await app.owner.query(
    `insert into stored_file (sha256, size, media_type) values (repeat('a', 64), 1, 'application/pdf')`,
  )
  for (const [title, visibility, provider, text] of [
    ['Jaarverslag toegang', 'public', null, 'De wachttijden voor de financiën van gezinnen stegen.'],
    ['Notitie samenwerking', 'partners', null, 'Partners over wachttijden.'],
    ['Interne memo', 'internal', null, 'Geheime wachttijden.'],
    ['Contract van a', 'partners', 'a', 'Wachttijden bij a.'],
    ['Aantekening bij a', 'internal', 'a', 'Wachttijden, intern bij a.'],
    ['Contract van b', 'partners', 'b', 'Wachttijden bij b.'],
  ] as const) {
    const of = provider === null ? null : two[provider]
    await app.owner.query(
      `with d as (insert into document (title, kind, visibility, contract_id, supplier_id, file_sha256)
         values ($1, 'report', $2, $3, $4, repeat('a', 64)) returning id) select id from d`,
      [title, visibility, of?.contractId ?? null, of?.organisationId ?? null],
    )
    await app.owner.query(
      `update document_version set text = $2, text_state = 'read' where document_id = (select id from document where title = $1)`,
      [title, text],
    )
  }
})

const find = (actor: Actor, search: string) =>
  listDocuments(actor, {
    filters: readDocumentFilters(new URLSearchParams({ q: search })),
    today,
    page: 1,
    pageSize: 50,
  })
const titles = async (actor: Actor, search: string) => (await find(actor, search)).rows.map((row) => row.title)

describe('finds', () => {
  test('a word of the text in another form, and shows it', async () => {
    const page = await find(nobody, 'wachttijd')
    expect(page).toMatchObject({ total: 1, exact: true })
    const marked = page.rows[0]?.snippet.find((part) => part.isFound)
    expect(marked?.text).toBe('wachttijden')
  })

  test('with or without accents', async () => {
    expect(await titles(nobody, 'financien')).toEqual(['Jaarverslag toegang'])
    expect((await find(nobody, 'financien')).rows[0]?.snippet.find((part) => part.isFound)?.text).toBe('financiën')
  })

  test('a title with a typing error, and says that it only resembles', async () => {
    expect(await find(nobody, 'jaarverlsag')).toMatchObject({ total: 1, exact: false })
  })

  test('the title before the text', async () => {
    await app.owner.query(
      `update document_version set text = 'Lees ook het jaarverslag.' where document_id in (select id from document where title = 'Notitie samenwerking')`,
    )
    expect((await titles(lead, 'jaarverslag')).slice(0, 2)).toEqual(['Jaarverslag toegang', 'Notitie samenwerking'])
    await app.owner.query(
      `update document_version set text = 'Partners over wachttijden.' where document_id in (select id from document where title = 'Notitie samenwerking')`,
    )
  })

  test.each(["'; drop table document", '%_\\', '"', '-', 'a & | ! :*', '\u0000x'])(
    'nothing wrong for %j',
    async (search) => {
      expect((await find(nobody, search)).total).toBeGreaterThanOrEqual(0)
    },
  )
})

const scopes = (): [string, Record<string, string>][] => [
  ['none', {}],
  ['access', { 'leidraad.scope': 'access' }],
  ['region', { 'leidraad.scope': 'region' }],
  ['municipality of a', { 'leidraad.scope': 'municipality', 'leidraad.municipality': '0546' }],
  ['municipality of nobody', { 'leidraad.scope': 'municipality', 'leidraad.municipality': '0579' }],
  ['provider a', { 'leidraad.scope': 'provider', 'leidraad.organisation_id': two.a.organisationId }],
  ['provider without an organisation', { 'leidraad.scope': 'provider' }],
  ['dossier of a', { 'leidraad.scope': 'dossier', 'leidraad.dossier': two.a.contractId }],
]

test('the search finds what the policy shows and nothing else, for every scope', async () => {
  const found: Record<string, number> = {}
  for (const [name, settings] of scopes()) {
    const [seen, hits] = await app.database.asApp(settings, async (client) => [
      (await client.query(`select id from document where file_sha256 = repeat('a', 64) order by id`)).rows.map(
        (row) => row.id,
      ),
      (await client.query(`select document_id as id from leidraad.find_documents('wachttijden') order by 1`)).rows.map(
        (row) => row.id,
      ),
    ])
    expect(hits, name).toEqual(seen)
    found[name] = seen.length
  }
  expect(found).toEqual({
    none: 1,
    access: 1,
    region: 6,
    'municipality of a': 5,
    'municipality of nobody': 3,
    'provider a': 3,
    'provider without an organisation': 2,
    'dossier of a': 3,
  })
})

test('the words are out of reach of the application', async () => {
  const reading = app.database.asApp({ 'leidraad.scope': 'region' }, (client) =>
    client.query('select * from leidraad.document_search'),
  )
  await expect(reading).rejects.toThrow(/permission denied/)
})

test('among many, words and resembling titles are read by their indexes only', async () => {
  await app.owner.query(
    `insert into document (title, kind, visibility) select 'Nummer ' || n, 'report', 'public' from generate_series(1, 3000) n`,
  )
  await app.owner.query('vacuum analyze leidraad.document_search')
  const counts = async () => {
    const { rows } = await app.owner.query<{ name: string; scans: string; whole: string }>(
      `select indexrelname as name, idx_scan::text as scans,
         (select seq_scan::text from pg_stat_user_tables t where t.relid = i.relid) as whole
       from pg_stat_user_indexes i where relname = 'document_search'`,
    )
    return {
      whole: Number(rows[0]?.whole),
      ...Object.fromEntries(rows.map((row) => [row.name, Number(row.scans)])),
    } as Record<string, number>
  }
  const scansOf = async (search: string) => {
    const before = await counts()
    await readAs(lead, async (read) => {
      await read({ text: 'select * from leidraad.find_documents($1)', values: [search] })
      await read({ text: 'select pg_stat_force_next_flush()', values: [] })
    })
    const after = await counts()
    return (name: string) => (after[name] ?? 0) - (before[name] ?? 0)
  }
  const exact = await scansOf('wachttijden')
  expect([exact('whole'), exact('document_search_words') > 0]).toEqual([0, true])
  const resembling = await scansOf('jaarverlsag')
  expect([resembling('whole'), resembling('document_search_title_parts') > 0]).toEqual([0, true])
})
