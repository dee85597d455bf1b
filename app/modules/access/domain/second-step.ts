/** When a code after the password is needed, and of what shape the codes are. */
import type { PersonActor } from '~/kernel/actor'

/** Staff outside the example region works with a second step; nothing opens before it is set up (ASVS 5.0 6.3.3). */
export const mustSetUpSecondStep = (who: {
  readonly actor: Pick<PersonActor, 'kind'>
  readonly isExample: boolean
  readonly hasTotp: boolean
}): boolean => who.actor.kind === 'staff' && !who.isExample && !who.hasTotp

/** Whether a second step may be taken off: not where it must be. */
export const mayRemoveSecondStep = (who: {
  readonly actor: Pick<PersonActor, 'kind'>
  readonly isExample: boolean
}): boolean => who.actor.kind !== 'staff' || who.isExample

export const recoveryCodeCount = 10

/** Without 0, 1, i, l, o and u: what is written down is read back right. */
export const recoveryAlphabet = '23456789abcdefghjkmnpqrstvwxyz'

export type EnteredCode = { readonly kind: 'totp' | 'recovery'; readonly code: string }

/** What was typed: six figures, or a recovery code of ten signs; spaces, hyphens and capitals don't matter. */
export function readCode(text: string): EnteredCode | null {
  const code = text.toLowerCase().replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(code)) return { kind: 'totp', code }
  if (code.length === 10 && [...code].every((sign) => recoveryAlphabet.includes(sign)))
    return { kind: 'recovery', code }
  return null
}
