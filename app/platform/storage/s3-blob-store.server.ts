/**
 * The blob store on anything that speaks S3. Names are hashes of contents, so storing again is storing the same, and
 * what comes back is checked against its name: a store that lies or cuts off is never believed.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { instant } from '~/kernel/civil-date'
import type { BlobStore } from './blob-store.server'
import { writeLocalCopy } from './local-copy.server'

export type S3Settings = {
  readonly bucket: string
  /** Ends with a slash, or is empty. */
  readonly prefix: string
  readonly region: string
  /** Null for Amazon's own. */
  readonly endpoint: string | null
}

const sha256Pattern = /^[0-9a-f]{64}$/
const attempts = 4
const firstPauseMs = 100

/** What FILE_STORE says: s3://bucket/prefix?endpoint=…&region=…. */
export function readS3Address(address: string): S3Settings {
  const url = new URL(address)
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '')
  return {
    bucket: url.hostname,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region: url.searchParams.get('region') ?? 'eu-west-1',
    endpoint: url.searchParams.get('endpoint'),
  }
}

/** `folder` is for files on their way. Keys come from where the SDK finds them (AWS_ACCESS_KEY_ID and its like). */
export function s3BlobStore(settings: S3Settings, folder: string): BlobStore {
  const { bucket: Bucket, prefix } = settings
  // The SDK is large: it is loaded by installations that use it.
  let loaded: Promise<typeof import('@aws-sdk/client-s3') & { client: S3Client }> | null = null
  const s3 = () => {
    loaded ??= import('@aws-sdk/client-s3').then((sdk) => ({ ...sdk, client: openClient(sdk.S3Client, settings) }))
    return loaded
  }
  const keyOf = (sha256: string) => {
    if (!sha256Pattern.test(sha256)) throw new RangeError('Not a SHA-256')
    return `${prefix}${sha256.slice(0, 2)}/${sha256}`
  }
  const get = async (sha256: string): Promise<Readable> => {
    const { client, GetObjectCommand } = await s3()
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(sha256) }))
    return Body as Readable
  }
  const store: BlobStore = {
    async put(content, { maxBytes }) {
      const copy = await writeLocalCopy(content, folder, maxBytes)
      try {
        const { client, PutObjectCommand } = await s3()
        const ChecksumSHA256 = Buffer.from(copy.sha256, 'hex').toString('base64')
        const object = { Bucket, Key: keyOf(copy.sha256), ContentLength: copy.size, ChecksumSHA256 }
        await again(() => client.send(new PutObjectCommand({ ...object, Body: createReadStream(copy.path) })))
        return { sha256: copy.sha256, size: copy.size }
      } finally {
        await rm(copy.path, { force: true })
      }
    },
    open: async (sha256) => checked(await get(sha256), sha256),
    async *read(sha256) {
      yield* await store.open(sha256)
    },
    async toLocalFile(sha256) {
      const copy = await again(async () => {
        const made = await writeLocalCopy(await get(sha256), folder, Number.POSITIVE_INFINITY)
        if (made.sha256 === sha256) return made
        await rm(made.path, { force: true })
        throw new BlobDamaged(sha256)
      })
      return { path: copy.path, release: () => rm(copy.path, { force: true }) }
    },
    async has(sha256) {
      const { client, HeadObjectCommand } = await s3()
      try {
        await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(sha256) }))
        return true
      } catch (error) {
        if (statusOf(error) === 404) return false
        throw error
      }
    },
    async remove(sha256) {
      const { client, DeleteObjectCommand } = await s3()
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(sha256) }))
    },
    async *list() {
      const { client, paginateListObjectsV2 } = await s3()
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          const sha256 = Key.slice(-64)
          if (sha256Pattern.test(sha256) && LastModified) yield { sha256, storedAt: instant(LastModified.getTime()) }
        }
      }
    },
    /** Objects appear whole or not at all; only copies on this machine can be left. */
    async removeUnfinished(before) {
      for (const name of await readdir(folder).catch(() => [])) {
        const left = path.join(folder, name)
        const entry = await stat(left).catch(() => null)
        if (entry && entry.mtimeMs < before) await rm(left, { force: true })
      }
    },
    async check() {
      const { client, PutObjectCommand, DeleteObjectCommand } = await s3()
      const Key = `${prefix}probe`
      await client.send(new PutObjectCommand({ Bucket, Key, Body: 'probe' }))
      await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
  }
  return store
}

function openClient(Client: typeof S3Client, { region, endpoint }: S3Settings): S3Client {
  return new Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    maxAttempts: attempts,
    // Both directions are checked by the SHA-256 that is the name; not every store knows the SDK's own checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  })
}

/** The content that came is not the content of this name. */
class BlobDamaged extends Error {
  constructor(sha256: string) {
    super(`The file store returned other content than that of ${sha256}`)
  }
}

/** Passes the bytes on and breaks the stream at its end when they are not those of the name. */
function checked(content: Readable, sha256: string): Readable {
  const hash = createHash('sha256')
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) => done(hash.digest('hex') === sha256 ? null : new BlobDamaged(sha256)),
  })
  content.on('error', (error) => check.destroy(error))
  check.on('close', () => content.destroy())
  return content.pipe(check)
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode

/** A body that streams can't be sent again by the SDK itself, so that is done here; "no" of the store (4xx) is final. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const status = statusOf(error) ?? 500
      if (attempt === attempts || (status >= 400 && status < 500)) throw error
      await wait(firstPauseMs * 2 ** (attempt - 1))
    }
  }
}
