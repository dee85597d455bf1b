/** What hangs from a segment of a draft version: amounts, lots that are foreseen, and what it asks in paperwork. */
import type { Actor } from '~/kernel/actor'
import { refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromCents } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { SegmentAmount } from '../domain/segment-amounts'
import type { BurdenInput, ForeseenLotInput } from '../forms'
import { municipalityNames } from './read-choices.server'
import { changeChoice, type Outcome, type StrategyChange } from './strategy-record.server'

type Saved = Promise<StrategyChange<null>>

/** Replaces the amounts of all municipalities. */
export const saveAmounts = (
  actor: Actor,
  { choiceId, version, amounts }: { choiceId: string; version: number; amounts: readonly SegmentAmount[] },
): Saved =>
  changeChoice(actor, { id: choiceId, version }, async (db): Promise<Outcome<null>> => {
    if (
      await isUnknownMunicipality(
        db,
        amounts.map((amount) => amount.municipalityCode),
      )
    )
      return { problem: refuse('municipalityUnknown').problem }
    await db.strategyAmount.deleteMany({ where: { choiceId } })
    await db.strategyAmount.createMany({
      data: amounts.map(({ municipalityCode, estimatedCents, ceilingCents }) => ({
        choiceId,
        municipalityCode,
        estimatedCents: fromCents(estimatedCents),
        ceilingCents: fromCents(ceilingCents),
      })),
    })
    return { value: null, told: { amounts: amounts.map((amount) => ({ ...amount })) } }
  })

type LotToSave = { readonly choiceId: string; readonly lotId: string | null; readonly input: ForeseenLotInput }

/** Adds a lot at the end, or changes one. */
export const saveForeseenLot = (actor: Actor, { choiceId, lotId, input }: LotToSave): Saved =>
  changeChoice(actor, { id: choiceId, version: input.version }, async (db): Promise<Outcome<null>> => {
    if (await isUnknownMunicipality(db, input.municipalityCodes))
      return { problem: refuse('municipalityUnknown').problem }
    const { version: _, ...columns } = input
    if (lotId === null) {
      const last = await db.strategyLot.aggregate({ where: { choiceId }, _max: { position: true } })
      await db.strategyLot.create({ data: { ...columns, choiceId, position: (last._max.position ?? 0) + 1 } })
      return { value: null, told: { lotAdded: input.name } }
    }
    const changed = isUuid(lotId)
      ? await db.strategyLot.updateMany({ where: { id: lotId, choiceId }, data: columns })
      : null
    if (!changed?.count) return { problem: refuse('recordGone').problem }
    return { value: null, told: { lotChanged: input.name } }
  })

export const removeForeseenLot = (
  actor: Actor,
  { choiceId, lotId, version }: { choiceId: string; lotId: string; version: number },
): Saved =>
  changeChoice(actor, { id: choiceId, version }, async (db): Promise<Outcome<null>> => {
    const removed = isUuid(lotId) ? await db.strategyLot.deleteMany({ where: { id: lotId, choiceId } }) : null
    if (!removed?.count) return { problem: refuse('recordGone').problem }
    return { value: null, told: { lotRemoved: lotId } }
  })

/** Adds one thing to fill in. */
export const addBurden = (actor: Actor, { choiceId, input }: { choiceId: string; input: BurdenInput }): Saved =>
  changeChoice(actor, { id: choiceId, version: input.version }, async (db): Promise<Outcome<null>> => {
    const { version: _, ...columns } = input
    const last = await db.strategyBurden.aggregate({ where: { choiceId }, _max: { position: true } })
    await db.strategyBurden.create({ data: { ...columns, choiceId, position: (last._max.position ?? 0) + 1 } })
    return { value: null, told: { burdenAdded: columns } }
  })

export const removeBurden = (
  actor: Actor,
  { choiceId, position, version }: { choiceId: string; position: number; version: number },
): Saved =>
  changeChoice(actor, { id: choiceId, version }, async (db): Promise<Outcome<null>> => {
    const removed = await db.strategyBurden.deleteMany({ where: { choiceId, position } })
    if (removed.count === 0) return { problem: refuse('recordGone').problem }
    return { value: null, told: { burdenRemoved: position } }
  })

async function isUnknownMunicipality(db: Db, codes: readonly string[]): Promise<boolean> {
  const known = new Set((await municipalityNames(db)).map(({ code }) => code))
  return codes.some((code) => !known.has(code))
}
