/** Makes the planning of a tender, and moves one date of it with a reason. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, toDay, toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { CountedDay, Term } from '../domain/counted-day'
import {
  type DeadlineKind,
  type DeadlineRule,
  deadlineKinds,
  planBackwards,
  planForwards,
  type ShortTerm,
  shortTerms,
  usualChoices,
} from '../domain/planning'
import type { Regime, RuleSource } from '../domain/regime'
import { endedStatuses, type TenderStatus } from '../domain/tender-status'
import type { TenderProblemCode } from '../texts-work'
import { lockTender } from './change-tender.server'
import { decreedDays } from './decreed-days.server'

export type Deadline = {
  readonly kind: DeadlineKind
  readonly plannedOn: CivilDate
  readonly actualOn: CivilDate | null
  readonly rule: DeadlineRule
  readonly reason: {
    readonly term: Term | null
    readonly source: RuleSource | null
    readonly counted: CountedDay | null
  }
  readonly movedReason: string | null
  readonly version: number
}

/** The dates in their order. */
export async function readDeadlines(db: Db, tenderId: string): Promise<Deadline[]> {
  const rows = await db.tenderDeadline.findMany({ where: { tenderId } })
  return rows
    .map((row) => ({
      kind: row.kind as DeadlineKind,
      plannedOn: toDay(row.plannedOn),
      actualOn: toDayOrNull(row.actualOn),
      rule: row.rule as DeadlineRule,
      reason: row.reason as Deadline['reason'],
      movedReason: row.movedReason,
      version: row.version,
    }))
    .sort((a, b) => deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind))
}

type TenderOfChoices = {
  readonly regime: string
  readonly electronicSubmission: boolean
  readonly freeAccess: boolean
  readonly urgencyReason: string | null
  readonly standstillDays: number
}
const choicesOf = (tender: TenderOfChoices) => ({
  ...usualChoices(tender.regime as Regime),
  electronic: tender.electronicSubmission,
  freeAccess: tender.freeAccess,
  urgent: tender.urgencyReason !== null,
  standstillDays: tender.standstillDays,
})
const shortKey = ({ kind, source, earliestOn }: ShortTerm): string => `${kind}|${source.article}|${earliestOn}`

type Plan = {
  readonly tenderId: string
  readonly direction: 'start' | 'publicatie'
  readonly from: CivilDate
  readonly now: Instant
}

/** Replaces the planning; dates that happened keep their day. Throws 404 and 403. */
export function makePlanning(
  actor: Actor,
  { tenderId, direction, from }: Plan,
): Promise<Result<null, TenderProblemCode>> {
  return withActor(actor, async (db) => {
    const tender = await lockTender(db, actor, tenderId)
    if (endedStatuses.has(tender.status as TenderStatus)) return refuse('tenderEnded')
    const choices = choicesOf(tender)
    const decreed = await decreedDays(db)
    const lines = direction === 'start' ? planBackwards(from, choices, decreed) : planForwards(from, choices, decreed)
    const happened = await db.tenderDeadline.findMany({ where: { tenderId: tender.id, actualOn: { not: null } } })
    await db.tenderDeadline.deleteMany({ where: { tenderId: tender.id, actualOn: null } })
    await db.tenderDeadline.createMany({
      data: lines
        .filter((line) => !happened.some(({ kind }) => kind === line.kind))
        .map(({ kind, on, rule, term, source, counted }) => ({
          tenderId: tender.id,
          kind,
          plannedOn: fromDay(on),
          rule,
          reason: JSON.parse(JSON.stringify({ term, source, counted })),
        })),
    })
    await recordEvent(db, {
      type: 'tender.planned',
      objectType: 'tender',
      objectId: tender.id,
      data: { direction, from, dates: Object.fromEntries(lines.map(({ kind, on }) => [kind, on])) },
    })
    return ok(null)
  })
}

type Move = {
  readonly tenderId: string
  readonly kind: DeadlineKind
  readonly version: number
  readonly plannedOn: CivilDate
  readonly reason: string
  readonly now: Instant
}

/** Moves one date; never one that passed or happened, never out of order with its neighbours. Throws 404 and 403. */
export function moveDeadline(actor: Actor, move: Move): Promise<Result<null, TenderProblemCode>> {
  return withActor(actor, async (db) => {
    const tender = await lockTender(db, actor, move.tenderId)
    const deadlines = await readDeadlines(db, tender.id)
    const at = deadlines.findIndex(({ kind }) => kind === move.kind)
    const deadline = deadlines[at]
    if (deadline === undefined) return refuse('deadlineUnknown')
    if (deadline.version !== move.version) return refuse('deadlineChanged')
    const today = dayOf(move.now)
    if (deadline.actualOn !== null || deadline.plannedOn < today) {
      return refuse('momentPassed', { moment: formatDay(deadline.actualOn ?? deadline.plannedOn) })
    }
    if (move.plannedOn < today) return refuse('momentInPast', { moment: formatDay(move.plannedOn) })
    const [before, after] = [deadlines[at - 1], deadlines[at + 1]]
    if (before && move.plannedOn < before.plannedOn) {
      return refuse('momentsOutOfOrder', { later: formatDay(move.plannedOn), earlier: formatDay(before.plannedOn) })
    }
    if (after && move.plannedOn > after.plannedOn) {
      return refuse('momentsOutOfOrder', { later: formatDay(after.plannedOn), earlier: formatDay(move.plannedOn) })
    }
    // The date itself may be too soon, or make the one after it so; what was short before is not this change's fault.
    const choices = choicesOf(tender)
    const decreed = await decreedDays(db)
    const moved = deadlines.map((each) => (each.kind === move.kind ? { ...each, plannedOn: move.plannedOn } : each))
    const was = new Set(shortTerms(deadlines, choices, decreed).map(shortKey))
    const short = shortTerms(moved, choices, decreed).find(
      (each) => each.kind === move.kind || !was.has(shortKey(each)),
    )
    if (short) {
      return refuse('plannedTooSoon', {
        kind: short.kind,
        earliest: formatDay(short.earliestOn),
        article: short.source.article,
      })
    }
    await db.tenderDeadline.update({
      where: { tenderId_kind: { tenderId: tender.id, kind: move.kind } },
      data: { plannedOn: fromDay(move.plannedOn), rule: 'chosen', movedReason: move.reason, version: { increment: 1 } },
    })
    await recordEvent(db, {
      type: 'tender.deadlineMoved',
      objectType: 'tender',
      objectId: tender.id,
      data: { kind: move.kind, from: deadline.plannedOn, to: move.plannedOn, reason: move.reason },
    })
    return ok(null)
  })
}
