/**
 * Numbers that name an organisation: text of a fixed length, leading zeros and all. No public check digit is known for
 * KvK and AGB numbers, so only their form is checked.
 */
import { ok, type Result, refuse } from '../../../kernel/result'

export const organisationCodes = {
  /** Kamer van Koophandel. */
  kvk: { digits: 8 },
  /** Code of a care provider in iJw messages. */
  agb: { digits: 8 },
  /** CBS code of a municipality: 0546 is Leiden. 'GM0546' is the same code. */
  cbs: { digits: 4 },
} as const
export type OrganisationCodeKind = keyof typeof organisationCodes

export type OrganisationCodeProblem = 'codeNotDigits' | 'codeTooShort' | 'codeTooLong'

/** The code without blanks and points; a missing zero is asked for, never added. */
export function readOrganisationCode(
  kind: OrganisationCodeKind,
  text: string,
): Result<string, OrganisationCodeProblem> {
  const { digits } = organisationCodes[kind]
  const bare = text.replace(/[\s\u00a0.]+/g, '')
  const code = kind === 'cbs' ? bare.replace(/^GM/i, '') : bare
  if (!/^\d+$/.test(code)) return refuse('codeNotDigits', { digits })
  if (code.length < digits) return refuse('codeTooShort', { digits, found: code.length })
  if (code.length > digits) return refuse('codeTooLong', { digits, found: code.length })
  return ok(code)
}
