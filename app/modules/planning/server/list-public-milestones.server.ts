/** The milestones that everybody may see, for the public site: the policies hand over no other to who has no login. */
import type { CivilDate } from '~/kernel/civil-date'
import { toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { MilestoneKind, MilestoneStatus } from '../domain/milestone'

export type PublicMilestone = {
  readonly id: string
  readonly phaseNumber: number
  readonly phaseName: string
  readonly title: string
  readonly description: string
  readonly kind: MilestoneKind
  readonly status: MilestoneStatus
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
  /** What the sources print of its dates, where no day is known. */
  readonly dateText: string | null
  readonly isExample: boolean
}

/** By phase and day, those without a day last. Owners, evidence, reasons and what it waits for are not in it. */
export async function listPublicMilestones(db: Db): Promise<PublicMilestone[]> {
  const rows = await db.milestone.findMany({
    where: { isPublic: true },
    orderBy: [{ phaseNumber: 'asc' }, { forecastOn: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    include: {
      phase: { select: { name: true } },
      dates: { orderBy: { position: 'asc' }, select: { asPrinted: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    phaseNumber: row.phaseNumber,
    phaseName: row.phase.name,
    title: row.title,
    description: row.description,
    kind: row.kind as MilestoneKind,
    status: row.status as MilestoneStatus,
    baselineOn: toDayOrNull(row.baselineOn),
    forecastOn: toDayOrNull(row.forecastOn),
    actualOn: toDayOrNull(row.actualOn),
    dateText: row.dates[0]?.asPrinted ?? null,
    isExample: row.isExample,
  }))
}
