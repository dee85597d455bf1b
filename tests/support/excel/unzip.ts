/** All parts of a workbook as bytes, read by yauzl: an eye that is not ours. */
import { readFile } from 'node:fs/promises'
import yauzl from 'yauzl'

export async function unzip(file: string | Buffer): Promise<Map<string, Buffer>> {
  const bytes = typeof file === 'string' ? await readFile(file) : file
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  )
  const parts = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: yauzl.Entry) => {
      // ExcelJS also writes entries for folders.
      if (entry.fileName.endsWith('/')) return zip.readEntry()
      if (parts.has(entry.fileName)) reject(new Error(`Twice in the zip: ${entry.fileName}`))
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('error', reject)
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(pieces))
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}
