/** The processes of the PostgreSQL that an app under test started for itself, to freeze and to kill; read from /proc. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The postmaster on this data folder. */
export function postmasterOf(dataDir: string): number {
  const file = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  )
  if (!file) throw new Error(`No PostgreSQL runs on ${dataDir}`)
  return Number.parseInt(readFileSync(path.join(dataDir, file), 'utf8'), 10)
}

/** Sends the signal to the postmaster and all that it started. */
export function signalAll(postmaster: number, signal: NodeJS.Signals): void {
  const children = processes().filter(({ parent }) => parent === postmaster)
  for (const pid of [postmaster, ...children.map((child) => child.pid)]) {
    try {
      process.kill(pid, signal)
    } catch {
      // Gone meanwhile.
    }
  }
}

/** Command lines that name this folder: nothing may be left of them after a stop. */
export const processesOn = (dataDir: string): string[] =>
  processes()
    .map(({ command }) => command)
    .filter((command) => command.includes(dataDir))

type Process = { readonly pid: number; readonly parent: number; readonly command: string }

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      // The second field, a name in brackets, may hold spaces.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return [{ pid: Number(name), parent: Number(parent), command }]
    } catch {
      return []
    }
  })
}
