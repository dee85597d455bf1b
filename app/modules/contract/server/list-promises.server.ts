/** A page of the promises of all contracts that the actor may see. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { readAs } from '~/platform/database/read-as.server'
import { statementName } from '~/platform/database/statement-name.server'
import { canChangeContract } from '../domain/contract-changes'
import { isPromiseLate, type PromiseStatus } from '../domain/contract-promise'
import { type PromiseListRequest, promiseListSql } from './promise-list-sql.server'

type Row = {
  readonly id: string
  readonly contractId: string
  readonly contractNumber: string
  readonly municipalityCodes: readonly string[]
  readonly supplier: string
  readonly text: string
  readonly criterionCode: string
  readonly criterionName: string
  readonly ownerId: string | null
  readonly dueOn: CivilDate
  readonly status: PromiseStatus
}

/** A page past the end gives no rows. Names of owners are for staff: a provider is told none. */
export async function listAllPromises(actor: Actor, request: PromiseListRequest) {
  const sql = promiseListSql(request)
  const [found] = await readAs(actor, (query) =>
    query<{ total: number; rows: Row[] }>({ ...sql, name: statementName(sql.text) }),
  )
  const { total = 0, rows = [] } = found ?? {}
  const names = actor.kind === 'staff' ? await readColleagueNames(rows.map(({ ownerId }) => ownerId)) : new Map()
  return {
    total,
    rows: rows.map(({ ownerId, municipalityCodes, ...row }) => ({
      ...row,
      owner: ownerId === null ? null : ((names.get(ownerId)?.name as string | undefined) ?? ''),
      isLate: isPromiseLate(row, request.today),
      mayChange: row.status !== 'met' && canChangeContract(actor, { municipalityCodes }),
    })),
  }
}
export type ListedPromise = Awaited<ReturnType<typeof listAllPromises>>['rows'][number]
