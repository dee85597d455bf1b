/** Codes of an authenticator app (RFC 6238: SHA-1, six figures, 30 seconds). */
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Instant } from '~/kernel/civil-date'
import { seal, unseal } from './seal.server'

const purpose = 'totp'

export const newTotpSecret = (): string => generateSecret()
export const sealTotpSecret = (secret: string): string => seal(purpose, secret)

/** What an authenticator app reads from the QR code. */
export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: 'Leidraad', label: email, secret })

/**
 * The 30-second step that the code belongs to, or null: wrong, or of a step that was used (`after`) or earlier. One
 * step early or late is accepted, as clocks of telephones differ.
 */
export function stepOfCode(
  secret: string,
  { code, now, after }: { code: string; now: Instant; after: bigint | null },
): bigint | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now / 1000),
    epochTolerance: 30,
    ...(after === null ? {} : { afterTimeStep: Number(after) }),
  })
  return result.valid && 'timeStep' in result ? BigInt(result.timeStep) : null
}

/** The secret of an account as it is in the database; throws when this installation can't open it, as that is a fault. */
export function openTotpSecret(sealed: string): string {
  const secret = unseal(purpose, sealed)
  if (secret === null) throw new Error('A TOTP secret was sealed with another key')
  return secret
}
