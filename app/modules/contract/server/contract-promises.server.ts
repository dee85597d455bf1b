/** The promises of a contract: the list on its page, and one of them with whom it can be given to. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { listHolders } from '~/modules/access/server/list-holders.server'
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { ContractPromise } from '~/platform/database/generated/client'
import type { ReadQuery } from '~/platform/database/read-as.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canChangeContract } from '../domain/contract-changes'
import { isPromiseLate, type PromiseStatus } from '../domain/contract-promise'
import { lockContract } from './contract-record.server'

const toView = (row: ContractPromise, now: Instant) => {
  const facts = { status: row.status as PromiseStatus, dueOn: toDay(row.dueOn) }
  const { id, position, text, criterionCode, criterionName, resultCodes, ownerId, outcome, version } = row
  return {
    ...{ id, position, text, criterionCode, criterionName, resultCodes, ownerId, outcome, version },
    ...facts,
    decidedOn: toDayOrNull(row.decidedOn),
    isLate: isPromiseLate(facts, dayOf(now)),
  }
}

/** As the page of a contract shows it; `owner` is null when nobody is, or when the reader may not know the name. */
export type PromiseView = ReturnType<typeof toView> & { readonly owner: string | null }

type PromiseRow = Omit<PromiseView, 'isLate'>

/** In the order of the bid; one of the reads of the page of a contract. */
export async function listPromises(query: ReadQuery, contractId: string, today: CivilDate): Promise<PromiseView[]> {
  const rows = await query<PromiseRow>({
    text: `select p.id, p.position, p.text, p.criterion_code as "criterionCode", p.criterion_name as "criterionName",
      p.result_codes as "resultCodes", p.outcome, p.version, p.status, p.due_on as "dueOn", p.decided_on as "decidedOn",
      p.owner_id as "ownerId", u.name as owner
      from contract_promise p left join user_account u on u.id = p.owner_id where p.contract_id = $1 order by p.position`,
    values: [contractId],
    name: 'contract-promises',
  })
  return rows.map((row) => ({ ...row, isLate: isPromiseLate(row, today) }))
}

type OfPromise = { readonly contractId: string; readonly promiseId: string; readonly now: Instant }

/** One promise of a contract that the actor may change, with whom it can be given to; null when it is not there (any more). */
export async function getPromise(actor: Actor, { contractId, promiseId, now }: OfPromise) {
  const found = await withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const row = isUuid(promiseId) ? await db.contractPromise.findFirst({ where: { id: promiseId, contractId } }) : null
    const { id, number, title } = contract
    return {
      contract: { id, number, title },
      promise: row && toView(row, now),
      owners: await listPromiseOwners(db, contract),
    }
  })
  // Who left the work, or works where the reader can't see accounts, still is the owner until another one is chosen.
  const ownerId = found.promise?.ownerId ?? null
  if (ownerId === null || found.owners.some(({ value }) => value === ownerId)) return found
  const owner = (await readColleagueNames([ownerId])).get(ownerId)
  return { ...found, owners: [...found.owners, { value: ownerId, label: owner?.name ?? ownerId }] }
}

/** Staff that may change the contract: they can own what was promised in it. By name. */
export async function listPromiseOwners(
  db: Db,
  contract: { readonly municipalityCodes: readonly string[] },
): Promise<{ value: string; label: string }[]> {
  const holders = await listHolders(db, 'contract:write')
  const fit = new Map(
    holders.filter(({ actor }) => canChangeContract(actor, contract)).map(({ userId, name }) => [userId, name]),
  )
  return [...fit].map(([value, label]) => ({ value, label }))
}
