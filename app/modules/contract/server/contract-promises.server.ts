/** The promises of a contract: the list, one of them, and what was found of it. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromDay, toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { ContractPromise } from '~/platform/database/generated/client'
import type { ReadQuery } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { isPromiseLate, type PromiseStatus, promiseProblem } from '../domain/contract-promise'
import type { promiseTexts } from '../texts-promise'
import { lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

const toView = (row: ContractPromise, now: Instant) => {
  const facts = { status: row.status as PromiseStatus, dueOn: toDay(row.dueOn) }
  const { id, position, text, criterionCode, criterionName, resultCodes, outcome, version } = row
  return {
    ...{ id, position, text, criterionCode, criterionName, resultCodes, outcome, version },
    ...facts,
    decidedOn: toDayOrNull(row.decidedOn),
    isLate: isPromiseLate(facts, dayOf(now)),
  }
}
export type PromiseView = ReturnType<typeof toView>

type PromiseRow = Omit<PromiseView, 'isLate'>

/** In the order of the bid; one of the reads of the page of a contract. */
export async function listPromises(query: ReadQuery, contractId: string, today: CivilDate): Promise<PromiseView[]> {
  const rows = await query<PromiseRow>({
    text: `select id, position, text, criterion_code as "criterionCode", criterion_name as "criterionName",
      result_codes as "resultCodes", outcome, version, status, due_on as "dueOn", decided_on as "decidedOn"
      from contract_promise where contract_id = $1 order by position`,
    values: [contractId],
    name: 'contract-promises',
  })
  return rows.map((row) => ({ ...row, isLate: isPromiseLate(row, today) }))
}

type OfPromise = { readonly contractId: string; readonly promiseId: string; readonly now: Instant }

/** One promise of a contract that the actor may change; null when it is not (any more) there. */
export async function getPromise(actor: Actor, { contractId, promiseId, now }: OfPromise) {
  return withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const row = isUuid(promiseId) ? await db.contractPromise.findFirst({ where: { id: promiseId, contractId } }) : null
    return { contract: { id: contract.id, number: contract.number }, promise: row && toView(row, now) }
  })
}

type Found = OfPromise & { readonly to: PromiseStatus; readonly outcome: string; readonly version: number }

/** What was found, by the version that was seen; two at once: one of them. */
export async function decidePromise(
  actor: Actor,
  { contractId, promiseId, to, outcome, version, now }: Found,
): Promise<Result<null, keyof typeof promiseTexts.problems>> {
  if (hasCitizenNumber(outcome)) return refuse('personalNumber')
  return withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const row = isUuid(promiseId) ? await db.contractPromise.findFirst({ where: { id: promiseId, contractId } }) : null
    if (row === null) return refuse('promiseDecided')
    const problem = promiseProblem(row.status as PromiseStatus, { to, outcome })
    if (problem) return refuse(problem)
    const decided = await db.contractPromise.updateMany({
      where: { id: row.id, version },
      data: { status: to, outcome, decidedOn: fromDay(dayOf(now)), version: { increment: 1 } },
    })
    if (decided.count !== 1) return refuse('promiseDecided')
    await recordContractEvent(db, contract, {
      promise: { from: `${row.position}|${row.status}`, to: `${row.position}|${to}` },
    })
    return ok(null)
  })
}
