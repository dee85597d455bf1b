/**
 * Which weight would change the outcome, and at what value. One weight moves; the others keep their proportions, so that
 * together they stay the whole. Then the lead of one option over another is a straight line in that weight, and where it
 * crosses zero is a fraction that is found exactly, in whole numbers.
 */
import { type Matrix, type MatrixOption, totalOf, wholeBp } from './decision-matrix'

const whole = BigInt(wholeBp)

export type Tipping = {
  readonly criterionId: string
  readonly direction: 'up' | 'down'
  /** The first whole basis point at which one of today's leaders no longer leads. */
  readonly weightBp: number
  /** Who leads there. */
  readonly leaders: readonly string[]
}
export type CriterionSensitivity = {
  readonly criterionId: string
  readonly weightBp: number
  /** Null: lowering the weight to nothing changes nothing. */
  readonly down: Tipping | null
  /** Null: raising it to the whole changes nothing. */
  readonly up: Tipping | null
  /** It has all the weight: there is no proportion in which the others could share what it gives up. */
  readonly hasAllWeight: boolean
}

/**
 * An option's total when the criterion has the weight `atBp`, times ten thousand minus the criterion's weight now: a
 * whole number, and the factor is the same for all options, so totals compare.
 */
export function scaledTotalAt(matrix: Matrix, option: MatrixOption, at: { criterionId: string; atBp: number }): bigint {
  const criterion = criterionOf(matrix, at.criterionId)
  const score = BigInt(option.scores[at.criterionId] ?? 0)
  const others = BigInt(totalOf(matrix, option)) - BigInt(criterion.weightBp) * score
  return BigInt(at.atBp) * score * (whole - BigInt(criterion.weightBp)) + (whole - BigInt(at.atBp)) * others
}

/** Who leads when the criterion has this weight; several when they are equal. */
export function leadersAt(matrix: Matrix, at: { criterionId: string; atBp: number }): string[] {
  const totals = matrix.options.map((option) => ({ id: option.id, total: scaledTotalAt(matrix, option, at) }))
  const [best] = totals.map(({ total }) => total).sort((a, b) => (a > b ? -1 : 1))
  return totals.filter(({ total }) => total === best).map(({ id }) => id)
}

/** For each criterion, the nearest weights below and above its own that change who leads. The matrix must add up. */
export const sensitivityOf = (matrix: Matrix): CriterionSensitivity[] =>
  matrix.criteria.map(({ id, weightBp }) => {
    if (weightBp === wholeBp) return { criterionId: id, weightBp, down: null, up: null, hasAllWeight: true }
    const leaders = leadersAt(matrix, { criterionId: id, atBp: weightBp })
    const changes = leaders.flatMap((leader) =>
      matrix.options
        .filter((other) => other.id !== leader)
        .map((other) => overtakenAt(matrix, { criterionId: id, weightBp, leader: optionOf(matrix, leader), other })),
    )
    const tipping = (direction: 'up' | 'down', atBp: number | null): Tipping | null =>
      atBp === null
        ? null
        : { criterionId: id, direction, weightBp: atBp, leaders: leadersAt(matrix, { criterionId: id, atBp }) }
    return {
      criterionId: id,
      weightBp,
      down: tipping(
        'down',
        nearest(
          changes.map(({ down }) => down),
          Math.max,
        ),
      ),
      up: tipping(
        'up',
        nearest(
          changes.map(({ up }) => up),
          Math.min,
        ),
      ),
      hasAllWeight: false,
    }
  })

const nearest = (points: readonly (number | null)[], pick: (...values: number[]) => number): number | null => {
  const known = points.filter((point) => point !== null)
  return known.length === 0 ? null : pick(...known)
}

type Duel = {
  readonly criterionId: string
  readonly weightBp: number
  readonly leader: MatrixOption
  readonly other: MatrixOption
}

/** The whole basis points nearest to the weight, below and above, at which `other` is strictly ahead of `leader`. */
function overtakenAt(matrix: Matrix, { criterionId, weightBp, leader, other }: Duel) {
  const lead = (atBp: number): bigint =>
    scaledTotalAt(matrix, leader, { criterionId, atBp }) - scaledTotalAt(matrix, other, { criterionId, atBp })
  // lead(x) = atZero + slope · x / 10,000, with whole atZero and slope.
  const atZero = lead(0)
  const slope = lead(wholeBp) - atZero
  if (slope === 0n) return { down: null, up: null }
  // It is zero at x = −atZero · 10,000 / slope.
  const [numerator, denominator] = slope > 0n ? [-atZero * whole, slope] : [atZero * whole, -slope]
  const below = floorDivide(numerator, denominator)
  const isExact = below * denominator === numerator
  if (slope > 0n) {
    // Behind at every weight under the crossing.
    const at = isExact ? below - 1n : below
    return { down: at >= 0n && at < BigInt(weightBp) ? Number(at) : null, up: null }
  }
  const at = below + 1n
  return { down: null, up: at <= whole && at > BigInt(weightBp) ? Number(at) : null }
}

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}

const criterionOf = (matrix: Matrix, id: string) => {
  const criterion = matrix.criteria.find((candidate) => candidate.id === id)
  if (!criterion) throw new RangeError(`No criterion ${id}`)
  return criterion
}
const optionOf = (matrix: Matrix, id: string): MatrixOption => matrix.options.find((option) => option.id === id)!

export type LeadRange = { readonly fromBp: number; readonly untilBp: number; readonly leaders: readonly string[] }

/** Who leads from weight nothing to the whole, looked at in steps of one per cent: for a picture, not for a decision. */
export function leadRanges(matrix: Matrix, criterionId: string): LeadRange[] {
  const ranges: { fromBp: number; untilBp: number; leaders: string[] }[] = []
  for (let atBp = 0; atBp <= wholeBp; atBp += 100) {
    const leaders = leadersAt(matrix, { criterionId, atBp })
    const last = ranges.at(-1)
    if (last && last.leaders.join() === leaders.join()) last.untilBp = atBp
    else ranges.push({ fromBp: last ? last.untilBp : 0, untilBp: atBp, leaders })
  }
  return ranges
}
