import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { readContractFilters } from '~/modules/contract/domain/contract-filters'
import { type ContractSort, contractListSql } from '~/modules/contract/server/contract-list-sql.server'
import { listContracts } from '~/modules/contract/server/list-contracts.server'
import { exampleRegion } from '../../../prisma/seed/example/example-region'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const today = civilDate('2026-11-23')
let region: Actor
let leiden: Actor

beforeAll(async () => {
  region = (await signInAs(app.database, { role: 'contractManager' })).actor
  leiden = (await signInAs(app.database, { role: 'contractManager', scope: { kind: 'municipality', code: '0546' } }))
    .actor
})

type Asked = { query?: string; sorts?: ContractSort[]; page?: number; pageSize?: number; actor?: Actor }
const list = ({ query = '', sorts = [], page = 1, pageSize = 100, actor = region }: Asked) =>
  listContracts(actor, {
    filters: readContractFilters(new URLSearchParams(query), today).filters,
    sorts,
    page,
    pageSize,
    today,
  })
const numbers = async (asked: Asked) => (await list(asked)).rows.map((row) => row.number)
const fromDatabase = async (where: string): Promise<string[]> => {
  const { rows } = await app.owner.query<{ number: string }>(
    `select c.number from contract c join organisation o on o.id = c.supplier_id where ${where} order by c.number`,
  )
  return rows.map((row) => row.number)
}

describe('filters give what a plain query gives', () => {
  test.each([
    ['', 'true'],
    ['segment=ambulant', `segment_code = 'ambulant'`],
    ['status=active', `status = 'active'`],
    ['gemeente=0547', `'0547' = any(municipality_codes)`],
    ['einde-vanaf=01-01-2027&einde-tot=31-12-2027', `ends_on between '2027-01-01' and '2027-12-31'`],
    ['opzegdatum-tot=31/12/26', `notice_on <= '2026-12-31'`],
    ['loopt-af-binnen=6', `ends_on between '2026-11-23' and '2027-05-23'`],
    ['status=active&opzeggen-binnen=3', `status = 'active' and notice_on between '2026-11-23' and '2027-02-23'`],
    ['aanbiedernaam=cárdea', `o.name ilike '%cardea%'`],
    [
      'ruimte-vanaf=90',
      `(select sum(amount_cents) from ceiling_use u where u.contract_id = c.id and year = 2026) * 100 >=
       (select sum(amount_cents) from ceiling l where l.contract_id = c.id and year = 2026) * 90`,
    ],
    [
      'segment=ambulant&gemeente=0546&status=active',
      `segment_code = 'ambulant' and '0546' = any(municipality_codes) and status = 'active'`,
    ],
  ])('%s', async (query, where) => {
    const page = await list({ query })
    const expected = await fromDatabase(where)
    expect(expected.length).toBeGreaterThan(0)
    expect(page.rows.map((row) => row.number)).toEqual(expected)
    expect([page.total, page.more, page.exact]).toEqual([expected.length, false, true])
  })

  test('the supplier by id', async () => {
    const [first] = (await list({})).rows
    expect(await numbers({ query: `aanbieder=${first?.supplierId}` })).toEqual(
      await fromDatabase(`c.supplier_id = '${first?.supplierId}'`),
    )
  })

  test('use of the ceiling is the sum over municipalities of this year', async () => {
    const { rows } = await list({ query: 'status=active' })
    const { rows: sums } = await app.owner.query<{ number: string; used: string | null; ceiling: string | null }>(
      `select number, (select sum(amount_cents) from ceiling_use u where u.contract_id = c.id and year = 2026)::text as used,
        (select sum(amount_cents) from ceiling l where l.contract_id = c.id and year = 2026)::text as ceiling
       from contract c where status = 'active' order by number`,
    )
    const shown = rows.map(({ number, usedCents, ceilingCents }) => ({
      number,
      used: text(usedCents),
      ceiling: text(ceilingCents),
    }))
    expect(shown).toEqual(sums)
    expect(shown.some((row) => row.used !== null && row.ceiling !== null)).toBe(true)
  })
  const text = (value: number | null) => (value === null ? null : String(value))
})

describe('sorting and paging', () => {
  test.each([
    [
      'einddatum, dan nummer omlaag',
      [
        { key: 'einddatum', descending: false },
        { key: 'nummer', descending: true },
      ],
      'c.ends_on, c.number desc',
    ],
    [
      'aanbieder omlaag',
      [
        { key: 'aanbieder', descending: true },
        { key: 'nummer', descending: false },
      ],
      'o.name desc, c.number',
    ],
    ['opzegdatum', [{ key: 'opzegdatum', descending: false }], 'c.notice_on, c.id'],
    [
      'segment, status, start',
      [
        { key: 'segment', descending: false },
        { key: 'status', descending: true },
        { key: 'startdatum', descending: false },
      ],
      'c.segment_code, c.status desc, c.starts_on, c.id',
    ],
  ] as [string, ContractSort[], string][])('%s', async (_, sorts, order) => {
    const { rows } = await app.owner.query<{ number: string }>(
      `select c.number from contract c join organisation o on o.id = c.supplier_id order by ${order}`,
    )
    expect(await numbers({ sorts })).toEqual(rows.map((row) => row.number))
  })

  test('use of the ceiling, most first', async () => {
    const { rows } = await list({ sorts: [{ key: 'ruimte', descending: true }], query: 'status=active' })
    const shares = rows.map((row) => (row.ceilingCents ? (row.usedCents ?? 0) / row.ceilingCents : -1))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })

  test('pages follow on each other without gap or double, and tell the same total', async () => {
    const sorts: ContractSort[] = [{ key: 'segment', descending: false }]
    const whole = await numbers({ sorts })
    const parts = await Promise.all([1, 2, 3, 4, 5].map((page) => list({ sorts, page, pageSize: 10 })))
    expect(parts.flatMap((page) => page.rows.map((row) => row.number))).toEqual(whole)
    expect(new Set(parts.map((page) => page.total))).toEqual(new Set([exampleRegion.contractCount]))
  })

  test('a page past the end has no rows and still the total', async () => {
    expect(await list({ page: 99 })).toMatchObject({ rows: [], total: exampleRegion.contractCount })
  })

  test('a sort key never comes from the URL into the text of the query', () => {
    const filters = readContractFilters(
      new URLSearchParams(`zoek=x'; drop table contract--&aanbiedernaam=%25'--`),
      today,
    ).filters
    const sql = contractListSql({ filters, sorts: [], page: 1, pageSize: 50, today })
    expect(sql.text).not.toContain('drop table')
    expect(sql.values).toContain(`x'; drop table contract--`)
    expect(sql.values).toContain(String.raw`\%'--`)
  })
})

describe('search', () => {
  test.each([
    ['part of a number', '0004', `number like '%0004%'`],
    ['part of a number with a word', 'LR-2025 0004', `number = 'LR-2025-0004'`],
    ['name of the supplier', 'Cardea', `o.name = 'Cardea'`],
    ['capitals and accents', 'CÁRDÉA', `o.name = 'Cardea'`],
    ['a word of the title', 'dagbesteding', `title ilike '%dagbesteding%'`],
    ['part of a word', 'woonloc', `title ilike '%woonloc%'`],
    ['two words', 'ambulante cardea', `title ilike '%ambulante%' and o.name = 'Cardea'`],
    ['either of two', 'dagbesteding or crisishulp', `title ilike '%dagbesteding%' or title ilike '%crisishulp%'`],
    ['not', 'cardea -ambulante', `o.name = 'Cardea' and title not ilike '%ambulante%'`],
  ])('%s', async (_, search, where) => {
    const page = await list({ query: String(new URLSearchParams({ zoek: search })) })
    const expected = await fromDatabase(where)
    expect(expected.length).toBeGreaterThan(0)
    expect(page.rows.map((row) => row.number)).toEqual(expected)
    expect(page.exact).toBe(true)
  })

  test.each([
    ['Cardae', `o.name = 'Cardea'`],
    // Two letters swapped in so short a name leave hardly a trigram the same.
    ['Cadrea', `o.name = 'Cardea'`],
    ['ambluante Cadrea', `title ilike '%ambulante%' and o.name = 'Cardea'`],
    ['dagbestedign', `title ilike '%dagbesteding%'`],
    ['crissishulp', `title ilike '%crisishulp%'`],
  ])('a typing error: %s', async (search, where) => {
    const page = await list({ query: String(new URLSearchParams({ zoek: search })) })
    expect(page.exact).toBe(false)
    expect(page.rows.map((row) => row.number)).toEqual(expect.arrayContaining(await fromDatabase(where)))
    expect(page.rows.length).toBeGreaterThan(0)
  })

  test('Dutch words in another form: singular and plural find each other', async () => {
    await app.owner.query(
      `update contract set description = 'Ondersteuning van gezinnen thuis' where number = 'LR-2025-0004'`,
    )
    expect(await numbers({ query: 'zoek=gezin+ondersteuning' })).toContain('LR-2025-0004')
  })

  test('an alias of the supplier finds it, as soon as it is there', async () => {
    const [first] = (await list({ query: 'zoek=cardea' })).rows
    await app.owner.query(`insert into organisation_alias (organisation_id, name) values ($1, 'Zeldzame Bijnaam')`, [
      first?.supplierId,
    ])
    const [found] = (await list({ query: 'zoek=bijnaam' })).rows
    expect(found?.supplier).toBe('Cardea')
    await app.owner.query(`delete from organisation_alias where name = 'Zeldzame Bijnaam'`)
    expect((await list({ query: 'zoek=zeldzame' })).rows).toEqual([])
  })

  test.each(['%', '_', `'`, '\\', '"', '((', '&', ':*', 'a'.repeat(500), '\u0000', '    ', '-', '"open'])(
    'odd text does not break it: %s',
    async (search) => {
      const page = await list({ query: String(new URLSearchParams({ zoek: search })) })
      expect(page.total).toBeLessThanOrEqual(exampleRegion.contractCount)
    },
  )

  test('a percent sign is a percent sign and no wildcard', async () => {
    expect((await list({ query: 'zoek=%25%25%25' })).rows).toEqual([])
  })
})

describe('who sees what', () => {
  test('a provider sees its own contracts only, also by searching', async () => {
    const cardea = (await app.owner.query<{ id: string }>(`select id from organisation where name = 'Cardea'`)).rows[0]!
    const { actor } = await signInAs(app.database, { role: 'reporter', organisationId: cardea.id })
    expect(await numbers({ actor })).toEqual(await fromDatabase(`o.name = 'Cardea'`))
    expect(await numbers({ actor, query: 'zoek=hulp' })).toEqual(
      await fromDatabase(`o.name = 'Cardea' and title ilike '%hulp%'`),
    )
    const other = (await list({})).rows.find((row) => row.supplier !== 'Cardea')!
    for (const search of [other.number, other.supplier, other.number.slice(-4)]) {
      const { rows } = await list({ actor, query: String(new URLSearchParams({ zoek: search })) })
      expect(rows.map((row) => row.supplier).filter((name) => name !== 'Cardea')).toEqual([])
    }
    expect((await list({ actor, query: `aanbieder=${other.supplierId}` })).rows).toEqual([])
  })

  test('a municipality sees what was signed on its behalf', async () => {
    const expected = await fromDatabase(`'0546' = any(municipality_codes)`)
    expect(await numbers({ actor: leiden })).toEqual(expected)
    expect(expected.length).toBeLessThan(exampleRegion.contractCount)
    expect(await numbers({ actor: leiden, query: 'zoek=lr-' })).toEqual(expected)
  })

  test('an adviser sees one dossier', async () => {
    const { id, number } = (await list({})).rows[3]!
    const { actor } = await signInAs(app.database, {
      role: 'externalAdviser',
      scope: { kind: 'dossier', contractId: id },
    })
    expect(await numbers({ actor })).toEqual([number])
    expect(await numbers({ actor, query: 'zoek=voorbeeldcontract' })).toEqual([number])
  })
})
