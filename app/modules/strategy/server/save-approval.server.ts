/** Records what one body planned or decided while a version lies before it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type ApprovalBody, approvalProblem } from '../domain/approval'
import type { ApprovalInput } from '../forms'
import { readApprovals } from './get-version.server'
import { municipalityNames } from './read-choices.server'
import { lockVersion, refused, requireStrategyPermission, type StrategyChange } from './strategy-record.server'

/** The approval with its version, for the form; throws 404. */
export async function getApproval(db: Db, id: string, today: CivilDate) {
  const row = isUuid(id) ? await db.strategyApproval.findUnique({ where: { id }, select: { versionId: true } }) : null
  if (row === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const approvals = await readApprovals(db, row.versionId, { municipalities: await municipalityNames(db), today })
  return { ...approvals.find((approval) => approval.id === id)!, versionId: row.versionId }
}

/** Saves when nobody was first; a body of a version that no longer lies open is refused. */
export function saveApproval(
  actor: Actor,
  { id, input, today }: { id: string; input: ApprovalInput; today: CivilDate },
): Promise<StrategyChange<{ versionId: string }>> {
  requireStrategyPermission(actor, 'strategy:write')
  return withActor(actor, async (db) => {
    const { versionId } = await getApproval(db, id, today)
    const version = await lockVersion(db, versionId)
    const before = await getApproval(db, id, today)
    if (version.status !== 'submitted') return refused(refuse('versionNotOpen', { status: version.status }).problem)
    if (before.version !== input.version)
      return { kind: 'conflict', version: before.version, by: { name: null, at: null } }
    const { version: _, note, ...facts } = input
    const body = before.body as ApprovalBody
    const problem = approvalProblem({ ...facts, body, municipalityCode: before.municipalityCode }, today)
    if (problem) return refused(problem)
    await db.strategyApproval.updateMany({
      where: { id },
      data: {
        ...facts,
        note,
        plannedOn: fromDayOrNull(input.plannedOn),
        decidedOn: fromDayOrNull(input.decidedOn),
        version: { increment: 1 },
      },
    })
    await recordEvent(db, {
      type: 'strategy.bodyDecided',
      objectType: 'strategy',
      objectId: versionId,
      data: {
        municipality: before.municipalityCode,
        body,
        outcome: { from: before.outcome, to: input.outcome },
        decidedOn: input.decidedOn,
      },
    })
    return { kind: 'saved', value: { versionId } }
  })
}
