/** Envelopes: what goes in comes out for the holder of the key, and for nobody else, and no bit of them can be changed. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyIdOf, newKeyPair } from '~/platform/sealing/curve-keys.server'
import { chunkCount, collect, openEnvelope, sealFor, sealShared } from '~/platform/sealing/envelope.server'
import { EnvelopeRefused } from '~/platform/sealing/envelope-header.server'
import { openBox, openBoxFor, sealBox, sealBoxFor } from '~/platform/sealing/small-box.server'

const pair = newKeyPair()
const keys = { pairs: new Map([[keyIdOf(pair.publicKey), pair.privateKey]]) }
const about = { tender: 't', bid: 'b', version: 1, part: 'quality', position: 0, name: 'ab', chunks: 1 }
const sealed = (content: Buffer, what = about) => collect(sealFor(pair.publicKey, what, [content]))
const opened = (envelope: Buffer, what = about, held = keys) => collect(openEnvelope([envelope], held, what))
const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof EnvelopeRefused ? error.problem : String(error)),
  )

test('any content in any pieces comes back', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 70_000 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 1, max: 90_000 }), async (parts, step) => {
      const envelope = await collect(sealFor(pair.publicKey, about, parts))
      const cut: Buffer[] = []
      for (let at = 0; at < envelope.length; at += step) cut.push(envelope.subarray(at, at + step))
      const content = await collect(openEnvelope(cut, keys, about))
      expect(content.equals(Buffer.concat(parts))).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test.each([0, 1, 65_531, 65_532, 65_533, 131_064, 131_065])(
  '%i bytes: the size tells the bucket only',
  async (size) => {
    const envelope = await sealed(randomBytes(size))
    const header = 8 + envelope.readUInt32BE(4)
    expect(envelope.length - header).toBe(chunkCount(size) * (65_536 + 16))
    expect((await opened(envelope)).length).toBe(size)
  },
)

test('a bit changed anywhere is refused', async () => {
  const envelope = await sealed(randomBytes(70_000))
  const places = [0, 5, 20, 60, 150, 400, 66_000, 66_100, envelope.length - 1]
  for (const place of places) {
    const changed = Buffer.from(envelope)
    changed[place]! ^= 1
    expect(await problem(opened(changed)), `byte ${place}`).not.toBe('opened')
  }
})

test('cut off, without its last chunk, with chunks swapped or with something behind it: refused', async () => {
  const envelope = await sealed(randomBytes(140_000))
  const header = 8 + envelope.readUInt32BE(4)
  const chunk = 65_552
  const part = (n: number) => envelope.subarray(header + n * chunk, header + (n + 1) * chunk)
  const start = envelope.subarray(0, header)
  expect(await problem(opened(envelope.subarray(0, -1)))).toBe('damaged')
  expect(await problem(opened(envelope.subarray(0, -chunk)))).toBe('damaged')
  expect(await problem(opened(Buffer.concat([start, part(1), part(0), part(2)])))).toBe('damaged')
  expect(await problem(opened(Buffer.concat([envelope, Buffer.from('x')])))).toBe('damaged')
  expect(await problem(opened(start))).toBe('damaged')
})

test('an envelope of another bid, version, part or file does not open in this place', async () => {
  const envelope = await sealed(Buffer.from('x'))
  for (const other of [
    { bid: 'c' },
    { version: 2 },
    { part: 'price' },
    { position: 1 },
    { name: 'cd' },
    { chunks: 2 },
  ]) {
    expect(await problem(opened(envelope, { ...about, ...other }))).toBe('aboutSomethingElse')
  }
})

test('another key does not open it; the same content twice is two different envelopes', async () => {
  const other = newKeyPair()
  const envelope = await sealed(Buffer.from('geheim'))
  const wrong = { pairs: new Map([[keyIdOf(pair.publicKey), other.privateKey]]) }
  expect(await problem(opened(envelope, about, wrong))).toBe('damaged')
  expect(await problem(opened(envelope, about, { pairs: new Map() }))).toBe('otherKey')
  expect((await sealed(Buffer.from('geheim'))).equals(envelope)).toBe(false)
})

test('a draft is under a shared key', async () => {
  const secret = randomBytes(32)
  const envelope = await collect(sealShared(secret, 'k', { draft: 'd' }, [Buffer.from('concept')]))
  const open = (held: Buffer) => openEnvelope([envelope], { shared: new Map([['k', held]]) }, { draft: 'd' })
  expect((await collect(open(secret))).toString()).toBe('concept')
  expect(await problem(collect(open(randomBytes(32))))).toBe('damaged')
})

test('small boxes: key, words and every bit count; lengths come in steps', () => {
  const secret = randomBytes(32)
  const box = sealBox(secret, 'draft:1', Buffer.from('antwoord'))
  expect(openBox(secret, 'draft:1', box).toString()).toBe('antwoord')
  expect(() => openBox(secret, 'draft:2', box)).toThrow(EnvelopeRefused)
  expect(() => openBox(randomBytes(32), 'draft:1', box)).toThrow(EnvelopeRefused)
  expect(sealBox(secret, 'x', Buffer.alloc(3_000)).length).toBe(box.length)
  const share = sealBoxFor(pair.publicKey, 'share:1', Buffer.from('deel'))
  expect(openBoxFor(pair.privateKey, 'share:1', share).toString()).toBe('deel')
  for (let place = 0; place < share.length; place += 7) {
    const changed = Buffer.from(share)
    changed[place]! ^= 1
    expect(() => openBoxFor(pair.privateKey, 'share:1', changed)).toThrow(EnvelopeRefused)
  }
})
