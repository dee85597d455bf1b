/**
 * The end of a check, in one transaction: status, counts, totals, remarks, event and mail. A file with personal data is
 * refused here: its rows go, its name goes, and a job that survives a crash takes the file itself away.
 */
import type { Instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import type { DeliveryStatus } from '../domain/delivery-status'
import type { ReportProblem } from '../problem'
import { checkTexts } from '../texts-check'
import { type CheckRun, checker } from './begin-check.server'
import type { FileCheck } from './check-file.server'
import { mailCheckOutcome } from './mail-check-outcome.server'
import { CheckOvertaken } from './store-checked-rows.server'

const problemsPerStatement = 5_000

type Times = { readonly startedAt: Instant; readonly now: Instant }
type Outcome = FileCheck & { readonly status: DeliveryStatus; readonly refused: boolean }

/** Throws CheckOvertaken when another run took over. */
export async function finishCheck(run: CheckRun, check: FileCheck, times: Times): Promise<void> {
  await withActor(
    checker,
    async (db) => {
      const status = await outcomeStatus(db, run, check)
      const outcome: Outcome = { ...check, status, refused: check.summary?.refused ?? false }
      await moveDelivery(db, run, outcome, times.now)
      if (outcome.refused || !check.summary) await db.deliveryRow.deleteMany({ where: { deliveryId: run.deliveryId } })
      await storeProblems(db, run, check.problems)
      if (outcome.refused) await addJob(db, 'forgetFile', { sha256: run.fileSha256 })
      await mailCheckOutcome(db, run, { ...outcome, ...times })
      await recordOutcome(db, run, outcome)
    },
    { timeoutMs: 60_000 },
  )
}

/** What was uploaded later counts; this version stays in the list as replaced. */
async function outcomeStatus(db: Db, run: CheckRun, { summary }: FileCheck): Promise<DeliveryStatus> {
  const later = await db.delivery.count({
    where: { obligationId: run.obligationId, number: { gt: run.number } },
  })
  if (later > 0) return 'superseded'
  return summary?.accepted ? 'checked' : 'rejected'
}

async function moveDelivery(db: Db, run: CheckRun, outcome: Outcome, now: Instant): Promise<void> {
  const { summary, refused, problems } = outcome
  const { count } = await db.delivery.updateMany({
    where: { id: run.deliveryId, status: 'checking', version: run.version },
    data: {
      status: outcome.status,
      checkedAt: fromInstant(now),
      rowCount: summary?.rows ?? 0,
      errorCount: summary?.counts.error ?? problems.length,
      questionCount: summary?.counts.question ?? 0,
      noticeCount: summary?.counts.notice ?? 0,
      ...(summary ? { totals: plainJson(summary.totals), summary: plainJson(summary) } : {}),
      // People put names and numbers in the names of files, too.
      ...(refused ? { fileSha256: null, fileName: checkTexts.refusedFileName } : {}),
      version: { increment: 1 },
    },
  })
  if (count !== 1) throw new CheckOvertaken()
}

/** As one parameter, for the reason in store-checked-rows. Explanations have a table of their own: they outlive a version. */
async function storeProblems(db: Db, run: CheckRun, problems: readonly ReportProblem[]): Promise<void> {
  for (let start = 0; start < problems.length; start += problemsPerStatement) {
    const json = JSON.stringify(
      problems.slice(start, start + problemsPerStatement).map((problem, index) => ({
        ...problem,
        position: start + index + 1,
      })),
    )
    await db.$executeRaw`insert into delivery_problem (delivery_id, supplier_id, position, rule, severity, sheet, cell, row,
        "column", column_key, row_key, found, message, remedy, code, choices)
      select ${run.deliveryId}::uuid, ${run.supplierId}::uuid, p.position, p.rule, p.severity, p.sheet, p.cell, p.row,
        p."column", p."columnKey", p."rowKey", p.found, p.message, p.remedy, p.code, p.choices
      from jsonb_to_recordset(${json}::jsonb) as p(position int, rule text, severity text, sheet text, cell text, row int,
        "column" text, "columnKey" text, "rowKey" text, found text, message text, remedy text, code text, choices jsonb)`
  }
}

const recordOutcome = (db: Db, run: CheckRun, { status, summary, refused, problems }: Outcome): Promise<void> =>
  recordEvent(db, {
    type: 'delivery.checked',
    objectType: 'delivery',
    objectId: run.deliveryId,
    contractId: run.contractId,
    supplierId: run.supplierId,
    outcome: status === 'rejected' ? 'refused' : 'done',
    origin: 'job',
    data: {
      number: run.number,
      status,
      personalData: refused,
      rows: summary?.rows ?? 0,
      errors: summary?.counts.error ?? problems.length,
      questions: summary?.counts.question ?? 0,
    },
  })

/** The value as JSON has it: what a JSON column takes. */
const plainJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
