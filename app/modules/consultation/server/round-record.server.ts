/** A consultation's row for a change, locked in the transaction that changes it or anything in it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { RoundStatus, SubjectKind } from '../domain/round'
import { mustBeAllowed } from './meeting-record.server'

export type RoundRecord = {
  readonly id: string
  readonly projectId: string
  readonly title: string
  readonly intro: string | null
  readonly subjectKind: SubjectKind
  readonly subjectTitle: string
  readonly subjectVersion: string | null
  readonly documentId: string | null
  readonly assignmentId: string | null
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly status: RoundStatus
  readonly isExample: boolean
  readonly version: number
}

/** Locked until the commit: making the nota and answering a remark can't pass each other. Throws 403 and 404. */
export async function lockRound(db: Db, actor: Actor, id: string): Promise<RoundRecord> {
  mustBeAllowed(actor, 'consultation:write')
  if (isUuid(id)) await db.$queryRaw`select 1 from consultation_round where id = ${id}::uuid for update`
  const round = await findRound(db, id)
  if (round === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return round
}

/** The same without a lock; null when it does not exist for the actor. */
export async function findRound(db: Db, id: string): Promise<RoundRecord | null> {
  const row = isUuid(id) ? await db.consultationRound.findUnique({ where: { id } }) : null
  if (row === null) return null
  const { source: _, startsOn, endsOn, status, subjectKind, ...rest } = row
  return {
    ...rest,
    startsOn: toDay(startsOn),
    endsOn: toDay(endsOn),
    status: status as RoundStatus,
    subjectKind: subjectKind as SubjectKind,
  }
}

/** How many remarks there are and how many are answered. */
export async function countAnswers(db: Db, roundId: string): Promise<{ total: number; answered: number }> {
  const total = await db.consultationRemark.count({ where: { roundId } })
  const answered = await db.consultationRemark.count({ where: { roundId, answeredAt: { not: null } } })
  return { total, answered }
}
