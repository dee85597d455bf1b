/** The search of who is logged in: everything that person may see, in groups and pages, and nothing of another. */
import { beforeAll, expect, test } from 'vitest'
import { loader as search } from '~/routes/zoeken'
import { searchKinds } from '~/search-kinds'
import { load, useTestApp } from '../support/app-context'
import { signInAs } from '../support/sign-in'

const app = useTestApp({ example: true })
const own: { supplier: string; contract: string }[] = []

beforeAll(async () => {
  const { rows } = await app.owner.query<{ supplier: string; contract: string }>(
    `select distinct on (supplier_id) supplier_id as supplier, id as contract from contract where status = 'active'
     order by supplier_id, id limit 2`,
  )
  own.push(...rows)
  for (const [index, { contract, supplier }] of own.entries()) {
    await app.owner.query('update contract set title = $1 where id = $2', [`Wandelpad ${index}`, contract])
    await app.owner.query(
      `insert into document (title, kind, visibility, contract_id, supplier_id, availability)
       values ($1, 'contract', 'partners', $2, $3, 'external')`,
      [`Wandelpad bij ${index}`, contract, supplier],
    )
  }
  await app.owner.query(
    `insert into tender (project_id, number, title, regime, status) select id, 'LR-A-2099-01', 'Wandelpad in voorbereiding', 'sas', 'planning' from project limit 1`,
  )
}, 120_000)

type Group = { kind: string; total: number; rows: { href: string; title: string }[] }
async function find(cookie: string, query: Readonly<Record<string, string>>): Promise<Group[]> {
  const answer = await load(search, `/zoeken?${new URLSearchParams(query)}`, { cookie })
  expect(answer.status).toBe(200)
  return answer.data.groups
}
const titles = (groups: readonly Group[]) => groups.flatMap(({ rows }) => rows.map(({ title }) => title)).sort()

test('staff finds each kind of thing, with its number and where it stands', async () => {
  const { cookie } = await signInAs(app.database, { role: 'projectLead' })
  const groups = await find(cookie, { q: 'wandelpad' })
  expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
    ['documenten', 2],
    ['contracten', 2],
    ['aanbestedingen', 1],
  ])
  const jeugd = await find(cookie, { q: 'jeugd' })
  expect(jeugd.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['documenten', 'organisaties', 'resultaten']))
  expect((await find(cookie, { q: 'startbijeenkomst' })).map(({ kind }) => kind)).toContain('bijeenkomsten')
  expect((await find(cookie, { q: 'd4' })).find(({ kind }) => kind === 'resultaten')?.rows[0]?.href).toBe(
    '/resultaten/D4',
  )
})

test('a provider finds its own, and never a word of another', async () => {
  for (const [index, { supplier }] of own.entries()) {
    const { cookie } = await signInAs(app.database, { role: 'reporter', organisationId: supplier })
    expect(titles(await find(cookie, { q: 'wandelpad' }))).toEqual([`Wandelpad ${index}`, `Wandelpad bij ${index}`])
  }
})

test('who may not read contracts finds none, nor what hangs from them', async () => {
  const { cookie } = await signInAs(app.database, { role: 'councilMember' })
  expect(titles(await find(cookie, { q: 'wandelpad' }))).toEqual([])
})

test('one group comes in pages, all of it in the address', async () => {
  const { cookie } = await signInAs(app.database, { role: 'contractManager' })
  const few = await find(cookie, { q: 'voorbeeld' })
  const group = few.find(({ total }) => total > 25)
  expect(group?.rows).toHaveLength(5)
  const pages = await Promise.all(
    ['1', '2'].map((pagina) => find(cookie, { q: 'voorbeeld', in: group!.kind, pagina, 'per-pagina': '25' })),
  )
  const [first, second] = pages.map((page) => page[0]!.rows.map(({ href }) => href))
  expect(first).toHaveLength(25)
  expect(second!.filter((href) => first!.includes(href))).toEqual([])
})

test('whatever is typed breaks nothing', async () => {
  const { cookie } = await signInAs(app.database, { role: 'administrator' })
  for (const q of ['', ' ', '%', "'", '\u0000', 'x'.repeat(500), '"; drop table', '_', '\\', '(', '&|!']) {
    for (const kind of ['', ...searchKinds, 'onzin']) await find(cookie, { q, in: kind, pagina: '999999' })
  }
})
