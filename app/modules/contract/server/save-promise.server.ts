/** Gives a promise its owner, and says what was found of it; by the version that was seen. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { type Problem, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { fromDay, toDayOrNull } from '~/platform/database/columns.server'
import type { ContractPromise } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type PromiseStatus, promiseProblem } from '../domain/contract-promise'
import type { PromiseInput } from '../forms-promise'
import type { promiseTexts } from '../texts-promise'
import { listPromiseOwners } from './contract-promises.server'
import { type ContractRecord, lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

type SavePromise = {
  readonly contractId: string
  readonly promiseId: string
  readonly input: PromiseInput
  readonly now: Instant
}
/** What two people can disagree on. */
export type StoredPromise = {
  readonly ownerId: string | null
  readonly status: PromiseStatus
  readonly outcome: string
  readonly decidedOn: CivilDate | null
  readonly version: number
}
export type PromiseChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: StoredPromise; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<keyof typeof promiseTexts.problems> }

/** The same answer once more changes nothing. Throws 404 and 403 as lockContract does, and 404 for an unknown promise. */
export function savePromise(actor: Actor, { contractId, promiseId, input, now }: SavePromise): Promise<PromiseChange> {
  return withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const row = isUuid(promiseId) ? await db.contractPromise.findFirst({ where: { id: promiseId, contractId } }) : null
    if (row === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const status = row.status as PromiseStatus
    const { eigenaar: ownerId, stand: to, uitkomst: outcome } = input
    if (row.ownerId === ownerId && status === to && row.outcome === outcome) return { kind: 'saved' }
    if (row.version !== input.version) {
      const current = { ...row, status, decidedOn: toDayOrNull(row.decidedOn) }
      return { kind: 'conflict', current, by: await findLastChange(db, ['contract'], contractId) }
    }
    const problem = await findProblem(db, { contract, row, input })
    if (problem) return { kind: 'refused', problem: refuse(problem).problem }
    const isDecided = status !== to || row.outcome !== outcome
    // The contract is locked, so nobody changed the row since it was read.
    await db.contractPromise.updateMany({
      where: { id: row.id, version: row.version },
      data: {
        ...{ ownerId, status: to, outcome, version: { increment: 1 } },
        ...(isDecided && { decidedOn: fromDay(dayOf(now)) }),
      },
    })
    await recordContractEvent(db, contract, {
      ...(isDecided && { promise: { from: `${row.position}|${status}`, to: `${row.position}|${to}` } }),
      ...(row.ownerId !== ownerId && {
        promiseOwner: { from: `${row.position}|${row.ownerId ?? ''}`, to: `${row.position}|${ownerId ?? ''}` },
      }),
    })
    return { kind: 'saved' }
  })
}

type Asked = { readonly contract: ContractRecord; readonly row: ContractPromise; readonly input: PromiseInput }

async function findProblem(
  db: Db,
  { contract, row, input }: Asked,
): Promise<keyof typeof promiseTexts.problems | null> {
  const { eigenaar: ownerId, stand: to, uitkomst: outcome } = input
  if (hasCitizenNumber(outcome)) return 'personalNumber'
  const problem = promiseProblem(row.status as PromiseStatus, { to, outcome })
  if (problem || ownerId === null || ownerId === row.ownerId) return problem
  const owners = await listPromiseOwners(db, contract)
  return owners.some(({ value }) => value === ownerId) ? null : 'ownerUnfit'
}
