/** Two of the holders give the key back, one never does, and a changed share is noticed. */
import { expect, test } from 'vitest'
import { newKeyPair } from '~/platform/sealing/curve-keys.server'
import { EnvelopeRefused } from '~/platform/sealing/envelope-header.server'
import { lockWithPassphrase, unlockWithPassphrase } from '~/platform/sealing/passphrase.server'
import { hashOfKey, joinKey, splitKey } from '~/platform/sealing/split-key.server'

const { privateKey } = newKeyPair()
const sha256 = hashOfKey(privateKey)

test('any two of four shares give the key', async () => {
  const shares = await splitKey(privateKey, 4)
  for (let a = 0; a < 4; a += 1) {
    for (let b = 0; b < 4; b += 1) {
      const key = await joinKey([shares[a]!, shares[b]!], sha256)
      expect(key?.equals(privateKey) ?? false).toBe(a !== b)
    }
  }
})

test('one share, a changed share and a share of another key give nothing', async () => {
  const shares = await splitKey(privateKey, 3)
  const others = await splitKey(newKeyPair().privateKey, 3)
  expect(await joinKey([shares[0]!], sha256)).toBeNull()
  expect(await joinKey([shares[0]!, others[1]!], sha256)).toBeNull()
  for (let place = 0; place < 33; place += 1) {
    const changed = Buffer.from(shares[1]!)
    changed[place]! ^= 4
    expect(await joinKey([shares[0]!, changed], sha256), `byte ${place}`).toBeNull()
  }
})

test('fewer than three holders is refused: one lost passphrase would lose the tender', async () => {
  await expect(splitKey(privateKey, 2)).rejects.toThrow(RangeError)
})

test('a passphrase opens its own lock only', async () => {
  const locked = await lockWithPassphrase('vier rustige woorden hier', 'holder:1', privateKey)
  expect(JSON.parse(locked)).toMatchObject({ kdf: 'scrypt', N: 65_536, r: 8, p: 2 })
  const open = (passphrase: string, context = 'holder:1', text = locked) =>
    unlockWithPassphrase(passphrase, context, text)
  expect((await open('  vier rustige woorden hier '))?.equals(privateKey)).toBe(true)
  expect(await open('vier rustige woorden hie')).toBeNull()
  expect(await open('vier rustige woorden hier', 'holder:2')).toBeNull()
  const endless = JSON.stringify({ ...JSON.parse(locked), N: 2 ** 30 })
  await expect(open('vier rustige woorden hier', 'holder:1', endless)).rejects.toThrow(EnvelopeRefused)
})

test('a key that was locked with the parameters of before opens', async () => {
  const body = 'TTUMY1sWgVoI5hI0iGCQh7Pa678mMKZmuBd3NYTW3oiiIKQERQeE774W_DtH6_H6oB7ILzKnmodN9B3A'
  const locked = JSON.stringify({
    format: 1,
    kdf: 'scrypt',
    N: 131_072,
    r: 8,
    p: 1,
    salt: 'Qe6buFjcnnXYs-a9zAJNPA',
    body,
  })
  expect(await unlockWithPassphrase('wachtzin van vroeger', 'context', locked)).toEqual(Buffer.alloc(32, 7))
})
