/**
 * argon2id with 19 MiB and two passes (OWASP's first choice). A check without a hash takes as long as one with, so that
 * time does not tell whether an account exists.
 */
import { hash, verify } from '@node-rs/argon2'
import { passwordLimits } from '../domain/password-rules'

const terms = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The password in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, terms)

/** A hash of random bytes that nobody knows, made once per process. */
let nobodys: Promise<string> | null = null

/** Whether the password belongs to the hash; null and what is too long never do, after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID())
  const possible = passwordHash !== null && [...password].length <= passwordLimits.longest
  const matches = await verify(possible ? passwordHash : await nobodys, possible ? password : 'x').catch(() => false)
  return possible && matches
}
