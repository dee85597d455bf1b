/** Reads what a calculation needs, makes it, and freezes it with a hash. */
import { createHash } from 'node:crypto'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { jsonInstant } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canonical } from '../domain/award-letter'
import { type DrawRecord, placedByDraw } from '../domain/draw'
import { type CalculationInput, type CalculationOutcome, calculateLot, missingPrices } from '../domain/lot-calculation'
import { formulaProblem, isScoringFormula, toFormulaParameters } from '../domain/scoring-formula'
import type { AwardProblem } from '../texts-award'
import { type CalculationFacts, readCalculationFacts } from './calculation-facts.server'
import { findTenderOfOfficer } from './find-tender-head.server'
import { findLotOf, isRanked, type LotFacts } from './lot-facts.server'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export type Calculation = { readonly input: CalculationInput; readonly outcome: CalculationOutcome }

/** From the stored scores and prices of the bids that are in; refuses while something is missing. */
export const calculateFromStored = async (db: Db, lot: LotFacts): Promise<Result<Calculation, AwardProblem>> =>
  calculateFrom(lot, await readCalculationFacts(db, lot))

/** The same from facts that were read before. */
export function calculateFrom(lot: LotFacts, facts: CalculationFacts): Result<Calculation, AwardProblem> {
  if (!isRanked(lot)) return qualifiedOf(lot, facts)
  if (lot.evaluation?.status !== 'settled') return refuse('qualityOpen')
  const { formula, priceWeightBp } = lot
  const parameters = toFormulaParameters(lot.formulaParameters)
  if (!isScoringFormula(formula) || formulaProblem(formula, parameters) !== null) return refuse('formulaMissing')
  const { criteria, lines, scores, prices } = facts
  const input: CalculationInput = {
    lot: { number: lot.number, title: lot.title },
    rules: { formula, parameters, priceWeightBp: priceWeightBp ?? 0 },
    criteria,
    lines: lines.map(({ id, description, quantity }) => ({ id, description, quantity })),
    bids: facts.bids
      .filter((bid) => bid.isAdmitted)
      .map(({ id, supplierId, name }) => ({
        bidId: id,
        supplierId,
        name,
        scores: scores.get(id) ?? [],
        prices: prices.get(id) ?? [],
      })),
  }
  const [missing] = missingPrices(input)
  if (missing !== undefined) return refuse('pricesMissing', { name: missing })
  return ok({ input, outcome: calculateLot(input) })
}

/** Where nobody is ranked: the bids that meet every requirement, all on the same place. */
function qualifiedOf(lot: LotFacts, { bids }: CalculationFacts): Result<Calculation, AwardProblem> {
  if (lot.evaluation?.status !== 'settled') return refuse('qualifiedOpen')
  const input: CalculationInput = {
    lot: { number: lot.number, title: lot.title },
    ...{ rules: null, criteria: [], lines: [] },
    bids: bids
      .filter((bid) => bid.isAdmitted)
      .map(({ id, supplierId, name }) => ({ bidId: id, supplierId, name, scores: [], prices: [] })),
  }
  return ok({ input, outcome: calculateLot(input) })
}

export type FrozenRow = {
  frozen: {
    readonly id: string
    readonly number: number
    readonly madeAt: Instant
    readonly sha256: string
    readonly content: Calculation
    readonly draw: DrawRecord | null
  }
}

const frozenText = `select json_build_object('id', c.id, 'number', c.number, 'madeAt', ${jsonInstant('c.made_at')},
  'sha256', c.sha256, 'content', c.content,
  'draw', (select json_build_object('drawnAt', ${jsonInstant('d.drawn_at')}, 'drawnBy', d.drawn_by,
    'witnesses', json_build_array(d.witness_one, d.witness_two), 'order', d.bid_order, 'report', d.report)
    from lot_draw d where d.calculation_id = c.id)
  ) as frozen from lot_calculation c where c.lot_id = $1::uuid order by c.number desc limit 1`

/** For a page that reads more in the same message. */
export const frozenRead = (lotId: string): NamedRead<FrozenRow> => ({
  name: 'frozen-calculation',
  text: frozenText,
  values: [lotId],
})

/** The last frozen calculation of a lot with the draw that decided its tie, or null. */
export const findFrozen = async (source: ReadSource, lotId: string): Promise<Frozen | null> =>
  toFrozen(await queryOf(source)<FrozenRow>(frozenRead(lotId)))

export type Frozen = NonNullable<ReturnType<typeof toFrozen>>
export function toFrozen([row]: readonly FrozenRow[]) {
  if (!row) return null
  const { content, ...frozen } = row.frozen
  return {
    ...frozen,
    ...content,
    /** The outcome with the places after the draw: what the award follows. */
    placed: placedByDraw(content.outcome.bids, frozen.draw?.order ?? []),
  }
}

/** Freezes what the stored data give now. The same data again give the record that is there already. */
export async function freezeCalculation(
  actor: StaffActor,
  { tenderId, lotId, now }: { tenderId: string; lotId: string; now: Instant },
): Promise<Result<{ sha256: string }, AwardProblem>> {
  try {
    return await withActor(actor, async (db) => {
      const head = await findTenderOfOfficer(db, actor, tenderId)
      const lot = await findLotOf(db, head, lotId)
      if (head.pricesOpenedAt === null) return refuse('pricesSealed')
      const calculation = await calculateFromStored(db, lot)
      if (!calculation.ok) return calculation
      const hash = sha256(canonical(calculation.value))
      const last = await findFrozen(db, lotId)
      if (last?.sha256 === hash) return ok({ sha256: hash })
      const number = (last?.number ?? 0) + 1
      const content = JSON.parse(JSON.stringify(calculation.value))
      await db.lotCalculation.createMany({
        data: [{ lotId, tenderId, number, madeAt: fromInstant(now), madeById: actor.userId, content, sha256: hash }],
      })
      const data = { lotId, number, sha256: hash }
      await recordEvent(db, { type: 'award.calculated', objectType: 'tender', objectId: tenderId, data })
      return ok({ sha256: hash })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'lot_calculation_lot_id_number_key') return refuse('changedMeanwhile')
    throw error
  }
}
