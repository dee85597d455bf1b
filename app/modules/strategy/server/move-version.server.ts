/** Takes a version a step further: before the bodies, back, fixed, withdrawn. Of two at once, one does it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { type Problem, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { approvalBodies, isSettled } from '../domain/approval'
import { checkStrategyStep, type StrategyStatus } from '../domain/strategy-status'
import { strategyTexts as texts } from '../texts'
import { type AnyStrategyProblem, strategyProblemText } from '../texts-problems'
import { missingOf, readApprovals } from './get-version.server'
import { municipalityNames, readChoices } from './read-choices.server'
import { type LockedVersion, lockVersion, requireStrategyPermission } from './strategy-record.server'

type Move = {
  readonly id: string
  readonly to: StrategyStatus
  readonly reason: string
  readonly today: CivilDate
}
/** Every reason why the step can't be taken now, each one sentence. */
export type MoveProblems = readonly Problem<AnyStrategyProblem>[]
export type Moved =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: MoveProblems; readonly stale: boolean }

const events: Readonly<Record<StrategyStatus, string>> = {
  draft: 'strategy.reopened',
  submitted: 'strategy.submitted',
  fixed: 'strategy.fixed',
  withdrawn: 'strategy.withdrawn',
}

/** Checks the step and everything that it asks; throws 404 and 403. */
export function moveVersion(actor: Actor, move: Move): Promise<Moved> {
  return withActor(actor, async (db) => {
    const version = await lockVersion(db, move.id)
    const step = checkStrategyStep(version.status, move.to)
    requireStrategyPermission(actor, step.ok ? step.value : 'strategy:write')
    if (!step.ok) return { ok: false, problems: [step.problem], stale: true }
    const problems = await problemsOf(db, version, move)
    if (problems.length > 0) return { ok: false, problems, stale: false }
    await carryOut(db, version, move)
    await recordEvent(db, {
      type: events[move.to],
      objectType: 'strategy',
      objectId: move.id,
      data: { number: version.number, from: version.status, to: move.to, reason: move.reason || null },
    })
    return { ok: true }
  })
}

async function problemsOf(db: Db, version: LockedVersion, { to, reason, today }: Move): Promise<MoveProblems> {
  if (to === 'withdrawn') return reason === '' ? [refuse('withdrawReasonMissing').problem] : []
  if (to === 'draft') return []
  const municipalities = await municipalityNames(db)
  const choices = await readChoices(db, { versionId: version.id })
  if (choices.length === 0) return [refuse('noSegments').problem]
  const incomplete = choices.flatMap((choice) =>
    missingOf(choice, municipalities, today).map(
      (missing) =>
        refuse('segmentIncomplete', { segment: choice.segmentName, sentence: strategyProblemText(missing) }).problem,
    ),
  )
  if (to === 'submitted' || incomplete.length > 0) return incomplete
  return unsettled(await readApprovals(db, version.id, { municipalities, today }))
}

function unsettled(approvals: Awaited<ReturnType<typeof readApprovals>>): MoveProblems {
  if (!approvals.some((approval) => approval.isRequired)) return [refuse('bodiesMissing').problem]
  return approvals
    .filter((approval) => !isSettled(approval))
    .map(({ body, municipality }) => refuse('bodyUnsettled', { body: texts.bodyOf(body, municipality) }).problem)
}

async function carryOut(db: Db, version: LockedVersion, { to, reason, today }: Move): Promise<void> {
  const where = { id: version.id }
  const day = fromDay(today)
  const next = { version: { increment: 1 } }
  if (to === 'submitted') {
    await db.strategyVersion.updateMany({ where, data: { ...next, status: to, submittedOn: day } })
    const municipalities = await municipalityNames(db)
    await db.strategyApproval.createMany({
      data: municipalities.flatMap(({ code }) =>
        approvalBodies.map((body) => ({ versionId: version.id, municipalityCode: code, body })),
      ),
      skipDuplicates: true,
    })
  } else if (to === 'draft') {
    // What was decided was decided on the text as it was.
    await db.strategyApproval.updateMany({
      where: { versionId: version.id },
      data: { outcome: 'planned', decidedOn: null, version: { increment: 1 } },
    })
    await db.strategyVersion.updateMany({ where, data: { ...next, status: to, submittedOn: null } })
  } else if (to === 'fixed') {
    await db.strategyVersion.updateMany({ where, data: { ...next, status: to, fixedOn: day } })
  } else {
    await db.strategyVersion.updateMany({
      where,
      data: { ...next, status: to, withdrawnOn: day, withdrawnReason: reason },
    })
  }
}
