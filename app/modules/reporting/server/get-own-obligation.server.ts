/** Everything on a provider's page of one obligation: what is asked and why, by when, what was sent, what was said. */
import type { ProviderActor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDay, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { DeliveryStatus, ObligationStatus } from '../domain/delivery-status'
import type { DueStep } from '../domain/due-date'
import type { ReportTemplate } from '../domain/report-template'
import { listSharedComments, type SharedComment } from './list-shared-comments.server'
import { readTemplate } from './read-template.server'

export type OwnObligation = {
  readonly id: string
  readonly status: ObligationStatus
  readonly template: ReportTemplate
  readonly period: string
  readonly periodStartsOn: CivilDate
  readonly periodEndsOn: CivilDate
  readonly dueOn: CivilDate
  readonly dueSteps: readonly DueStep[]
  readonly waivedReason: string | null
  readonly contract: { readonly id: string; readonly number: string; readonly title: string }
  readonly supplierName: string
  readonly deliveries: readonly DeliveryVersion[]
  readonly comments: readonly SharedComment[]
}
export type DeliveryVersion = {
  readonly id: string
  readonly number: number
  readonly status: DeliveryStatus
  readonly fileName: string
  readonly hasFile: boolean
  readonly uploadedAt: Instant
  readonly uploadedBy: string | null
  readonly rowCount: number
  readonly errorCount: number
  readonly questionCount: number
  readonly submittedAt: Instant | null
  readonly receiptNumber: string | null
  readonly decisionNote: string | null
}

/** Throws a 404 response for an id that is none, or not the actor's. */
export async function getOwnObligation(db: Db, actor: ProviderActor, id: string): Promise<OwnObligation> {
  const row = isUuid(id)
    ? await db.obligation.findUnique({
        where: { id },
        include: {
          contract: { select: { id: true, number: true, title: true, supplier: { select: { name: true } } } },
          deliveries: { orderBy: { number: 'desc' } },
        },
      })
    : null
  if (!row) throw new Response(null, { status: 404 })
  const { supplier, ...contract } = row.contract
  const people = await namesOf(
    db,
    row.deliveries.map((delivery) => delivery.uploadedById),
  )
  return {
    id: row.id,
    // Status lists: the database has CHECKs with the same values.
    status: row.status as ObligationStatus,
    template: await readTemplate(db, row.templateCode, row.templateVersion),
    period: row.period,
    periodStartsOn: toDay(row.periodStartsOn),
    periodEndsOn: toDay(row.periodEndsOn),
    dueOn: toDay(row.dueOn),
    dueSteps: row.dueReason as unknown as DueStep[],
    waivedReason: row.waivedReason,
    contract,
    supplierName: supplier.name,
    deliveries: row.deliveries.map((delivery) => ({
      id: delivery.id,
      number: delivery.number,
      status: delivery.status as DeliveryStatus,
      fileName: delivery.fileName,
      hasFile: delivery.fileSha256 !== null,
      uploadedAt: toInstant(delivery.uploadedAt),
      uploadedBy: delivery.uploadedById === null ? null : (people.get(delivery.uploadedById) ?? null),
      rowCount: delivery.rowCount,
      errorCount: delivery.errorCount,
      questionCount: delivery.questionCount,
      submittedAt: toInstantOrNull(delivery.submittedAt),
      receiptNumber: delivery.receiptNumber,
      decisionNote: delivery.decisionNote,
    })),
    comments: await listSharedComments(db, { obligationId: id, actor, supplierName: supplier.name }),
  }
}

/** A colleague's name; somebody of another organisation stays unnamed (row-level security). */
async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  return new Map(people.map((person) => [person.id, person.name]))
}
