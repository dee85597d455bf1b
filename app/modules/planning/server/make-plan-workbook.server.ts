/** The plan as a workbook to change and hand back. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import type { PlanValues } from '../domain/plan-diff'
import { planWorkbook } from '../excel/plan.sheet'
import { excelTexts as texts } from '../texts-excel'
import { kindNames, milestoneStatusNames } from '../texts-plan'
import { readPlanning } from './get-planning.server'
import type { PlannedMilestone } from './read-plan.server'

/** Null when there is no project. */
export async function makePlanWorkbook(
  actor: Actor,
  { now }: { now: Instant },
): Promise<{ fileName: string; content: Readable } | null> {
  const read = await withActor(actor, (db) => readPlanning(db))
  if (read === null) return null
  const { planning } = read
  const day = dayOf(now)
  const workbook = planWorkbook({
    name: planning.name,
    projectId: planning.projectId,
    phases: planning.phases,
    madeOn: `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`,
    createdAt: now,
    rows: planning.milestones.map((milestone) => ({
      key: milestone.id,
      values: planValuesOf(milestone),
      baselineOn: milestone.baselineOn,
      actualOn: milestone.actualOn,
      status: milestoneStatusNames[milestone.status],
      slackDays: milestone.timing.slackDays,
      lastSafeOn: milestone.timing.lastSafeOn,
    })),
  })
  const content = new PassThrough()
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(workbook, content).catch((error: Error) => content.destroy(error))
  return { fileName: texts.fileName(day), content }
}

/** A milestone as the cells of the workbook. */
export const planValuesOf = (milestone: PlannedMilestone): PlanValues => ({
  title: milestone.title,
  phaseNumber: String(milestone.phaseNumber),
  kind: kindNames[milestone.kind],
  owner: milestone.owner,
  forecastOn: milestone.forecastOn ?? '',
  deadlineOn: milestone.deadlineOn ?? '',
  durationDays: String(milestone.durationDays),
  isPublic: milestone.isPublic ? 'ja' : 'nee',
  description: milestone.description,
})
