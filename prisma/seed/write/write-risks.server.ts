/** The invented risks, actions and reports. */
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { exampleActions, exampleReports, exampleRisks } from '../example/risks'
import { projectId } from './write-project.server'

const riskId = (key: string): string => deterministicId(`risk:${key}`)

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeRisks(db: Db): Promise<number> {
  const own = { projectId, isExample: true }
  const added = [
    await db.projectRisk.createMany({
      data: exampleRisks.map(({ key, dueOn, ...risk }) => ({
        ...own,
        ...risk,
        id: riskId(key),
        dueOn: fromDayOrNull(dueOn),
      })),
      skipDuplicates: true,
    }),
    await db.projectAction.createMany({
      data: exampleActions.map(({ key, risk, dueOn, doneOn, ...action }) => ({
        ...own,
        ...action,
        id: deterministicId(`action:${key}`),
        riskId: risk === null ? null : riskId(risk),
        dueOn: fromDay(dueOn),
        status: doneOn ? 'done' : 'open',
        doneOn: fromDayOrNull(doneOn ?? null),
      })),
      skipDuplicates: true,
    }),
    await db.progressReport.createMany({
      data: exampleReports.map(({ reportOn, ...report }) => ({
        ...own,
        ...report,
        id: deterministicId(`progress-report:${reportOn}`),
        reportOn: fromDay(reportOn),
      })),
      skipDuplicates: true,
    }),
  ]
  return added.reduce((sum, { count }) => sum + count, 0)
}
