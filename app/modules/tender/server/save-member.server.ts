/** Who works on a tender: appoints, and ends with a reason; what somebody did stays. */
import type { Actor } from '~/kernel/actor'
import { isProviderRole, type Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import type { Permission } from '~/modules/access/domain/permissions'
import { listHolders } from '~/modules/access/server/list-holders.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type Regime, regimeRules } from '../domain/regime'
import { lockTender } from './change-tender.server'

export type MemberProblem =
  | 'evaluatorNotNeeded'
  | 'evaluatorWithoutRight'
  | 'officerWithoutRight'
  | 'openerWithoutRight'
  | 'teamTwice'
  | 'teamUnknown'
type Appointment = {
  readonly tenderId: string
  readonly userId: string
  readonly role: 'officer' | 'opener' | 'evaluator'
  readonly now: Instant
}

/** What somebody must be allowed to do for an appointment to mean anything, and what is said when not. */
const needed = {
  officer: { permission: 'tender:write', without: 'officerWithoutRight' },
  opener: { permission: 'vault:open', without: 'openerWithoutRight' },
  evaluator: { permission: 'tender:evaluate', without: 'evaluatorWithoutRight' },
} as const satisfies Record<Appointment['role'], { permission: Permission; without: MemberProblem }>

/** Appoints a member of staff whose role may do it; throws 404 and 403. */
export async function addMember(
  actor: Actor,
  { tenderId, userId, role, now }: Appointment,
): Promise<Result<null, MemberProblem>> {
  try {
    return await withActor(actor, async (db) => {
      const tender = await lockTender(db, actor, tenderId)
      if (!(await listStaff(db)).some((person) => person.value === userId)) return refuse('teamUnknown')
      if (role === 'evaluator' && !regimeRules[tender.regime as Regime].ranks) return refuse('evaluatorNotNeeded')
      const { permission, without } = needed[role]
      const holders = await listHolders(db, permission)
      if (!holders.some((holder) => holder.userId === userId)) return refuse(without)
      const appointedById = 'userId' in actor ? actor.userId : null
      await db.tenderMember.create({
        data: { tenderId: tender.id, userId, role, appointedAt: fromInstant(now), appointedById },
      })
      await recordEvent(db, {
        type: 'tender.memberAdded',
        objectType: 'tender',
        objectId: tender.id,
        data: { userId, role },
      })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'tender_member_once') throw error
    return refuse('teamTwice')
  }
}

type Ending = { readonly tenderId: string; readonly memberId: string; readonly reason: string; readonly now: Instant }

/** Ends an appointment; ending it twice is the same. Throws 404 and 403. */
export function endMember(actor: Actor, { tenderId, memberId, reason, now }: Ending): Promise<void> {
  return withActor(actor, async (db) => {
    const tender = await lockTender(db, actor, tenderId)
    const ended = await db.tenderMember.updateMany({
      where: { id: memberId, tenderId: tender.id, endedAt: null },
      data: { endedAt: fromInstant(now), endReason: reason },
    })
    if (ended.count === 0) return
    await recordEvent(db, {
      type: 'tender.memberEnded',
      objectType: 'tender',
      objectId: tender.id,
      data: { memberId, reason },
    })
  })
}

/** Everybody who was ever appointed, those of today first. */
export async function listMembers(db: Db, tenderId: string) {
  const members = await db.tenderMember.findMany({
    where: { tenderId },
    orderBy: [{ role: 'asc' }, { appointedAt: 'asc' }],
  })
  const users = await db.user.findMany({
    where: { id: { in: members.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(users.map(({ id, name }) => [id, name]))
  const personOf = new Map(members.map(({ id, userId }) => [id, nameOf.get(userId) ?? null]))
  return members
    .map((member) => ({
      id: member.id,
      role: member.role,
      name: nameOf.get(member.userId) ?? null,
      replaces: member.replacesId === null ? null : (personOf.get(member.replacesId) ?? null),
      replacedBy: personOf.get(members.find(({ replacesId }) => replacesId === member.id)?.id ?? '') ?? null,
      appointedAt: toInstant(member.appointedAt),
      endedAt: toInstantOrNull(member.endedAt),
      endReason: member.endReason,
    }))
    .sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
}

/** Staff that can be appointed, by name. */
export async function listStaff(db: Db): Promise<{ value: string; label: string }[]> {
  const memberships = await db.membership.findMany({
    where: { endedAt: null, user: { disabledAt: null } },
    select: { role: true, user: { select: { id: true, name: true } } },
  })
  const staff = new Map(
    memberships.filter(({ role }) => !isProviderRole(role as Role)).map(({ user }) => [user.id, user.name]),
  )
  return [...staff].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nl'))
}
