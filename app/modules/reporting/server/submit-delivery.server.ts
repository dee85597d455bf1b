/**
 * Handing in: delivery, receipt, obligation and event in one transaction. From then on the delivery counts. The same
 * submit twice gives the same receipt; of two at once one wins and the other gets its receipt.
 */
import { createHash } from 'node:crypto'
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant, yearOf } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toDay } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import type { StoredBlob } from '~/platform/storage/blob-store.server'
import type { DeclarationKind } from '../domain/declaration'
import { deliveryStep } from '../domain/delivery-status'
import type { SubmitProblem } from '../domain/provider-problems'
import { receiptNumber, receiptText } from '../domain/receipt'
import { submitDeclarationProblem } from './check-declaration.server'
import { countOpenQuestions } from './count-open-questions.server'
import { type DeliveryToSubmit, findDeliveryToSubmit } from './find-delivery-to-submit.server'

export type SubmittedDeclaration = {
  readonly kind: DeclarationKind
  readonly signedOn: string
  /** The file that the paper names, when it names one. */
  readonly aboutSha256: string | null
  readonly file: StoredBlob
  readonly fileName: string
}
export type DeliverySubmission = {
  readonly deliveryId: string
  /** The version that the person looked at: something else may have happened since. */
  readonly version: number
  readonly signerName: string
  /** Turnover in the whole country; null where the template does not ask it. */
  readonly turnoverCents: number | null
  readonly declaration: SubmittedDeclaration | null
  readonly now: Instant
}
export type SubmittedDelivery = { readonly receiptNumber: string; readonly repeated: boolean }

/** Another submit moved the delivery between our reading and our writing. */
class Overtaken extends Error {}

/** Hands in; `now` is what the receipt says. */
export async function submitDelivery(
  actor: ProviderActor,
  submission: DeliverySubmission,
): Promise<Result<SubmittedDelivery, SubmitProblem>> {
  if (!can(actor, 'delivery:submit')) return refuse('notAllowed')
  try {
    return await withActor(actor, (db) => submit(db, actor, submission))
  } catch (error) {
    const isRace = error instanceof Overtaken || violatedConstraint(error) === 'delivery_one_current'
    if (!isRace) throw error
    // The winner has committed: its receipt is the answer, or a reason why it can't be any more.
    return withActor(actor, async (db) => {
      const delivery = await findDeliveryToSubmit(db, submission.deliveryId)
      return (delivery && earlierReceipt(delivery)) ?? refuse('stepUnknown')
    })
  }
}

async function submit(
  db: Db,
  actor: ProviderActor,
  submission: DeliverySubmission,
): Promise<Result<SubmittedDelivery, SubmitProblem>> {
  const delivery = await findDeliveryToSubmit(db, submission.deliveryId)
  if (!delivery) return refuse('notFound')
  const earlier = earlierReceipt(delivery)
  if (earlier) return earlier
  const step = deliveryStep({
    from: delivery.status,
    to: 'submitted',
    allowed: (permission) => permission === 'delivery:submit',
    actorId: actor.userId,
    involvedIds: [],
    openQuestions: await countOpenQuestions(db, delivery),
  })
  if (!step.ok) return step
  if (delivery.version !== submission.version) return refuse('stepUnknown')
  if (delivery.errorCount > 0 || delivery.fileSha256 === null)
    return refuse('errorsLeft', { count: delivery.errorCount })
  const problem = submitDeclarationProblem(delivery, submission)
  if (problem) return { ok: false, problem }
  return ok({ receiptNumber: await handIn(db, actor, delivery, submission), repeated: false })
}

function earlierReceipt(delivery: DeliveryToSubmit): Result<SubmittedDelivery, never> | null {
  const counts = delivery.status === 'submitted' || delivery.status === 'approved'
  return counts && delivery.receiptNumber !== null
    ? ok({ receiptNumber: delivery.receiptNumber, repeated: true })
    : null
}

async function handIn(
  db: Db,
  actor: ProviderActor,
  delivery: DeliveryToSubmit,
  submission: DeliverySubmission,
): Promise<string> {
  const { now, declaration, turnoverCents, signerName } = submission
  if (declaration) {
    await db.storedFile.createMany({
      data: [{ sha256: declaration.file.sha256, size: BigInt(declaration.file.size), mediaType: 'application/pdf' }],
      skipDuplicates: true,
    })
  }
  const { count } = await db.delivery.updateMany({
    where: { id: delivery.id, status: 'checked', version: delivery.version },
    data: {
      status: 'submitted',
      submittedById: actor.userId,
      submittedAt: fromInstant(now),
      signerName,
      turnoverCents: turnoverCents === null ? null : BigInt(turnoverCents),
      ...(declaration ? { declaration: declarationColumn(declaration) } : {}),
      version: { increment: 1 },
    },
  })
  const moved = await db.obligation.updateMany({
    where: { id: delivery.obligationId, status: { in: ['open', 'returned'] } },
    data: { status: 'submitted', version: { increment: 1 } },
  })
  if (count !== 1 || moved.count !== 1) throw new Overtaken()
  const receipt = await makeReceipt(db, actor, delivery, submission)
  await db.delivery.updateMany({ where: { id: delivery.id }, data: receipt })
  await addJob(db, 'deliverySubmitted', { deliveryId: delivery.id }, { jobKey: `submitted:${delivery.id}` })
  await recordEvent(db, {
    type: 'delivery.submitted',
    objectType: 'delivery',
    objectId: delivery.id,
    contractId: delivery.contractId,
    supplierId: delivery.supplierId,
    data: {
      number: delivery.number,
      obligationId: delivery.obligationId,
      receiptNumber: receipt.receiptNumber,
      receiptSha256: receipt.receiptSha256,
      fileSha256: delivery.fileSha256,
      declaration: declaration?.file.sha256 ?? null,
    },
  })
  return receipt.receiptNumber
}

const declarationColumn = ({ kind, signedOn, aboutSha256, file, fileName }: SubmittedDeclaration) => ({
  kind,
  signedOn,
  aboutSha256,
  fileSha256: file.sha256,
  fileName,
})

/** The number and the text with its hash; the last thing before the event, as the counter stays locked until commit. */
async function makeReceipt(
  db: Db,
  actor: ProviderActor,
  delivery: DeliveryToSubmit,
  { now, signerName }: DeliverySubmission,
) {
  const person = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } })
  const year = yearOf(dayOf(now))
  const [next] = await db.$queryRaw<{ sequence: number }[]>`select leidraad.next_receipt(${year}::int) as sequence`
  if (!next) throw new Error('The counter gives one number')
  const number = receiptNumber(year, next.sequence)
  const text = receiptText({
    number,
    provider: delivery.supplierName,
    contract: delivery.contractNumber,
    template: delivery.template.id,
    templateVersion: delivery.template.version,
    period: delivery.period,
    deliveryVersion: delivery.number,
    fileName: delivery.fileName,
    fileSha256: delivery.fileSha256 ?? '',
    rows: delivery.rowCount,
    totalCents: delivery.totalCents,
    dueOn: toDay(delivery.dueOn),
    submittedAt: fromInstant(now).toISOString(),
    submittedBy: person.name,
    signer: signerName,
  })
  const receiptSha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  return { receiptNumber: number, receiptText: text, receiptSha256 }
}
