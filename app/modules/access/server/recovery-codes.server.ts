/** Recovery codes: ten signs of 30, nearly 49 bits each; the database keeps a hash per person, and each works once. */
import { createHmac, randomInt } from 'node:crypto'
import { platform } from '~/platform/context.server'
import type { Db } from '~/platform/database/with-actor.server'
import { recoveryAlphabet, recoveryCodeCount } from '../domain/second-step'

/** Keyed with the installation's key: a stolen table alone can't be searched for codes. */
export const hashRecoveryCode = (userId: string, code: string): string =>
  createHmac('sha256', platform().key).update(`recovery\0${userId}\0${code}`).digest('hex')

const newCode = (): string =>
  Array.from({ length: 10 }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)]).join('')

/** Replaces the person's codes by ten new ones and gives them, as they are written down: 'abcde-fghjk'. */
export async function replaceRecoveryCodes(db: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  await db.recoveryCode.deleteMany({ where: { userId } })
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) })),
  })
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}
