/** Every tender that is under way, with its next date, what blocks it and whose turn it is. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { toCents, toDay, toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import { type BoardRole, boardLine } from '../domain/board'
import type { BoardFilters } from '../domain/board-filters'
import { type EnquiryStatus, isOpenQuestion } from '../domain/enquiry'
import type { DeadlineKind } from '../domain/planning'
import { firstDecisions } from './admissions-waiting.server'
import { momentColumns, standstillColumns, standstillUntilOf, toTenderMoments } from './tender-moments.server'
import { tenderTerms } from './tender-terms.server'

/** Awarded, with a contract that did not come back signed. */
const awaitsSignature = {
  status: 'complete',
  lots: {
    some: {
      awards: {
        some: {
          decision: { status: 'active' },
          contracts: { some: { contract: { status: 'pending', signedOn: null } } },
        },
      },
    },
  },
} satisfies Prisma.TenderWhereInput

/** A region has tens of tenders under way; past this number the list says that it is cut. */
const most = 500

export type BoardRow = Awaited<ReturnType<typeof listBoard>>['rows'][number]

/** Late ones first, then by their next date; ended tenders are left out. The whole board, as the workbook has it too. */
export function listBoard(actor: Actor, { filters, now }: { filters: BoardFilters; now: Instant }) {
  return withActor(actor, async (db) => {
    const tenders = await db.tender.findMany({
      where: {
        OR: [{ status: { in: ['planning', 'planned', 'active'] } }, awaitsSignature],
        ...(filters.regime === null ? {} : { regime: filters.regime }),
      },
      orderBy: { number: 'asc' },
      take: most + 1,
      select: {
        ...momentColumns,
        id: true,
        number: true,
        title: true,
        description: true,
        cpvCode: true,
        lots: {
          orderBy: { number: 'asc' },
          select: { ...standstillColumns, id: true, number: true, title: true, ceilingCents: true },
        },
        deadlines: { select: { kind: true, plannedOn: true, actualOn: true } },
        notices: { where: { reference: { not: null } }, select: { subtype: true } },
        admissionDecisionDays: true,
        answersDueAt: true,
        urgencyReason: true,
        members: { where: { endedAt: null }, select: { role: true, userId: true } },
      },
    })
    const userIds = [...new Set(tenders.flatMap(({ members }) => members.map(({ userId }) => userId)))]
    const users = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } })
    const decisions = await firstDecisions(db, tenders, now)
    const enquiries = await db.enquiry.findMany({
      where: { tenderId: { in: tenders.map(({ id }) => id) } },
      select: { tenderId: true, status: true, isLate: true },
    })
    const terms = await tenderTerms(db, tenders.map(toTermTender), now)
    const nameOf = new Map(users.map((user) => [user.id, user.name]))
    const rows = tenders.slice(0, most).map((tender) => {
      const { id, number, title, lots } = tender
      const line = boardLine(
        {
          ...toTenderMoments(tender),
          standstillUntil: standstillUntilOf(lots),
          answersDueAt: toInstantOrNull(tender.answersDueAt),
          urgencyReason: tender.urgencyReason,
          cpvCode: tender.cpvCode,
          description: tender.description,
          lots: lots.map(({ ceilingCents }) => ({
            ceilingCents: ceilingCents === null ? null : toCents(ceilingCents),
          })),
          deadlines: tender.deadlines.map(({ kind, plannedOn, actualOn }) => ({
            kind: kind as DeadlineKind,
            plannedOn: toDay(plannedOn),
            actualOn: toDayOrNull(actualOn),
          })),
          publishedNotices: tender.notices.map(({ subtype }) => subtype),
          members: tender.members.map(({ role, userId }) => ({
            role: role as BoardRole,
            name: nameOf.get(userId) ?? '',
          })),
          openQuestions: enquiries.filter(
            ({ tenderId, status, isLate }) =>
              tenderId === tender.id && isOpenQuestion({ status: status as EnquiryStatus, isLate }),
          ).length,
          terms: terms.get(tender.id) ?? [],
          decideBy: decisions.get(tender.id) ?? null,
        },
        now,
      )
      return {
        id,
        number,
        title,
        regime: tender.regime,
        lots: lots.map(({ id, number, title, status }) => ({ id, number, title, status })),
        ...line,
      }
    })
    return { rows: rows.filter((row) => fits(row, filters)).sort(byUrgency), isCut: tenders.length > most }
  })
}

type TermRow = {
  id: string
  regime: string
  bidsCloseAt: Date | null
  deadlines: readonly { kind: string; plannedOn: Date }[]
}
const toTermTender = ({ id, regime, bidsCloseAt, deadlines }: TermRow) => ({
  id,
  regime,
  bidsCloseAt: toInstantOrNull(bidsCloseAt),
  plannedClosingOn: toDayOrNull(deadlines.find(({ kind }) => kind === 'closing')?.plannedOn ?? null),
})

type Sortable = { readonly daysLate: number; readonly next: { readonly on: string } | null; readonly number: string }
const byUrgency = (a: Sortable, b: Sortable): number =>
  b.daysLate - a.daysLate ||
  (a.next?.on ?? '9999').localeCompare(b.next?.on ?? '9999') ||
  a.number.localeCompare(b.number)

type Filtered = {
  readonly number: string
  readonly title: string
  readonly phase: string
  readonly daysLate: number
  readonly blocks: readonly unknown[]
  readonly lots: readonly { readonly title: string }[]
}
function fits(row: Filtered, { search, phase, view }: BoardFilters): boolean {
  if (phase !== null && row.phase !== phase) return false
  if (view === 'te-laat' && row.daysLate === 0) return false
  if (view === 'geblokkeerd' && row.blocks.length === 0) return false
  const text = [row.number, row.title, ...row.lots.map((lot) => lot.title)].join(' ').toLowerCase()
  return search === '' || text.includes(search)
}
