/** A plan as Word document, PDF or workbook. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { planWorkbook } from '../excel/plan.sheet'
import { planSheetSource } from './action-sheet-source.server'
import { findPlanWithHoles } from './get-plan.server'
import { planDocx, planTitle } from './plan-docx.server'
import { planPdf } from './plan-pdf.server'

export const planFileForms = ['docx', 'pdf', 'xlsx'] as const
export type PlanFileForm = (typeof planFileForms)[number]
export type PlanFile = { readonly fileName: string; readonly mediaType: string; readonly content: Buffer | Readable }

const office = 'application/vnd.openxmlformats-officedocument'
const mediaTypes: Readonly<Record<PlanFileForm, string>> = {
  docx: `${office}.wordprocessingml.document`,
  pdf: 'application/pdf',
  xlsx: `${office}.spreadsheetml.sheet`,
}

/** Null when the plan is not there for the reader. */
export async function makePlanFile(
  actor: Actor,
  { id, form, now }: { readonly id: string; readonly form: PlanFileForm; readonly now: Instant },
): Promise<PlanFile | null> {
  const found = await withActor(actor, async (db) => {
    const printed = await findPlanWithHoles(db, id, dayOf(now))
    return printed && { ...printed, source: form === 'xlsx' ? await planSheetSource(db, printed.plan) : null }
  })
  if (found === null) return null
  const { plan, source } = found
  const fileName = `uitvoeringsplan_${plan.municipalityName.toLowerCase()}_${plan.year}.${form}`
  const file = { fileName, mediaType: mediaTypes[form] }
  if (source === null) return { ...file, content: form === 'docx' ? await planDocx(found) : await planPdf(found, now) }
  const content = new PassThrough()
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(planWorkbook({ title: planTitle(plan), planId: plan.id, ...source }, now), content).catch(
    (error: Error) => content.destroy(error),
  )
  return { ...file, content }
}
