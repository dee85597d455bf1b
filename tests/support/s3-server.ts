/**
 * A small server that speaks the part of S3 we use and really keeps the bytes: signatures must be there, checksums are
 * verified, and it can misbehave as object stores do.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** brokenAfterStore: stored, but the answer never arrives. truncated: half the body under a full length. */
export type Fault = 'internalError' | 'slowDown' | 'brokenAfterStore' | 'truncated' | 'otherContent'

export type S3Server = {
  readonly endpoint: string
  /** By path: /bucket/key. */
  readonly objects: Map<string, { body: Buffer; storedAt: Date }>
  /** The next requests of this method go wrong, one per fault. */
  failNext(method: string, ...faults: Fault[]): void
  readonly requests: string[]
  close(): Promise<void>
}

const errorXml = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`

export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const faults = new Map<string, Fault[]>()
  const requests: string[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? ''
    const url = new URL(request.url ?? '/', 'http://store')
    requests.push(`${method} ${url.pathname}`)
    const body = await buffer(request)
    const send = (status: number, content: string | Buffer = '') => response.writeHead(status).end(content)
    if (!/^AWS4-HMAC-SHA256 Credential=test-key\/.+Signature=[0-9a-f]{64}$/.test(request.headers.authorization ?? '')) {
      return void send(403, errorXml('AccessDenied'))
    }
    const fault = faults.get(method)?.shift()
    if (fault === 'internalError') return void send(500, errorXml('InternalError'))
    if (fault === 'slowDown') return void send(503, errorXml('SlowDown'))
    if (method === 'PUT') {
      const checksum = request.headers['x-amz-checksum-sha256']
      if (checksum !== undefined && createHash('sha256').update(body).digest('base64') !== checksum) {
        return void send(400, errorXml('BadDigest'))
      }
      objects.set(url.pathname, { body, storedAt: new Date(Date.UTC(2026, 10, 23, 12)) })
      return void (fault === 'brokenAfterStore' ? request.socket.destroy() : send(200))
    }
    if (method === 'DELETE') {
      objects.delete(url.pathname)
      return void send(204)
    }
    if (url.searchParams.has('list-type')) return void send(200, listXml(objects, url))
    const found = objects.get(url.pathname)
    if (!found) return void send(404, method === 'HEAD' ? '' : errorXml('NoSuchKey'))
    const content = fault === 'otherContent' ? Buffer.alloc(found.body.length, 'x') : found.body
    response.writeHead(200, { 'Content-Length': content.length, 'Last-Modified': found.storedAt.toUTCString() })
    if (method === 'HEAD') return void response.end()
    if (fault !== 'truncated') return void response.end(content)
    response.write(content.subarray(0, content.length / 2), () => request.socket.destroy())
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failNext: (method, ...next) => void faults.set(method, next),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Two keys a page, so that a list of more asks again. */
function listXml(objects: S3Server['objects'], url: URL): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()]
    .map((path) => path.slice(url.pathname.replace(/\/$/, '').length + 1))
    .filter((key) => key.startsWith(prefix) && key > after)
    .sort()
  const page = keys.slice(0, 2)
  const contents = page.map(
    (key) => `<Contents><Key>${key}</Key><LastModified>2026-11-23T12:00:00.000Z</LastModified></Contents>`,
  )
  const more = keys.length > 2
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${
    more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  }${contents.join('')}</ListBucketResult>`
}
