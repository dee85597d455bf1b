/** The blob store on disk: temporary file, fsync, rename, fsync of the folder. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { instant } from '~/kernel/civil-date'
import type { BlobStore } from './blob-store.server'
import { writeStream } from './write-stream.server'

const sha256Pattern = /^[0-9a-f]{64}$/
/** Read in one go: asking the system costs more than the reading itself. */
const readBytes = 262_144

export function diskBlobStore(folder: string): BlobStore {
  const incoming = path.join(folder, 'incoming')
  const pathOf = (sha256: string) => {
    if (!sha256Pattern.test(sha256)) throw new RangeError('Not a SHA-256')
    return path.join(folder, sha256.slice(0, 2), sha256)
  }
  const store: BlobStore = {
    async put(content, { maxBytes }) {
      await mkdir(incoming, { recursive: true })
      const temporary = path.join(incoming, randomUUID())
      const file = await open(temporary, 'wx')
      try {
        const { sha256, size } = await writeStream(file, content, maxBytes)
        await file.sync()
        await file.close()
        const target = pathOf(sha256)
        await mkdir(path.dirname(target), { recursive: true })
        await rename(temporary, target)
        await syncFolder(path.dirname(target))
        return { sha256, size }
      } catch (error) {
        await file.close().catch(() => {})
        await rm(temporary, { force: true })
        throw error
      }
    },
    async open(sha256) {
      const file = await open(pathOf(sha256), 'r')
      return file.createReadStream({ highWaterMark: readBytes })
    },
    async *read(sha256) {
      const file = await open(pathOf(sha256), 'r')
      const room = Buffer.allocUnsafe(readBytes)
      try {
        for (;;) {
          const { bytesRead } = await file.read(room, 0, readBytes, null)
          if (bytesRead === 0) return
          yield room.subarray(0, bytesRead)
        }
      } finally {
        await file.close()
      }
    },
    async toLocalFile(sha256) {
      await stat(pathOf(sha256))
      return { path: pathOf(sha256), release: async () => {} }
    },
    has: (sha256) =>
      stat(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for (const shard of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(shard)) continue
        for (const sha256 of await readdir(path.join(folder, shard))) {
          const entry = await stat(path.join(folder, shard, sha256)).catch(() => null)
          if (entry) yield { sha256, storedAt: instant(Math.floor(entry.mtimeMs)) }
        }
      }
    },
    async removeUnfinished(before) {
      for (const name of await readdir(incoming).catch(() => [])) {
        const left = path.join(incoming, name)
        const entry = await stat(left).catch(() => null)
        if (entry && entry.mtimeMs < before) await rm(left, { force: true })
      }
    },
    async check() {
      await mkdir(incoming, { recursive: true })
      const probe = path.join(incoming, `probe-${randomUUID()}`)
      const file = await open(probe, 'wx')
      await file.close()
      await rm(probe, { force: true })
    },
  }
  return store
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder; there the rename itself is durable enough for the file system's journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
