/**
 * The keys of drafts: one file each, outside the database and the file store, readable for the program only. Without it
 * the rows and files of a draft are noise, wherever they still lie (dead rows, write-ahead log, backups of the database).
 * Leave the folder out of backups: docs/operations.md.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'

const namePattern = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const ending = '.sleutel'

const folder = (): string => path.join(platform().env.dataDir, 'draft-keys')

function place(name: string): string {
  if (!namePattern.test(name)) throw new RangeError('Not the name of a draft key')
  return path.join(folder(), `${name}${ending}`)
}

/** Makes the key; it is on the disk before anything is written under it. */
export async function makeDraftKey(name: string): Promise<Buffer> {
  const key = randomBytes(32)
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = await open(place(name), 'wx', 0o600)
  try {
    await file.writeFile(key)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder()
  return key
}

/** The key, or null when it was destroyed. */
export async function readDraftKey(name: string): Promise<Buffer | null> {
  const key = await readFile(place(name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return key?.length === 32 ? key : null
}

/** Overwrites and removes the key; silent when it is gone. What a disk keeps of overwritten blocks is beyond a program. */
export async function destroyDraftKey(name: string): Promise<void> {
  const file = await open(place(name), 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (file === null) return
  try {
    await file.write(randomBytes(32), 0, 32, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(place(name), { force: true })
  await syncFolder()
}

/** The names of the keys that were made before this moment of this machine's clock, as the files themselves tell. */
export async function listDraftKeys(before: Instant): Promise<string[]> {
  const names: string[] = []
  for (const file of await readdir(folder()).catch(() => [])) {
    if (!file.endsWith(ending)) continue
    const entry = await stat(path.join(folder(), file)).catch(() => null)
    if (entry && entry.mtimeMs < before) names.push(file.slice(0, -ending.length))
  }
  return names
}

async function syncFolder(): Promise<void> {
  // Windows can't open a folder; there the file system's journal does this.
  if (process.platform === 'win32') return
  const handle = await open(folder(), 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
