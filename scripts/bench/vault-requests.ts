/** Requests as a browser of ours sends them, for the bench of the vault. */
import http from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type Answered = { readonly status: number; readonly text: string; readonly cookie: string }
type Form = { readonly path: string; readonly cookie: string; readonly fields: Readonly<Record<string, string>> }
type Body = { readonly type: string; readonly pieces: readonly Buffer[] }

const boundary = 'grens-van-een-meting'

export function expectStatus(answer: Answered, status: number): void {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text.slice(0, 3_000)}`)
}

export const sendGet = (port: number, path: string, cookie: string): Promise<Answered> =>
  send(port, { path, cookie }, null)

export const postFields = (port: number, { path, cookie, fields }: Form): Promise<Answered> =>
  send(
    port,
    { path, cookie },
    {
      type: 'application/x-www-form-urlencoded',
      pieces: [Buffer.from(new URLSearchParams(fields).toString())],
    },
  )

/** The pieces are sent as they are: many senders share one buffer. */
export function postFile(
  port: number,
  {
    path,
    cookie,
    fields,
    file,
  }: Form & { readonly file: { readonly name: string; readonly pieces: readonly Buffer[] } },
): Promise<Answered> {
  const part = (name: string, more = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
  const before = Object.entries(fields).map(([name, value]) => `${part(name)}${value}\r\n`)
  const opening = `${before.join('')}${part('bestand', `; filename="${file.name}"`)}`
  const pieces = [Buffer.from(opening), ...file.pieces, Buffer.from(`\r\n--${boundary}--\r\n`)]
  return send(port, { path, cookie }, { type: `multipart/form-data; boundary=${boundary}`, pieces })
}

async function send(
  port: number,
  { path, cookie }: { path: string; cookie: string },
  body: Body | null,
): Promise<Answered> {
  const length = body?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0
  const headers = {
    ...(cookie === '' ? {} : { Cookie: cookie }),
    ...(body ? { 'Content-Type': body.type, 'Content-Length': length, 'Sec-Fetch-Site': 'same-origin' } : {}),
  }
  const request = http.request({
    host: '127.0.0.1',
    port,
    path,
    method: body ? 'POST' : 'GET',
    headers,
    agent: false,
  })
  const answered = new Promise<Answered>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
          cookie: (response.headers['set-cookie'] ?? []).map((set) => set.split(';')[0]).join('; '),
        }),
      )
    })
  })
  if (body) await pipeline(Readable.from(inSteps(body.pieces)), request)
  else request.end()
  return answered
}

function* inSteps(pieces: readonly Buffer[]): Generator<Buffer> {
  const step = 65_536
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += step) yield piece.subarray(at, at + step)
  }
}
