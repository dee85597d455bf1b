/** The installation's own secret: 32 random bytes in the data folder, or LEIDRAAD_KEY (hex) where several processes share one. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Reads the key, or makes it at the first start (mode 600, flushed, never overwritten). Throws on a damaged one. */
export async function installationKey(dataDir: string, given: string | undefined): Promise<Buffer> {
  if (given) return checked(Buffer.from(given, 'hex'))
  const file = path.join(dataDir, 'leidraad.key')
  await mkdir(dataDir, { recursive: true })
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(randomBytes(32).toString('hex'))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return checked(Buffer.from((await readFile(file, 'utf8')).trim(), 'hex'))
}

function checked(key: Buffer): Buffer {
  if (key.length !== 32) throw new Error('The installation key must be 32 bytes in hexadecimal')
  return key
}
