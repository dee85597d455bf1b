/** Makes a new cluster with initdb, so that a kill at any moment leaves either nothing or a whole one. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { processIdentity } from '../process/process-identity.server'
import { StartProblem } from '../start-problem'
import type { ClusterFolders } from './cluster-folders.server'
import type { PostgresAccount } from './postgres-account.server'
import type { PostgresBinaries } from './postgres-binaries.server'
import { databaseTexts } from './texts'

/** The owner of everything. Not the name of a schema: PostgreSQL would then look in that schema first. */
export const OWNER = 'leidraad_owner'
const UNFINISHED = 'new-'

/**
 * Makes the cluster when there is none: UTF-8, sorting by code point (the same on every machine), data checksums, and
 * a password at every door. It is built under another name and renamed when it is complete and on disk.
 * @throws StartProblem when initdb refuses.
 */
export async function createCluster(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  { folders, durable }: { folders: ClusterFolders; durable: boolean },
): Promise<void> {
  if (existsSync(folders.cluster)) return
  removeUnfinished(folders.pg)
  const building = path.join(folders.pg, UNFINISHED + processIdentity(process.pid))
  rmSync(building, { recursive: true, force: true })
  await runInitdb(binaries, account, [
    ...['-D', building, '-U', OWNER, '--encoding=UTF8', '--locale=C', '--data-checksums'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple'],
    ...['--auth=scram-sha-256', `--pwfile=${folders.password}`, ...(durable ? [] : ['--no-sync'])],
  ])
  putInPlace(building, folders)
}

function putInPlace(building: string, folders: ClusterFolders): void {
  try {
    renameSync(building, folders.cluster)
  } catch (error) {
    // Another start was first; its cluster is as good as ours.
    if (!existsSync(folders.cluster)) throw error
    rmSync(building, { recursive: true, force: true })
  }
  if (process.platform === 'win32') return
  const folder = openSync(folders.pg, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** What a start that was killed halfway left behind; what a live one is building stays. */
function removeUnfinished(pg: string): void {
  for (const name of readdirSync(pg).filter((each) => each.startsWith(UNFINISHED))) {
    const identity = name.slice(UNFINISHED.length)
    if (processIdentity(Number.parseInt(identity, 10)) === identity) continue
    rmSync(path.join(pg, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

async function runInitdb(binaries: PostgresBinaries, account: PostgresAccount, args: string[]): Promise<void> {
  const [command, ...rest] = [...account.prefix, binaries.initdb, ...args]
  const child = spawn(command!, rest, {
    ...account.spawn,
    env: postgresEnvironment(),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + String(chunk)).slice(-2_000)
  })
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve(status ?? signal))
  })
  if (code !== 0) throw new StartProblem(databaseTexts.initFailed(`${complaints.trim()} (${code})`))
}

/** PostgreSQL gets no more of our surroundings than it needs: no secrets, no language of the user. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP, NODE_ENV } = process.env
  return { PATH, SystemRoot, TEMP, TMP, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' }
}
