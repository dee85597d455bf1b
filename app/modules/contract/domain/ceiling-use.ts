/** Use of the bestedingsruimte (contract standard, overeenkomst v1.2, art. 1.5). */
import { type Cents, shareBp } from '../../../kernel/money'

/** Basis points. At 70 % the provider writes to the buyer and they talk within two weeks; at 90 % it is nearly gone. */
export const ceilingMarksBp = { near: 7000, almost: 9000, full: 10_000 } as const
export const ceilingMarkCodes = ['near', 'almost', 'over'] as const
export type CeilingMark = (typeof ceilingMarkCodes)[number]

export type CeilingUse = {
  readonly used: Cents
  readonly ceiling: Cents
  /** Null when no ceiling was set, or one of nothing: a share of it says nothing. */
  readonly shareBp: number | null
  /** The highest mark reached; over only past the whole. */
  readonly mark: CeilingMark | null
}

/** How much of a ceiling is used and which mark that reaches. */
export function ceilingUse(used: Cents, ceiling: Cents): CeilingUse {
  const share = shareBp(used, ceiling)
  return { used, ceiling, shareBp: share, mark: markOf(used, ceiling) }
}

// On the amounts and not on the rounded share: one cent too much is too much, and 69.996 % is not 70 %.
function markOf(used: Cents, ceiling: Cents): CeilingMark | null {
  if (ceiling <= 0) return used > 0 && ceiling === 0 ? 'over' : null
  if (used > ceiling) return 'over'
  const reached = (markBp: number) => BigInt(used) * 10_000n >= BigInt(ceiling) * BigInt(markBp)
  if (reached(ceilingMarksBp.almost)) return 'almost'
  return reached(ceilingMarksBp.near) ? 'near' : null
}
