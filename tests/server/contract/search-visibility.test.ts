/** The search function repeats what policy contract_read says; this holds the two together, for every scope. */
import { beforeAll, describe, expect, test } from 'vitest'
import { useTestApp } from '../../support/app-context'
import { layTwoProviders, type TwoProviders } from '../../support/two-providers'

const app = useTestApp()
let two: TwoProviders
beforeAll(async () => {
  two = await layTwoProviders(app.owner)
})

const scopes = (): [string, Record<string, string>][] => [
  ['none', {}],
  ['access', { 'leidraad.scope': 'access' }],
  ['system', { 'leidraad.scope': 'system' }],
  ['region', { 'leidraad.scope': 'region' }],
  ['municipality of a', { 'leidraad.scope': 'municipality', 'leidraad.municipality': '0546' }],
  ['municipality of nobody', { 'leidraad.scope': 'municipality', 'leidraad.municipality': '0579' }],
  ['municipality without a code', { 'leidraad.scope': 'municipality' }],
  ['provider a', { 'leidraad.scope': 'provider', 'leidraad.organisation_id': two.a.organisationId }],
  ['provider b', { 'leidraad.scope': 'provider', 'leidraad.organisation_id': two.b.organisationId }],
  ['provider without an organisation', { 'leidraad.scope': 'provider' }],
  ['dossier of a', { 'leidraad.scope': 'dossier', 'leidraad.dossier': two.a.contractId }],
  ['dossier without a contract', { 'leidraad.scope': 'dossier' }],
]

describe('the search finds what the policy shows, and nothing else', () => {
  test('for every scope', async () => {
    const found: Record<string, number> = {}
    for (const [name, settings] of scopes()) {
      const [seen, exact, resembling] = await app.database.asApp(settings, async (client) => [
        await ids(client.query('select id from contract order by id')),
        await ids(client.query(`select contract_id as id from leidraad.find_contracts('geheim') order by 1`)),
        await ids(client.query(`select contract_id as id from leidraad.find_contracts('gehiem') order by 1`)),
      ])
      expect(exact, name).toEqual(seen)
      expect(resembling, name).toEqual(seen)
      found[name] = seen.length
    }
    expect(found).toMatchObject({
      none: 0,
      region: 2,
      system: 2,
      'provider a': 1,
      'dossier of a': 1,
      'municipality of a': 1,
    })
  })

  test('the table behind it is out of reach of the application', async () => {
    const reading = app.database.asApp({ 'leidraad.scope': 'region' }, (client) =>
      client.query('select * from leidraad.contract_search'),
    )
    await expect(reading).rejects.toThrow(/permission denied/)
    const writing = app.database.asApp({ 'leidraad.scope': 'region' }, (client) =>
      client.query('delete from leidraad.contract_search'),
    )
    await expect(writing).rejects.toThrow(/permission denied/)
  })

  test('it follows a change of supplier name, title and municipalities', async () => {
    await app.owner.query(`update contract set title = 'Openbaar', municipality_codes = '{0579}' where id = $1`, [
      two.b.contractId,
    ])
    const find = (municipality: string, words: string) =>
      app.database.asApp({ 'leidraad.scope': 'municipality', 'leidraad.municipality': municipality }, (client) =>
        ids(client.query(`select contract_id as id from leidraad.find_contracts($1)`, [words])),
      )
    expect(await find('0579', 'openbaar')).toEqual([two.b.contractId])
    expect(await find('0547', 'openbaar')).toEqual([])
  })
})

const ids = async (query: Promise<{ rows: { id: string }[] }>): Promise<string[]> =>
  (await query).rows.map((row) => row.id)
