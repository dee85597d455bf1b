/** Tells whether others than we use the server. */
import pg from 'pg'

/** The number of connections to the server besides the one that asks; zero when the server doesn't answer. */
export async function countOtherClients(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.others ?? 0
  } catch {
    return 0
  } finally {
    await client.end().catch(() => {})
  }
}
