/**
 * Words and an amount that are nowhere else, laid in every column that is not for everybody. Whatever a public page
 * answers is searched for them.
 */
import type pg from 'pg'
import { shown } from './shown-columns'

export const canary = 'kanarie'
/** As an amount: distinct also when it is written with points, a comma, or as euros without cents. */
export const canaryNumber = '918273645'
const written = /918[.  ]?273[.  ]?645|9[.  ]?182[.  ]?736(?:[,.]45)?/

/** Where in a text a canary stands, with what is around it; empty when there is none. */
export function findCanary(text: string): string {
  const at = Math.max(text.indexOf(canary), text.search(written))
  return at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 80)
}

type Column = { readonly table: string; readonly column: string; readonly type: string }

/** Lays them, and gives the columns ('table.column') that hold one in some row. */
export async function layCanaries(owner: pg.Pool): Promise<Set<string>> {
  const { rows: columns } = await owner.query<Column>(
    `select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and c.data_type in ('text', 'jsonb', 'ARRAY', 'bigint') and c.column_name not like '%sha256'
       and c.table_name not in ('audit_event', '_prisma_migrations', 'stored_file') order by 1, 2`,
  )
  const held = new Set<string>()
  const client = await owner.connect()
  try {
    // Triggers keep rules of the product; what a table holds is all that counts here. Foreign keys stay.
    for (const table of new Set(columns.map((each) => each.table)))
      await client.query(`alter table "${table}" disable trigger user`)
    for (const each of columns) if ((await lay(client, each)) > 0) held.add(`${each.table}.${each.column}`)
    for (const table of new Set(columns.map((each) => each.table)))
      await client.query(`alter table "${table}" enable trigger user`)
  } finally {
    client.release()
  }
  return held
}

/** A column with a list of values, a key or a format takes no word; then it can tell nothing either. */
async function lay(client: pg.PoolClient, { table, column, type }: Column): Promise<number> {
  const rule = shown[table]
  const rows = rule?.columns.includes(column) ? `not (${rule.rows})` : 'true'
  const word = `${canary}-${table}-${column}`
  const name = `"${table}"`
  if (type === 'jsonb') return layInJson(client, { name, column, rows, word })
  const value = type === 'bigint' ? canaryNumber : type === 'ARRAY' ? `{${word}}` : word
  const set = (more: string, given: string) =>
    client
      .query(`update ${name} set "${column}" = ${more} where (${rows}) and "${column}" is distinct from null`, [given])
      .then(
        ({ rowCount }) => rowCount ?? 0,
        () => 0,
      )
  // A column that must differ in each row gets the word with the place of the row.
  return (await set('$1', value)) || (type === 'text' ? set(`$1 || '-' || ctid::text`, word) : 0)
}

type Json = { readonly name: string; readonly column: string; readonly rows: string; readonly word: string }

/** Every text inside the value, so that its shape stays what the product reads. */
async function layInJson(client: pg.PoolClient, { name, column, rows, word }: Json): Promise<number> {
  const found = await client.query<{ at: string; value: unknown }>(
    `select ctid::text as at, "${column}" as value from ${name} where (${rows}) and "${column}" is not null limit 500`,
  )
  let count = 0
  for (const { at, value } of found.rows) {
    const marked = JSON.stringify(withWord(value, word))
    if (marked === JSON.stringify(value)) continue
    await client.query(`update ${name} set "${column}" = $1 where ctid = $2::tid`, [marked, at]).then(
      ({ rowCount }) => {
        count += rowCount ?? 0
      },
      () => 0,
    )
  }
  return count
}

function withWord(value: unknown, word: string): unknown {
  if (typeof value === 'string') return word
  if (Array.isArray(value)) return value.map((each) => withWord(each, word))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withWord(each, word)]))
}
