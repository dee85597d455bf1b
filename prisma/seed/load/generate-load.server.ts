/**
 * Fills a database for the benches: by default 5,000 providers, 100,000 contracts and 1,000,000 obligations, with two
 * tariffs and one to four ceilings per contract. Batches, each its own transaction: memory does not grow with the size.
 */
import pg from 'pg'
import { shippedTemplates } from '../../../app/modules/reporting/domain/report-templates'
import { loadPeriods } from './load-periods'
import {
  insertCeilings,
  insertContracts,
  insertObligations,
  insertProviders,
  insertTariffs,
  insertTemplate,
  tables,
} from './load-sql'

export type LoadSize = { readonly providers: number; readonly contracts: number; readonly obligations: number }
const benchSize: LoadSize = { providers: 5_000, contracts: 100_000, obligations: 1_000_000 }

const batch = 10_000

/**
 * Adds what is missing of the load; running it again adds nothing. `ownerUrl` logs in as the owner of the tables.
 * `obligations` must be a whole number per contract (at most 26). `say` gets a line per step.
 */
export async function generateLoad(
  ownerUrl: string,
  size: LoadSize = benchSize,
  say: (line: string) => void = () => {},
): Promise<void> {
  const reports = JSON.stringify(loadPeriods(size.obligations / size.contracts))
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const inBatches = async (what: string, count: number, { sql, more = [] }: { sql: string; more?: unknown[] }) => {
    for (let from = 1; from <= count; from += batch) {
      await asSystem(client, () => client.query(sql, [from, Math.min(count, from + batch - 1), ...more]))
    }
    say(`${what}: ${count}`)
  }
  try {
    await asSystem(client, async () => {
      for (const template of shippedTemplates) {
        await client.query(insertTemplate, [template.id, template.version, template.title, JSON.stringify(template)])
      }
    })
    await inBatches('providers', size.providers, { sql: insertProviders })
    await inBatches('contracts', size.contracts, { sql: insertContracts, more: [size.providers] })
    await inBatches('contracts with tariffs', size.contracts, { sql: insertTariffs })
    await inBatches('contracts with ceilings', size.contracts, { sql: insertCeilings })
    await inBatches('contracts with obligations', size.contracts, { sql: insertObligations, more: [reports] })
    // Benches measure plans, and plans need statistics and a visibility map.
    for (const table of tables) await client.query(`VACUUM (ANALYZE) ${table}`)
  } finally {
    await client.end()
  }
}

/** Row-level security binds the owner too, so a transaction says that the software acts. */
async function asSystem(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('leidraad.scope', 'system', true)`)
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
