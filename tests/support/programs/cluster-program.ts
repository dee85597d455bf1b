/**
 * Starts the embedded PostgreSQL in a process of its own, so that a test can kill it. Usage:
 * cluster-program DATA_DIR hold|commit. Prints `ready PID`; with `commit` then `acked N` after each commit.
 */
import pg from 'pg'
import { startEmbeddedCluster } from '~/platform/database/embedded-cluster.server'

const [dataDir = '', mode = 'hold'] = process.argv.slice(2)
const tell = (line: string) => process.stdout.write(`${line}\n`)
const cluster = await startEmbeddedCluster({ dataDir })
process.on('SIGTERM', () => void cluster.stop().then(() => process.exit(0)))
tell(`ready ${cluster.pid()}`)
if (mode === 'commit') {
  const client = new pg.Client({ connectionString: cluster.ownerUrl })
  await client.connect()
  await client.query('create table if not exists deed (id serial primary key)')
  for (;;) {
    const { rows } = await client.query<{ id: number }>('insert into deed default values returning id')
    tell(`acked ${rows[0]!.id}`)
  }
}
setInterval(() => {}, 60_000)
