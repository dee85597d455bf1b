/** What the cells of a plan workbook may hold. */
import { type ChangedSheet, readChoiceCell, readDayCell, readTextCell, readWholeCell } from '~/excel/changed-rows'
import { milestoneKinds } from '../domain/milestone'
import type { PlanField } from '../domain/plan-diff'
import { planHeaders } from '../texts-excel'
import { kindNames } from '../texts-plan'

export const planSheet: ChangedSheet<PlanField> = {
  anchor: 'title',
  columns: {
    title: { header: planHeaders.title, read: readTextCell(200) },
    phaseNumber: { header: planHeaders.phaseNumber, read: readWholeCell() },
    kind: { header: planHeaders.kind, read: readChoiceCell(milestoneKinds.map((kind) => kindNames[kind])) },
    owner: { header: planHeaders.owner, read: readTextCell(120) },
    forecastOn: { header: planHeaders.forecastOn, read: readDayCell() },
    deadlineOn: { header: planHeaders.deadlineOn, read: readDayCell(true) },
    durationDays: { header: planHeaders.durationDays, read: readWholeCell() },
    isPublic: { header: planHeaders.isPublic, read: readChoiceCell(['ja', 'nee']) },
    description: { header: planHeaders.description, read: readTextCell(2000, true) },
  },
}
