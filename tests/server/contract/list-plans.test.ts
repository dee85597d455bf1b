/** The list and the search on a filled table: every way in goes by an index, under the policies of a real actor. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { readContractFilters } from '~/modules/contract/domain/contract-filters'
import { type ContractSort, contractListSql } from '~/modules/contract/server/contract-list-sql.server'
import { readAs } from '~/platform/database/read-as.server'
import { generateLoad } from '../../../prisma/seed/load/generate-load.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const today = civilDate('2026-11-23')
let region: Actor

beforeAll(async () => {
  await generateLoad(app.database.ownerUrl, { providers: 100, contracts: 8_000, obligations: 8_000 })
  await app.owner.query('analyze')
  await app.owner.query('analyze leidraad.contract_search')
  region = (await signInAs(app.database, { role: 'contractManager' })).actor
}, 300_000)

const read = (query: string, sorts: ContractSort[] = []) => {
  const { filters } = readContractFilters(new URLSearchParams(query), today)
  return contractListSql({ filters, sorts, page: 1, pageSize: 50, today })
}
async function planOf(query: string, sorts: ContractSort[] = []): Promise<string> {
  const sql = read(query, sorts)
  const rows = await readAs(region, (run) => run<{ 'QUERY PLAN': string }>({ ...sql, text: `explain ${sql.text}` }))
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
const wholeTable = /Seq Scan on contract /

describe('the page of the list', () => {
  test.each([
    ['by number, as it opens', '', [], 'contract_number_key'],
    ['by end', '', [{ key: 'einddatum', descending: false }], 'contract_ends_on_id_idx'],
    ['by end, last first', '', [{ key: 'einddatum', descending: true }], 'contract_ends_on_id_idx'],
    ['by notice day', '', [{ key: 'opzegdatum', descending: false }], 'contract_notice_on_id_idx'],
    ['by start', '', [{ key: 'startdatum', descending: true }], 'contract_starts_on_id_idx'],
  ] as [string, string, ContractSort[], string][])('%s', async (_, query, sorts, index) => {
    expect(await planOf(query, sorts)).toContain(index)
  })
})

describe('filters', () => {
  test.each([
    ['ends within days', 'einde-vanaf=01-12-2026&einde-tot=03-12-2026', /contract_(ends_on_id|status_ends_on)_idx/],
    [
      'active, ends within days',
      'status=active&einde-vanaf=01-12-2026&einde-tot=03-12-2026',
      /contract_(ends_on_id|status_ends_on)_idx/,
    ],
    ['notice within days', 'opzegdatum-vanaf=01-12-2026&opzegdatum-tot=03-12-2026', /contract_notice_on_id_idx/],
  ])('%s', async (_, query, index) => {
    const plan = await planOf(query)
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(wholeTable)
  })

  test('one supplier', async () => {
    const { rows } = await app.owner.query<{ id: string }>('select supplier_id as id from contract limit 1')
    const plan = await planOf(`aanbieder=${rows[0]?.id}`)
    expect(plan).toContain('contract_supplier_id_idx')
    expect(plan).not.toMatch(wholeTable)
  })
})

describe('search', () => {
  type Use = { name: string; index: string; whole: string }
  /** How often the search table was read by each of its indexes, and as a whole. */
  async function scansOf(query: string): Promise<Record<string, number>> {
    const before = await counts()
    await readAs(region, async (run) => {
      await run(read(query))
      await run({ text: 'select pg_stat_force_next_flush()', values: [] })
    })
    const after = await counts()
    return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]))
  }
  async function counts(): Promise<Record<string, number>> {
    const { rows } = await app.owner.query<Use>(
      `select indexrelname as name, idx_scan::text as index, (select seq_scan::text from pg_stat_user_tables t where t.relid = i.relid) as whole
       from pg_stat_user_indexes i where relname = 'contract_search'`,
    )
    return { whole: Number(rows[0]?.whole), ...Object.fromEntries(rows.map((row) => [row.name, Number(row.index)])) }
  }

  test.each([
    ['part of a number', 'zoek=004211'],
    ['a name', 'zoek=00042'],
    ['two words', 'zoek=snelheidsmeting+004211'],
    ['a typing error', 'zoek=snelhiedsmetign'],
  ])('%s reads the search table by its indexes only', async (_, query) => {
    const scans = await scansOf(query)
    expect(scans.whole).toBe(0)
    expect(scans.contract_search_text_parts).toBeGreaterThan(0)
  })

  test('what was found leads to its contracts by their key', async () => {
    const plan = await planOf('zoek=004211')
    expect(plan).toContain('find_contracts')
    expect(plan).not.toMatch(wholeTable)
  })

  // Why there is a table of its own: under the policies the same condition on contract reads it all.
  test('the same search on contract itself can use no index', async () => {
    const rows = await readAs(region, (run) =>
      run<{ 'QUERY PLAN': string }>({
        text: `explain select id from contract where search_text like '%004211%'`,
        values: [],
      }),
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(wholeTable)
  })
})
