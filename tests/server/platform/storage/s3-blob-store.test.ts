/** The object store against a server that keeps bytes, checks checksums and misbehaves on demand. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { readEnv } from '~/platform/env.server'
import { type BlobStore, BlobTooLarge } from '~/platform/storage/blob-store.server'
import { openBlobStore } from '~/platform/storage/open-blob-store.server'
import { readS3Address } from '~/platform/storage/s3-blob-store.server'
import { type S3Server, startS3Server } from '../../../support/s3-server'

let server: S3Server
let store: BlobStore
const dataDir = mkdtempSync(path.join(tmpdir(), 'leidraad-s3-'))
const content = Buffer.from('verantwoording '.repeat(20_000))
const sha256 = createHash('sha256').update(content).digest('hex')
const put = (bytes: Buffer, maxBytes = 10_000_000) => store.put(Readable.from([bytes]), { maxBytes })
const onTheWay = () => readdirSync(path.join(dataDir, 'incoming'))

beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'test-key'
  process.env.AWS_SECRET_ACCESS_KEY = 'test-secret'
  server = await startS3Server()
  const FILE_STORE = `s3://files/leidraad?endpoint=${server.endpoint}&region=eu-west-1`
  store = openBlobStore(readEnv({ LEIDRAAD_DATA: dataDir, FILE_STORE }))
})
beforeEach(() => {
  server.objects.clear()
  server.requests.length = 0
})
afterAll(async () => {
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test.each([
  ['s3://files', { bucket: 'files', prefix: '', region: 'eu-west-1', endpoint: null }],
  ['s3://files/', { bucket: 'files', prefix: '', region: 'eu-west-1', endpoint: null }],
  [
    's3://files/a/b/?region=nl-1&endpoint=https://opslag.example:9000',
    { bucket: 'files', prefix: 'a/b/', region: 'nl-1', endpoint: 'https://opslag.example:9000' },
  ],
])('%s is read', (address, settings) => {
  expect(readS3Address(address)).toEqual(settings)
})

describe('storing', () => {
  test('under the name of its content, and nothing stays on this machine', async () => {
    expect(await put(content)).toEqual({ sha256, size: content.length })
    expect([...server.objects.keys()]).toEqual([`/files/leidraad/${sha256.slice(0, 2)}/${sha256}`])
    expect(server.objects.get(`/files/leidraad/${sha256.slice(0, 2)}/${sha256}`)?.body).toEqual(content)
    expect(onTheWay()).toEqual([])
  })

  test.each(['internalError', 'slowDown', 'brokenAfterStore'] as const)('goes on after %s', async (fault) => {
    server.failNext('PUT', fault)
    expect(await put(content)).toEqual({ sha256, size: content.length })
    expect(server.objects.size).toBe(1)
    expect((await buffer(await store.open(sha256))).equals(content)).toBe(true)
  })

  test('more than is allowed is refused before anything is sent', async () => {
    await expect(put(content, 1_000)).rejects.toBeInstanceOf(BlobTooLarge)
    expect(server.requests).toEqual([])
    expect(onTheWay()).toEqual([])
  })

  test('a source that breaks leaves nothing', async () => {
    const source = new Readable({
      read() {
        this.push('begin')
        this.destroy(new Error('gone'))
      },
    })
    await expect(store.put(source, { maxBytes: 1_000 })).rejects.toThrow('gone')
    expect(onTheWay()).toEqual([])
    expect(server.objects.size).toBe(0)
  })

  test('a store that keeps failing is told as failing', async () => {
    server.failNext('PUT', ...Array.from({ length: 40 }, () => 'internalError' as const))
    await expect(put(content)).rejects.toThrow()
    server.failNext('PUT')
    expect(onTheWay()).toEqual([])
  })
})

describe('reading', () => {
  beforeEach(async () => {
    await put(content)
  })

  test('gives the same bytes, as stream and as file', async () => {
    expect((await buffer(await store.open(sha256))).equals(content)).toBe(true)
    const local = await store.toLocalFile(sha256)
    expect((await readFile(local.path)).equals(content)).toBe(true)
    await local.release()
    expect(onTheWay()).toEqual([])
  })

  test.each(['truncated', 'otherContent'] as const)('%s never passes for the file', async (fault) => {
    server.failNext('GET', fault)
    await expect(store.open(sha256).then(buffer)).rejects.toThrow()
    server.failNext('GET', fault)
    const local = await store.toLocalFile(sha256)
    expect((await readFile(local.path)).equals(content)).toBe(true)
    await local.release()
    expect(onTheWay()).toEqual([])
  })

  test('what is not there is not there', async () => {
    const other = createHash('sha256').update('other').digest('hex')
    await expect(store.open(other)).rejects.toMatchObject({ name: 'NoSuchKey' })
    await expect(store.toLocalFile(other)).rejects.toMatchObject({ name: 'NoSuchKey' })
    expect(await store.has(other)).toBe(false)
    expect(await store.has(sha256)).toBe(true)
    await expect(store.open('../../etc/passwd')).rejects.toBeInstanceOf(RangeError)
  })

  test('removes, and removing again is no problem', async () => {
    await store.remove(sha256)
    await store.remove(sha256)
    expect(await store.has(sha256)).toBe(false)
  })

  test('lists all pages with the moment of storing', async () => {
    const made = [sha256]
    for (const text of ['a', 'b', 'c', 'd']) made.push((await put(Buffer.from(text))).sha256)
    server.objects.set('/files/leidraad/probe', { body: Buffer.from('probe'), storedAt: new Date(0) })
    const listed: { sha256: string; storedAt: number }[] = []
    for await (const each of store.list()) listed.push(each)
    expect(listed.map((each) => each.sha256).sort()).toEqual(made.sort())
    expect(listed[0]?.storedAt).toBe(instant(Date.UTC(2026, 10, 23, 12)))
  })
})

describe('the check at start', () => {
  test('passes and leaves nothing', async () => {
    await store.check()
    expect(server.objects.size).toBe(0)
  })

  test('says no when the store does not let us in', async () => {
    const FILE_STORE = `s3://files?endpoint=${server.endpoint}`
    process.env.AWS_ACCESS_KEY_ID = 'stranger'
    try {
      await expect(openBlobStore(readEnv({ LEIDRAAD_DATA: dataDir, FILE_STORE })).check()).rejects.toThrow(
        'AccessDenied',
      )
    } finally {
      process.env.AWS_ACCESS_KEY_ID = 'test-key'
    }
  })
})
