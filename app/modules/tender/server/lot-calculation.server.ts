/** Reads what a calculation needs, makes it, and freezes it with a hash. */
import { createHash } from 'node:crypto'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canonical } from '../domain/award-letter'
import { type DrawRecord, placedByDraw } from '../domain/draw'
import { type CalculationInput, type CalculationOutcome, calculateLot, missingPrices } from '../domain/lot-calculation'
import { formulaProblem, isScoringFormula, toFormulaParameters } from '../domain/scoring-formula'
import type { AwardProblem } from '../texts-award'
import { type CalculationFacts, readCalculationFacts } from './calculation-facts.server'
import { findTenderOfOfficer } from './find-tender-head.server'
import { findLotOf } from './lot-facts.server'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

type Lot = Awaited<ReturnType<typeof findLotOf>>
export type Calculation = { readonly input: CalculationInput; readonly outcome: CalculationOutcome }

/** From the stored scores and prices of the bids that are in; refuses while something is missing. */
export const calculateFromStored = async (db: Db, lot: Lot): Promise<Result<Calculation, AwardProblem>> =>
  calculateFrom(lot, await readCalculationFacts(db, lot))

/** The same from facts that were read before. */
export function calculateFrom(lot: Lot, facts: CalculationFacts): Result<Calculation, AwardProblem> {
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

/** The last frozen calculation of a lot with the draw that decided its tie, or null. */
export async function findFrozen(db: Db, lotId: string) {
  const row = await db.lotCalculation.findFirst({
    where: { lotId },
    orderBy: { number: 'desc' },
    include: { draw: true },
  })
  if (row === null) return null
  const content = row.content as unknown as Calculation
  const draw: DrawRecord | null = row.draw && {
    drawnAt: toInstant(row.draw.drawnAt),
    drawnBy: row.draw.drawnBy,
    witnesses: [row.draw.witnessOne, row.draw.witnessTwo],
    order: row.draw.bidOrder,
    report: row.draw.report,
  }
  return {
    ...{ id: row.id, number: row.number, madeAt: toInstant(row.madeAt), sha256: row.sha256 },
    ...content,
    draw,
    /** The outcome with the places after the draw: what the award follows. */
    placed: placedByDraw(content.outcome.bids, draw?.order ?? []),
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
