/** The checklist of one application from its rows: each requirement with the answer that counts and its judgement. */
import type { CivilDate } from '~/kernel/civil-date'
import { toDay, toDayOrNull, toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { requirementsOf } from '../domain/admission-checklist'
import { evidenceState } from '../domain/admission-evidence'
import type { CheckOutcome } from '../domain/eligibility'

export type ChecklistOf = { readonly id: string; readonly tenderId: string; readonly lotId: string }

/** In the order of the tender. What the region thinks is null for a provider until the decision, by row-level security. */
export async function readChecklist(db: Db, { id, tenderId, lotId }: ChecklistOf, today: CivilDate) {
  const criteria = await db.criterion.findMany({
    where: { tenderId, OR: [{ lotId: null }, { lotId }] },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  const answers = await db.admissionAnswer.findMany({
    where: { applicationId: id, supersededAt: null },
    include: { judgement: true },
  })
  return requirementsOf(criteria, lotId).map((criterion) => {
    const row = answers.find((each) => each.criterionId === criterion.id)
    const judgement = row?.judgement ?? null
    const answer = row
      ? {
          id: row.id,
          isMet: row.isMet,
          text: row.text,
          fileName: row.fileName,
          fileSize: row.fileSize,
          evidenceOn: toDayOrNull(row.evidenceOn),
          expiresOn: toDayOrNull(row.expiresOn),
          answeredAt: toInstant(row.answeredAt),
          evidence: evidenceState(toDayOrNull(row.expiresOn), today),
        }
      : null
    return {
      criterionId: criterion.id,
      kind: criterion.kind,
      code: criterion.code,
      title: criterion.title,
      description: criterion.description,
      answerKind: criterion.answerKind,
      maxMonths: criterion.evidenceMaxMonths,
      answer,
      answered: answer !== null,
      outcome: (judgement?.outcome ?? null) as CheckOutcome | null,
      reason: judgement?.reason ?? '',
      judgementVersion: judgement?.version ?? 0,
    }
  })
}
export type ChecklistRow = Awaited<ReturnType<typeof readChecklist>>[number]

/** The requests to complete, the latest first. */
export async function readRequests(db: Db, applicationId: string) {
  const rows = await db.admissionRequest.findMany({ where: { applicationId }, orderBy: { askedAt: 'desc' } })
  return rows.map((row) => ({
    id: row.id,
    criterionIds: row.criterionIds,
    question: row.question,
    askedAt: toInstant(row.askedAt),
    dueOn: toDay(row.dueOn),
    answeredAt: row.answeredAt === null ? null : toInstant(row.answeredAt),
  }))
}
export type RequestRow = Awaited<ReturnType<typeof readRequests>>[number]
