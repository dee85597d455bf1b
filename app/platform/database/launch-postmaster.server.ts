/** Starts `postgres` on a cluster's folder, as a process that outlives us when we are killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { type ClusterFolders, turnLog } from './cluster-folders.server'
import { postgresEnvironment } from './create-cluster.server'
import type { PostgresAccount } from './postgres-account.server'
import type { PostgresBinaries } from './postgres-binaries.server'

export type ServerSettings = Readonly<Record<string, string>>

/** Fit for one organisation on a small machine; fsync and full_page_writes stay on, their default. */
const settings: ServerSettings = {
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  // Compiling a query costs more than our short queries take.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_lock_waits: 'on',
  password_encryption: 'scram-sha-256',
}

/**
 * Starts the postmaster and returns at once. It gets a session of its own, so that Ctrl+C in the terminal reaches us
 * and not PostgreSQL: requests in flight still need it. It writes to a file and not to a pipe of ours, for a pipe
 * would break when we are killed.
 */
export async function launchPostmaster(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  { folders, extra }: { folders: ClusterFolders; extra: ServerSettings },
): Promise<ChildProcess> {
  turnLog(folders)
  const all = { ...settings, ...(await listening(folders)), ...extra }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, ...rest] = [...account.prefix, binaries.postgres, '-D', folders.cluster, ...flags]
  const log = openSync(folders.log, 'a', 0o600)
  try {
    const child = spawn(command!, rest, {
      ...account.spawn,
      env: postgresEnvironment(),
      cwd: '/',
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** A Unix socket in a private folder; Node knows no Unix sockets on Windows, so there a port on the machine itself. */
async function listening(folders: ClusterFolders): Promise<ServerSettings> {
  if (process.platform !== 'win32') {
    return {
      listen_addresses: '',
      unix_socket_directories: folders.socket,
      unix_socket_permissions: '0700',
      port: '5432',
    }
  }
  return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await freePort()) }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 5432
}
