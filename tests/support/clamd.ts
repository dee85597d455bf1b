/** A virus scanner for tests that really talks: the pieces of INSTREAM of clamd(8), as the product sends them. */
import net, { type AddressInfo } from 'node:net'

export type FakeClamd = {
  /** 'host:port' for CLAMD_SOCKET. */
  readonly place: string
  /** How many files it was sent. */
  readonly asked: () => number
  readonly stop: () => Promise<void>
}

/** Finds a virus where the word EICAR stands, and has no answer for what says LIMIET. */
export async function startClamd(): Promise<FakeClamd> {
  let asked = 0
  const server = net.createServer((socket) => {
    let seen = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      seen = Buffer.concat([seen, bytes])
      if (!seen.subarray(-4).equals(Buffer.alloc(4)) || !seen.toString('latin1').startsWith('zINSTREAM\0')) return
      asked += 1
      const content = contentOf(seen)
      if (content.includes('LIMIET')) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      socket.end(content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    place: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function contentOf(seen: Buffer): string {
  let at = 'zINSTREAM\0'.length
  const pieces: Buffer[] = []
  for (let length = seen.readUInt32BE(at); length > 0; length = seen.readUInt32BE(at)) {
    pieces.push(seen.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return Buffer.concat(pieces).toString('latin1')
}
