/**
 * Which proof goes with a productieverantwoording: it follows from the provider's turnover in the whole country for
 * this domain (Jeugdwet) and the threshold of that year (landelijk accountantsprotocol; domain.md B6).
 */
import type { CivilDate } from '../../../kernel/civil-date'
import type { Problem } from '../../../kernel/result'
import { type DatedValue, valueOn } from './dated-value'

export const declarationKinds = ['auditorStatement', 'boardStatement'] as const
export type DeclarationKind = (typeof declarationKinds)[number]

export type RequiredDeclaration = {
  readonly kind: DeclarationKind
  readonly thresholdCents: number
  readonly source: string
}

/** From the threshold an auditor's statement, below it a statement of the board. Throws when no threshold holds: a bug. */
export function requiredDeclaration(
  turnoverCents: number,
  thresholds: readonly DatedValue<number>[],
  on: CivilDate,
): RequiredDeclaration {
  const threshold = valueOn(thresholds, on)
  if (!threshold) throw new RangeError(`No threshold for an auditor's statement on ${on}`)
  const kind = turnoverCents >= threshold.value ? 'auditorStatement' : 'boardStatement'
  return { kind, thresholdCents: threshold.value, source: threshold.source }
}

export type DeclarationProblemCode =
  | 'declarationMissing'
  | 'declarationForOtherFile'
  | 'declarationBeforeFile'
  | 'turnoverBelowTotal'

export type DeclarationInput = {
  readonly required: DeclarationKind
  readonly turnoverCents: number
  /** Total of this delivery: the turnover in the whole country can't be less. */
  readonly totalCents: number
  readonly fileSha256: string
  readonly fileReadyOn: CivilDate
  readonly document: {
    readonly kind: DeclarationKind
    readonly signedOn: CivilDate
    /** The file that the signer saw; null on a paper that names none. */
    readonly aboutSha256: string | null
  } | null
}

/** Why the proof is not enough, or null. An auditor's statement may always take the place of the board's. */
export function declarationProblem(input: DeclarationInput): Problem<DeclarationProblemCode> | null {
  const { document } = input
  if (input.turnoverCents < input.totalCents) {
    return { code: 'turnoverBelowTotal', params: { turnoverCents: input.turnoverCents, totalCents: input.totalCents } }
  }
  const enough = document && (document.kind === input.required || document.kind === 'auditorStatement')
  if (!enough) return { code: 'declarationMissing', params: { required: input.required } }
  if (document.aboutSha256 !== null && document.aboutSha256 !== input.fileSha256) {
    return { code: 'declarationForOtherFile' }
  }
  if (document.signedOn < input.fileReadyOn) {
    return { code: 'declarationBeforeFile', params: { signedOn: document.signedOn, fileReadyOn: input.fileReadyOn } }
  }
  return null
}
