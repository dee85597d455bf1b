/** What the check of a delivery found, shaped for its page: groups of remarks, questions with answers, what was solved. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { CheckSummary } from '../domain/check-outcome'
import type { DeliveryStatus, ObligationStatus } from '../domain/delivery-status'
import { groupProblems } from '../domain/problem-groups'
import { countOpenQuestions } from './count-open-questions.server'
import { findOwnDelivery } from './find-own-delivery.server'
import { getSolved, type Solved } from './get-solved.server'
import { type ListedQuestions, listQuestions } from './list-questions.server'
import { readTemplate } from './read-template.server'

export type DeliveryHead = {
  readonly id: string
  readonly obligationId: string
  readonly number: number
  readonly status: DeliveryStatus
  readonly version: number
  readonly fileName: string
  readonly hasFile: boolean
  readonly uploadedAt: Instant
  readonly progressRows: number
  readonly receiptNumber: string | null
  readonly obligationStatus: ObligationStatus
  readonly templateTitle: string
  readonly period: string
  /** The version before this one, to compare with. */
  readonly previousId: string | null
}
export type ProblemLine = { readonly cell: string | null; readonly row: number | null; readonly found: string }
export type ShownGroup = {
  readonly severity: 'error' | 'notice'
  readonly sheet: string | null
  readonly column: string | null
  readonly message: string
  readonly remedy: string
  readonly cells: string
  readonly rows: string
  readonly moreRanges: number
  readonly count: number
  /** What stands in the first cells. */
  readonly lines: readonly ProblemLine[]
}
export type DeliveryResult = {
  readonly refused: boolean
  /** The file could not be read at all. */
  readonly unreadable: boolean
  readonly rows: number
  readonly goodRows: number
  readonly counts: { readonly error: number; readonly question: number; readonly notice: number }
  readonly openQuestions: number
  readonly groups: readonly ShownGroup[]
  readonly questions: ListedQuestions
  readonly solved: Solved | null
  /** Remarks that were counted but not kept. */
  readonly notKept: number
}

const mostGroups = 100
const mostLines = 20

/** Throws a 404 response for an id that is none, or not the actor's. */
export async function getDeliveryHead(
  db: Db,
  _actor: ProviderActor,
  ids: { readonly obligationId: string; readonly deliveryId: string },
): Promise<DeliveryHead> {
  const delivery = await findOwnDelivery(db, ids)
  if (!delivery) throw new Response(null, { status: 404 })
  const obligation = await db.obligation.findUniqueOrThrow({ where: { id: delivery.obligationId } })
  const template = await readTemplate(db, obligation.templateCode, obligation.templateVersion)
  const previous = await db.delivery.findFirst({
    where: { obligationId: delivery.obligationId, number: { lt: delivery.number } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return {
    id: delivery.id,
    obligationId: obligation.id,
    number: delivery.number,
    // Status lists: the database has CHECKs with the same values.
    status: delivery.status as DeliveryStatus,
    version: delivery.version,
    fileName: delivery.fileName,
    hasFile: delivery.fileSha256 !== null,
    uploadedAt: toInstant(delivery.uploadedAt),
    progressRows: delivery.progressRows,
    receiptNumber: delivery.receiptNumber,
    obligationStatus: obligation.status as ObligationStatus,
    templateTitle: template.title,
    period: obligation.period,
    previousId: previous?.id ?? null,
  }
}

/** For a delivery whose check is done. */
export async function getDeliveryResult(db: Db, head: DeliveryHead): Promise<DeliveryResult> {
  const delivery = await db.delivery.findUniqueOrThrow({ where: { id: head.id } })
  const summary = delivery.summary as unknown as CheckSummary | null
  const problems = await db.deliveryProblem.findMany({
    where: { deliveryId: head.id },
    orderBy: { position: 'asc' },
  })
  const stated = problems.filter((problem) => problem.severity !== 'question') as ((typeof problems)[number] & {
    severity: 'error' | 'notice'
  })[]
  const groups = groupProblems(stated)
  const counts = { error: delivery.errorCount, question: delivery.questionCount, notice: delivery.noticeCount }
  const refused = summary?.refused ?? false
  const unreadable = problems.some((problem) => problem.rule === 'V0')
  return {
    refused,
    unreadable,
    rows: summary?.rows ?? 0,
    goodRows: summary?.goodRows ?? 0,
    counts,
    openQuestions: await countOpenQuestions(db, delivery),
    groups: groups.slice(0, mostGroups).map((group) => ({
      severity: group.severity as 'error' | 'notice',
      sheet: group.sheet,
      column: group.column,
      message: group.message,
      remedy: group.remedy,
      cells: group.cells,
      rows: group.rows,
      moreRanges: group.moreRanges,
      count: group.problems.length,
      lines: group.problems
        .slice(0, mostLines)
        .flatMap(({ cell, row, found }) => (found === null ? [] : [{ cell, row, found }])),
    })),
    questions: await listQuestions(db, delivery, problems),
    // Of a file that was not read nothing can be said.
    solved: refused || unreadable ? null : await getSolved(db, head),
    notKept: Math.max(0, counts.error + counts.question + counts.notice - problems.length),
  }
}
