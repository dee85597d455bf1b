/** Positions of stakeholders: what they asked in public, where it stands, and whether they have an interest. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { type PersonalData, personalText } from '~/kernel/personal-data'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { fromDayOrNull, toDayOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { PositionInput } from '../forms-consultation'
import { mustBeAllowed } from './meeting-record.server'

export type PositionQuery = Paging & { readonly search: string; readonly interest: string }

/** One page, the latest first; those without a day at the end. */
export const listPositions = (actor: Actor, { search, interest, page, pageSize }: PositionQuery) =>
  withActor(actor, async (db) => {
    const contains = { contains: search, mode: 'insensitive' } as const
    const where: Prisma.StakeholderPositionWhereInput = {
      ...(search === '' ? {} : { OR: [{ stakeholder: contains }, { position: contains }] }),
      ...(interest === 'ja' ? { hasInterest: true } : interest === 'nee' ? { hasInterest: false } : {}),
    }
    const rows = await db.stakeholderPosition.findMany({
      where,
      orderBy: [{ takenOn: { sort: 'desc', nulls: 'last' } }, { stakeholder: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    return { total: await db.stakeholderPosition.count({ where }), rows: rows.map(toPosition) }
  })

/** One position; throws 404 when it does not exist for the actor. */
export async function getPosition(actor: Actor, id: string) {
  const row = isUuid(id) ? await withActor(actor, (db) => db.stakeholderPosition.findUnique({ where: { id } })) : null
  if (row === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return toPosition(row)
}

export type Position = ReturnType<typeof toPosition>
const toPosition = (row: Prisma.StakeholderPositionGetPayload<object>) => ({
  id: row.id,
  organisationId: row.organisationId,
  stakeholder: row.stakeholder,
  takenOn: toDayOrNull(row.takenOn),
  occasion: row.occasion,
  position: row.position,
  hasInterest: row.hasInterest,
  interestNote: row.interestNote,
  reference: row.reference,
  source: toSourceMark(row.source),
  isExample: row.isExample,
  version: row.version,
})

type PositionCode = PersonalData | 'organisationUnknown' | 'noProject'
export type PositionChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: Position; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<PositionCode> }
type Saving = { readonly id: string | null; readonly input: PositionInput; readonly now: Instant }

/** Adds a position (the request's key is its id), or changes one that nobody changed since it was shown. */
export async function savePosition(actor: Actor, { id, input, now }: Saving): Promise<PositionChange> {
  mustBeAllowed(actor, 'consultation:write')
  return withActor(actor, async (db) => {
    const checked = await check(db, input, now)
    if (!checked.ok) return { kind: 'refused', problem: checked.problem }
    const columns = columnsOf(input)
    if (id === null) {
      const key = input.requestKey ?? undefined
      const { count } = await db.stakeholderPosition.createMany({
        data: [{ ...(key ? { id: key } : {}), projectId: checked.value, ...columns }],
        skipDuplicates: true,
      })
      if (count === 1) await record(db, 'position.added', key ?? '')
      return { kind: 'saved' }
    }
    await db.$queryRaw`select 1 from stakeholder_position where id = ${id}::uuid for update`
    const stored = await db.stakeholderPosition.findUnique({ where: { id } })
    if (stored === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (stored.version !== input.version)
      return { kind: 'conflict', current: toPosition(stored), by: await findLastChange(db, ['position'], id) }
    await db.stakeholderPosition.updateMany({ where: { id }, data: { ...columns, version: { increment: 1 } } })
    await record(db, 'position.changed', id)
    return { kind: 'saved' }
  })
}

async function check(db: Db, input: PositionInput, now: Instant): Promise<Result<string, PositionCode>> {
  const personal = personalText(`${input.position}\n${input.occasion}`, dayOf(now))
  if (personal) return refuse(personal)
  if (input.organisationId !== null && (await db.organisation.count({ where: { id: input.organisationId } })) === 0)
    return refuse('organisationUnknown')
  const project = await db.project.findFirst({ orderBy: { name: 'asc' }, select: { id: true } })
  return project === null ? refuse('noProject') : ok(project.id)
}

const columnsOf = (input: PositionInput) => ({
  organisationId: input.organisationId,
  stakeholder: input.stakeholder,
  takenOn: fromDayOrNull(input.takenOn),
  occasion: input.occasion,
  position: input.position,
  hasInterest: input.hasInterest,
  interestNote: input.hasInterest ? input.interestNote || null : null,
  reference: input.reference,
})
const record = (db: Db, type: string, id: string): Promise<void> =>
  recordEvent(db, { type, objectType: 'position', objectId: id })
