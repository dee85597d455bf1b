/**
 * Asks clamd about a file by its INSTREAM command (clamd(8)): pieces with their length before them, a piece of length
 * zero at the end. Nothing is opened here, and no answer means "not scanned", never "clean".
 */
import net from 'node:net'
import type { Readable } from 'node:stream'
import { log } from '../log.server'

export type ScanState = 'notScanned' | 'clean' | 'infected'

const patienceMs = 60_000
/** clamd's own default (StreamMaxLength) is 100 MB; files of ours are smaller. */
const longestAnswer = 4_096

/** `socket`: a path, or 'host:port'. Always resolves. */
export async function scanStream(content: Readable, socket: string): Promise<ScanState> {
  try {
    return stateOf(await ask(content, socket))
  } catch (error) {
    log.warn({ err: error }, 'the virus scanner did not answer')
    return 'notScanned'
  } finally {
    content.destroy()
  }
}

function stateOf(answer: string): ScanState {
  if (/: OK\0?\s*$/.test(answer)) return 'clean'
  if (/ FOUND\0?\s*$/.test(answer)) return 'infected'
  throw new Error(`clamd answered: ${answer.slice(0, 200)}`)
}

async function ask(content: Readable, socket: string): Promise<string> {
  const connection = net.connect(placeOf(socket))
  connection.setTimeout(patienceMs, () => connection.destroy(new Error('clamd did not answer in time')))
  const answered = readAnswer(connection)
  // Awaited below; a break while sending must not count as unhandled.
  answered.catch(() => {})
  await write(connection, Buffer.from('zINSTREAM\0'))
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(connection, Buffer.concat([length, chunk]))
  }
  await write(connection, Buffer.alloc(4))
  return answered
}

function placeOf(socket: string): net.NetConnectOpts {
  if (socket.startsWith('/')) return { path: socket }
  const at = socket.lastIndexOf(':')
  return { host: socket.slice(0, at), port: Number(socket.slice(at + 1)) }
}

const write = (connection: net.Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => connection.write(bytes, (error) => (error ? reject(error) : resolve())))

function readAnswer(connection: net.Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    connection.on('data', (bytes) => {
      answer += bytes.toString('utf8')
      if (answer.length > longestAnswer) connection.destroy(new Error('clamd answered too much'))
      if (answer.includes('\0')) connection.end()
    })
    connection.on('error', reject)
    connection.on('close', () => resolve(answer))
  })
}
