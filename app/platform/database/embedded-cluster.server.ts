/**
 * The life of the embedded PostgreSQL: takes over the one that still runs on the data folder, or recovers what a kill
 * left, or makes a new one; never two on one folder.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holderOfAppLock } from '../process/app-lock.server'
import { StartProblem } from '../start-problem'
import { type ClusterFolders, layOutFolders, ownerPassword, removeOutsideSocketFolder } from './cluster-folders.server'
import { ownerUrl, waitForDatabase } from './connect-cluster.server'
import { countOtherClients } from './count-clients.server'
import { createCluster } from './create-cluster.server'
import { keepRunning } from './keep-running.server'
import { launchPostmaster, type ServerSettings } from './launch-postmaster.server'
import { choosePostgresAccount } from './postgres-account.server'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.server'
import { clearAfterKill, findPostmaster, type Postmaster } from './postmaster.server'
import { sendSignal, stopPostmaster } from './stop-postmaster.server'
import { databaseTexts } from './texts'

export type EmbeddedCluster = {
  /** Connects as the owner, with a password in it: never log it. */
  ownerUrl: string
  socketDir: string
  pid: () => number
  /** True when a PostgreSQL that an earlier process had started was still running. */
  takenOver: boolean
  stop: () => Promise<void>
}
export type ClusterOptions = {
  dataDir: string
  /** The app holds the lock of the data folder and always stops PostgreSQL; a tool leaves it to others that use it. */
  purpose?: 'app' | 'tool'
  /** Extra settings of the server, for tests and measurements. */
  settings?: ServerSettings
  /** False only in tests: initdb then doesn't wait for the disk. */
  durable?: boolean
}

const ROUNDS = 5
const ROUND_MS = 200
/** Recovery after a kill replays what wasn't written yet; that may take minutes on a slow disk. */
const RECOVERY_MS = 300_000
const TAKE_OVER_MS = 60_000
const LOG_LINES = 8

/**
 * PostgreSQL on the folder `dataDir`, ready, with the database `leidraad` in it.
 * @throws StartProblem with a Dutch message when it can't be had.
 */
export async function startEmbeddedCluster(options: ClusterOptions): Promise<EmbeddedCluster> {
  const binaries = findPostgresBinaries()
  const folders = layOutFolders(options.dataDir)
  const { postmaster, takenOver } = await bringUp(binaries, folders, options)
  const running = { postmaster, stopping: false }
  const watch = keepRunning(running, async () => (await bringUp(binaries, folders, options)).postmaster)
  const stopOnce = async () => {
    running.stopping = true
    await watch.end()
    if (options.purpose === 'tool' && (await isUsedByOthers(options.dataDir, running.postmaster, folders))) return
    await stopPostmaster(running.postmaster, binaries, folders.cluster)
    process.off('exit', stopAtExit)
    removeOutsideSocketFolder(folders)
  }
  // Whatever way this process ends, short of a kill, PostgreSQL doesn't outlive it.
  const stopAtExit = () => sendSignal(running.postmaster, 'SIGINT')
  if (options.purpose !== 'tool') process.once('exit', stopAtExit)
  let stopped: Promise<void> | null = null
  return {
    ownerUrl: ownerUrl(postmaster, ownerPassword(folders)),
    socketDir: folders.socket,
    pid: () => running.postmaster.pid,
    takenOver,
    stop: () => {
      stopped ??= stopOnce()
      return stopped
    },
  }
}

type Start = { postmaster: Postmaster; takenOver: boolean }

/** Another process may start or stop PostgreSQL at the same moment, so a failed round is followed by a fresh look. */
async function bringUp(binaries: PostgresBinaries, folders: ClusterFolders, options: ClusterOptions): Promise<Start> {
  let complaint = ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await takeOver(folders)
    if (taken !== null) return { postmaster: taken, takenOver: true }
    const started = await startFresh(binaries, folders, options)
    if (typeof started !== 'string') return { postmaster: started, takenOver: false }
    complaint = started
    await sleep(round * ROUND_MS)
  }
  throw new StartProblem(databaseTexts.startFailed(folders.log, complaint))
}

async function takeOver(folders: ClusterFolders): Promise<Postmaster | null> {
  const found = findPostmaster(folders.cluster)
  if (found === null) return null
  const waiting = { launching: () => false, timeoutMs: TAKE_OVER_MS }
  const answer = await waitForDatabase(folders.cluster, ownerPassword(folders), waiting)
  if (answer === 'hangs') throw new StartProblem(databaseTexts.hangs(found.pid, folders.cluster))
  return answer === 'gone' ? null : answer
}

/** The new postmaster, or the last lines of the log when it ended at once. */
async function startFresh(
  binaries: PostgresBinaries,
  folders: ClusterFolders,
  { settings = {}, durable = true }: ClusterOptions,
): Promise<Postmaster | string> {
  const password = ownerPassword(folders)
  const account = choosePostgresAccount(binaries, folders)
  await createCluster(binaries, account, { folders, durable })
  await clearAfterKill(folders.cluster)
  const logFrom = existsSync(folders.log) ? readFileSync(folders.log).length : 0
  const child = await launchPostmaster(binaries, account, { folders, extra: settings })
  const launching = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined
  const answer = await waitForDatabase(folders.cluster, password, { launching, timeoutMs: RECOVERY_MS })
  if (answer === 'hangs') throw new StartProblem(databaseTexts.hangs(child.pid ?? 0, folders.cluster))
  return answer === 'gone' ? lastLines(folders.log, logFrom) : answer
}

function lastLines(log: string, from: number): string {
  if (!existsSync(log)) return path.basename(log)
  const text = readFileSync(log).subarray(from).toString('utf8')
  return text.trim().split('\n').slice(-LOG_LINES).join('\n')
}

async function isUsedByOthers(dataDir: string, postmaster: Postmaster, folders: ClusterFolders): Promise<boolean> {
  if (holderOfAppLock(dataDir) !== null) return true
  return (await countOtherClients(ownerUrl(postmaster, ownerPassword(folders)))) > 0
}
