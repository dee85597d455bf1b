/** Who sends too slowly is cut off; whoever waits for us is not. */
import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import express, { type Request } from 'express'
import { afterEach, expect, test } from 'vitest'
import { watchBody } from '~/platform/http/watch-body.server'

const limits = { formMs: 600, uploadMs: 2_400, silentMs: 300 }
const everyMs = 20
const form = 'application/x-www-form-urlencoded'
const upload = 'multipart/form-data; boundary=x'

let server: http.Server
afterEach(() => server.closeAllConnections())

/** A server that reads each body by `read` and then answers. */
async function serve(read: (request: Request) => Promise<void>): Promise<number> {
  const app = express()
  app.use(watchBody(limits, everyMs))
  app.use(
    (request, response) =>
      void read(request).then(
        () => response.send('gelezen'),
        () => {},
      ),
  )
  server = http.createServer({ requestTimeout: 0 }, app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const readAll = async (request: Request): Promise<void> => {
  for await (const _ of request) {
    // Only the pace matters.
  }
}

/** Sends the pieces with a pause before each; gives the answer, or null when the connection was cut. */
async function send(port: number, type: string, { pieces, pauseMs, size = 10 }: Sending): Promise<string | null> {
  const socket = net.connect(port, '127.0.0.1')
  let told = ''
  socket.on('error', () => {})
  socket.on('data', (data) => (told += data.toString('latin1')))
  const ended = once(socket, 'close').then(() => null)
  const answered = (async () => {
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${pieces * size}\r\n\r\n`)
    for (let n = 0; n < pieces && !socket.destroyed; n += 1) {
      await wait(pauseMs)
      socket.write(Buffer.alloc(size))
    }
    while (!told.includes('gelezen') && !socket.destroyed) await wait(10)
    return told.slice(0, 12)
  })()
  return Promise.race([answered, ended]).finally(() => socket.destroy())
}
type Sending = { readonly pieces: number; readonly pauseMs: number; readonly size?: number }

test('a form that falls silent halfway', async () => {
  expect(await send(await serve(readAll), form, { pieces: 2, pauseMs: 500 })).toBeNull()
})

test('a form that drips in past its time; an upload may take longer, and not without end', async () => {
  const port = await serve(readAll)
  const drip = { pieces: 10, pauseMs: 120 }
  const [asForm, asUpload, endless] = await Promise.all([
    send(port, form, drip),
    send(port, upload, drip),
    send(port, upload, { pieces: 60, pauseMs: 120 }),
  ])
  expect(asForm).toBeNull()
  expect(asUpload).toBe('HTTP/1.1 200')
  expect(endless).toBeNull()
})

test('a sender that waits for us is not silent', async () => {
  // Far past the silence that is allowed, nothing of what was sent is read.
  const port = await serve(async (request) => {
    await wait(900)
    await readAll(request)
  })
  expect(await send(port, upload, { pieces: 1, pauseMs: 0, size: 5_000_000 })).toBe('HTTP/1.1 200')
})

test('whoever is answered before the end is watched on', async () => {
  const port = await serve(async () => {})
  const socket = net.connect(port, '127.0.0.1')
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 100\r\n\r\na`)
  socket.resume()
  await Promise.race([once(socket, 'close'), wait(3_000).then(() => Promise.reject(new Error('Still open')))])
})
