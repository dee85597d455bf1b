/** Where the embedded PostgreSQL keeps what: its data, its socket, its log and the owner's password. */
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { StartProblem } from '../start-problem'
import { databaseTexts } from './texts'

export type ClusterFolders = { pg: string; cluster: string; socket: string; log: string; password: string }

/** The kernel takes 107 bytes on Linux and 103 on macOS for the address of a socket, its file name included. */
const MAX_SOCKET_BYTES = 103
const SOCKET_NAME = '.s.PGSQL.5432'
const MAX_LOG_BYTES = 10_000_000

/**
 * Makes the folders under `dataDir` that PostgreSQL needs. When the path is too long for a socket, that goes to a
 * private folder of its own in the folder for temporary files.
 * @throws StartProblem when a folder there belongs to somebody else.
 */
export function layOutFolders(dataDir: string): ClusterFolders {
  // Others may pass through, not look: the account that PostgreSQL runs under has to get to its own folder.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  mkdirSync(path.join(dataDir, 'pg'), { recursive: true, mode: 0o700 })
  const pg = realpathSync(path.join(dataDir, 'pg'))
  refuseStrangersFolder(pg, [])
  const socket = socketFolder(pg)
  return {
    pg,
    cluster: path.join(pg, 'cluster'),
    socket,
    log: path.join(pg, 'log'),
    password: path.join(pg, 'password'),
  }
}

function socketFolder(pg: string): string {
  const beside = path.join(pg, 'socket')
  if (Buffer.byteLength(path.join(beside, SOCKET_NAME)) <= MAX_SOCKET_BYTES) {
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    return beside
  }
  const name = `leidraad-${createHash('sha256').update(pg).digest('hex').slice(0, 16)}`
  const roots = [os.tmpdir(), '/tmp']
  const root = roots.find((each) => Buffer.byteLength(path.join(each, name, SOCKET_NAME)) <= MAX_SOCKET_BYTES) ?? '/tmp'
  const folder = path.join(root, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseStrangersFolder(folder, [0, statSync(pg).uid])
  return folder
}

/** Where everybody may write, somebody else may have made our folder first; and the data may be another account's. */
function refuseStrangersFolder(folder: string, trusted: readonly number[]): void {
  const self = process.getuid?.()
  if (self === undefined) return
  const found = lstatSync(folder)
  const isOurs = found.uid === self || trusted.includes(found.uid) || (self === 0 && trusted.length === 0)
  if (!found.isDirectory() || !isOurs) throw new StartProblem(databaseTexts.notOurs(folder))
  if ((found.mode & 0o077) !== 0) chmodSync(folder, 0o700)
}

/** Removes the socket's folder when it stands outside the data folder. */
export function removeOutsideSocketFolder(folders: ClusterFolders): void {
  if (!folders.socket.startsWith(folders.pg)) rmSync(folders.socket, { recursive: true, force: true })
}

/** The password of the database's owner, made on the first start. Two starts at once end up with the same one. */
export function ownerPassword(folders: ClusterFolders): string {
  const own = `${folders.password}.${process.pid}`
  try {
    return readFileSync(folders.password, 'utf8')
  } catch {
    writeFileSync(own, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
  }
  try {
    linkSync(own, folders.password)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(own, folders.password)
  }
  rmSync(own, { force: true })
  return readFileSync(folders.password, 'utf8')
}

/** Puts a log that has grown large aside; one older log is kept. */
export function turnLog(folders: ClusterFolders): void {
  const size = statSync(folders.log, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_LOG_BYTES) renameSync(folders.log, `${folders.log}.1`)
}
