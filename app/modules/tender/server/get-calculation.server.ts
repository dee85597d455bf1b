/** How the calculation of a lot stands: for the page of its award, and by itself for the workbook of its scores. */
import type { StaffActor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { onlyRow } from '~/platform/database/json-sql.server'
import { readTogether } from '~/platform/database/read-together.server'
import { canonical } from '../domain/award-letter'
import { type CalculationRow, calculationRead, toCalculationFacts } from './calculation-facts.server'
import { type HeadRow, headRead, notFound, requireOfficer, toHead } from './find-tender-head.server'
import { type Calculation, calculateFrom, type FrozenRow, frozenRead, sha256, toFrozen } from './lot-calculation.server'
import { type LotFacts, lotRead, toLot } from './lot-facts.server'

type OfLot = { readonly tenderId: string; readonly lotId: string }

/** No lot has this id: what is asked for it finds nothing. */
const noLot = '00000000-0000-0000-0000-000000000000'
export const askedLotId = (lotId: string): string => (isUuid(lotId) ? lotId : noLot)

/** What a calculation is made of, for a page that reads more in the same message; throws 404 for what is no tender. */
export function calculationReads(actor: StaffActor, { tenderId, lotId: asked }: OfLot) {
  if (!isUuid(tenderId)) throw notFound()
  const lotId = askedLotId(asked)
  return {
    head: headRead(actor, tenderId),
    lot: lotRead(lotId, tenderId),
    facts: calculationRead(lotId, tenderId),
    frozen: frozenRead(lotId),
  }
}

type Found = {
  readonly head: readonly HeadRow[]
  readonly lot: readonly { lot: LotFacts }[]
  readonly facts: readonly CalculationRow[]
  readonly frozen: readonly FrozenRow[]
}

/** For the officer of the tender; throws 404 or 403 otherwise. `current` is null while nothing can be calculated. */
export function standingOf(found: Found) {
  const head = requireOfficer(toHead(found.head))
  const lot = toLot(found.lot)
  const facts = toCalculationFacts(onlyRow(found.facts))
  const frozen = toFrozen(found.frozen)
  const calculation = head.pricesOpenedAt === null ? null : calculateFrom(lot, facts)
  const calculated = calculation?.ok ? calculation.value : null
  const isFrozen = calculated !== null && frozen !== null && frozen.sha256 === sha256(canonical(calculated))
  // What the draw decided holds as long as nothing moved since the calculation was frozen.
  const draw = isFrozen ? (frozen?.draw ?? null) : null
  return {
    ...{ head, lot, facts, frozen, isFrozen, draw },
    problem: calculation && !calculation.ok ? calculation.problem : null,
    current: calculated && draw && frozen ? placedIn(calculated, frozen.placed) : calculated,
  }
}

export const getCalculation = async (actor: StaffActor, asked: OfLot) =>
  standingOf(await readTogether(actor, calculationReads(actor, asked)))

const placedIn = ({ input, outcome }: Calculation, bids: Calculation['outcome']['bids']): Calculation => ({
  input,
  outcome: { ...outcome, bids },
})
