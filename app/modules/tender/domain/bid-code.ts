/**
 * The secret code of a bid: 160 bits for the bidder's eyes. The salts of all commitments follow from it, so whoever has
 * the code and the files can show what was handed in, and nobody else can try out prices against the published list.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 20 random bytes as eight groups of four signs, without I, L, O and U: what is written down is read back right. */
export function bidCode(random: Uint8Array): string {
  if (random.length !== 20) throw new RangeError('A code is made of 20 random bytes')
  let bits = 0n
  for (const byte of random) bits = (bits << 8n) | BigInt(byte)
  let signs = ''
  for (let place = 0; place < 32; place += 1) {
    signs = `${alphabet[Number(bits & 31n)]}${signs}`
    bits >>= 5n
  }
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code without hyphens and blanks, as it is used. */
export const plainCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')
