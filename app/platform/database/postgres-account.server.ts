/**
 * Decides under which account PostgreSQL runs. It refuses to be root, so as root we look for an ordinary account that
 * can reach both the binaries and the data folder; and when the folders above are closed to others (a clone in a
 * folder made by `mktemp -d`, or in /root), for a way to get there without opening folders that aren't ours.
 */
import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartProblem } from '../start-problem'
import type { PostgresBinaries } from './postgres-binaries.server'
import { databaseTexts } from './texts'

/** How a program of PostgreSQL is started: `prefix` is the command that changes account first. */
export type PostgresAccount = { prefix: readonly string[]; spawn: { uid?: number; gid?: number }; owner: Owner }
type Owner = { uid: number; gid: number }
type Folders = { pg: string; socket: string }

const NOBODY: Owner = { uid: 65534, gid: 65534 }

/**
 * The account for the programs of PostgreSQL, tried for real: it must be able to start them and write in `folder` and
 * `socketFolder`, which afterwards belong to it.
 * @throws StartProblem when no account can.
 */
export function choosePostgresAccount(binaries: PostgresBinaries, folders: Folders): PostgresAccount {
  if (process.getuid?.() !== 0) {
    return { prefix: [], spawn: {}, owner: { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 } }
  }
  const account = accountsForRoot(ordinaryAccount(folders.pg)).find((each) => canUse(each, binaries, folders))
  if (account === undefined) throw new StartProblem(databaseTexts.noAccount(folders.pg))
  giveFolder(folders.pg, account.owner)
  return account
}

function canUse(account: PostgresAccount, binaries: PostgresBinaries, folders: Folders): boolean {
  try {
    // The inner one first: afterwards a root without all its powers can't get there any more.
    for (const folder of [folders.socket, folders.pg]) chownSync(folder, account.owner.uid, account.owner.gid)
    if (canRunPostgres(account, binaries, folders)) return true
  } catch {
    // This root may not give folders away; the account that stays owner of them comes last.
  }
  for (const folder of [folders.pg, folders.socket]) chownSync(folder, process.getuid?.() ?? 0, process.getgid?.() ?? 0)
  return false
}

/** Most to least ordinary; each later one is for a place where the earlier ones can't come. */
function accountsForRoot(account: Owner): PostgresAccount[] {
  const { uid, gid } = account
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs']
  // access(2), with which PostgreSQL looks for its own programs, only counts capabilities with no_setuid_fixup on.
  const withCapability = (name: string): PostgresAccount => ({
    prefix: ['setpriv', ...ids, `--inh-caps=+${name}`, `--ambient-caps=+${name}`, '--securebits=+no_setuid_fixup'],
    spawn: {},
    owner: account,
  })
  return [
    { prefix: [], spawn: { uid, gid }, owner: account },
    withCapability('dac_read_search'),
    withCapability('dac_override'),
    // To the files it stays root, to PostgreSQL it isn't.
    {
      prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`],
      spawn: {},
      owner: { uid: 0, gid: 0 },
    },
  ]
}

/** The account that has the folder already, else `postgres`, else `nobody`. */
function ordinaryAccount(folder: string): Owner {
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return { uid, gid }
  return accountNamed('postgres') ?? accountNamed('nobody') ?? NOBODY
}

function accountNamed(name: string): Owner | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined || uid === '0' ? null : { uid: Number(uid), gid: Number(gid) }
}

/** The programs run, their data can be read, and the folders can be written: all as that account. */
function canRunPostgres(account: PostgresAccount, binaries: PostgresBinaries, folders: Folders): boolean {
  const script = `[ "$(id -u)" != 0 ] && [ -x "$1" ] && "$1" --version && "$2" --version && [ -r "$3/postgres.bki" ] &&
    : > "$4/.probe" && rm "$4/.probe" && : > "$5/.probe" && rm "$5/.probe"`
  const args = ['-c', script, 'sh', binaries.postgres, binaries.initdb, binaries.share, folders.pg, folders.socket]
  const [command, ...rest] = [...account.prefix, '/bin/sh', ...args]
  const probe = spawnSync(command!, rest, { ...account.spawn, cwd: '/', stdio: 'ignore', timeout: 20_000 })
  return probe.status === 0
}

/**
 * Hands over what we made ourselves, or an earlier start under another account. Another process may be starting here
 * too, and PostgreSQL may be making or clearing its files: what is gone by the time we get to it needs no owner.
 */
function giveFolder(folder: string, owner: Owner): void {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? []
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) giveFolder(file, owner)
    else unlessGone(() => give(file, owner))
  }
  unlessGone(() => give(folder, owner))
}

function give(file: string, owner: Owner): void {
  if (lstatSync(file).uid !== owner.uid) lchownSync(file, owner.uid, owner.gid)
}

function unlessGone<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
