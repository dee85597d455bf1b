/** The start page of the evaluation: where each lot stands, what this person has to do, and how far the others are. */
import type { StaffActor } from '~/kernel/actor'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type InterestStatus, isCleared } from '../domain/interest'
import type { LotEvaluationStatus } from '../domain/lot-evaluation'
import { bidderNames, findDeclaration } from './declare-interest.server'
import { findTenderHead, type TenderHead } from './find-tender-head.server'
import { pageOfChecks } from './list-checks.server'
import { countBidsPerLot, listLots } from './lot-facts.server'

/** Everything is empty before the opening, as the database shows nothing of a bid then. `page`: of the checks. */
export async function getEvaluation(actor: StaffActor, tenderId: string, page = 1) {
  const read = await withActor(actor, async (db) => {
    const head = await findTenderHead(db, actor, tenderId)
    const isMember = head.roles.length > 0
    const declaration = isMember ? await findDeclaration(db, tenderId, actor.userId) : null
    const isOfficer = head.roles.includes('officer')
    return {
      head,
      declaration: declaration && {
        status: declaration.status as InterestStatus,
        explanation: declaration.explanation,
        declaredAt: toInstant(declaration.declaredAt),
        decisionReason: declaration.decisionReason,
      },
      bidders: head.roles.includes('evaluator') && head.openedAt !== null ? await bidderNames(db, tenderId) : [],
      lots: isMember ? await readLots(db, actor, head) : [],
      waiting: isOfficer ? await listWaiting(db, tenderId) : [],
      checks: isOfficer && head.openedAt !== null ? await pageOfChecks(db, head, page) : null,
    }
  })
  const people = await readColleagueNames([
    ...read.lots.flatMap((lot) => lot.sheets.map((sheet) => sheet.evaluatorId)),
    ...read.waiting.map((each) => each.userId),
  ])
  const nameOf = (id: string) => people.get(id)?.name ?? ''
  return {
    ...read,
    lots: read.lots.map((lot) => ({
      ...lot,
      sheets: lot.sheets.map((sheet) => ({ ...sheet, name: nameOf(sheet.evaluatorId) })),
    })),
    waiting: read.waiting.map((each) => ({ ...each, name: nameOf(each.userId) })),
  }
}
export type EvaluationView = Awaited<ReturnType<typeof getEvaluation>>

/** The evaluators of a lot at this moment, each with how far that person is. */
export const listSheets = async (db: Db, tenderId: string, lotId: string) => (await readSheets(db, tenderId))(lotId)

/** The same for every lot of a tender, in three questions to the database. */
async function readSheets(db: Db, tenderId: string) {
  const members = await db.tenderMember.findMany({
    where: { tenderId, role: 'evaluator', endedAt: null },
    select: { userId: true, lotId: true },
  })
  const sheets = await db.evaluatorSheet.findMany({ where: { tenderId } })
  const declarations = await db.interestDeclaration.findMany({ where: { tenderId, supersededAt: null } })
  return (lotId: string) => {
    const ofLot = members.filter((member) => member.lotId === null || member.lotId === lotId)
    return [...new Set(ofLot.map((member) => member.userId))].map((evaluatorId) => {
      const sheet = sheets.find((each) => each.lotId === lotId && each.evaluatorId === evaluatorId)
      const declared = declarations.find((each) => each.userId === evaluatorId)
      return {
        evaluatorId,
        done: sheet?.doneCount ?? 0,
        total: sheet?.totalCount ?? null,
        finalAt: toInstantOrNull(sheet?.finalAt ?? null),
        interest: (declared?.status ?? null) as InterestStatus | null,
      }
    })
  }
}

async function readLots(db: Db, actor: StaffActor, head: TenderHead) {
  const isOfficer = head.roles.includes('officer')
  const lots = await listLots(db, head.id)
  const mine = lots.filter((lot) => isOfficer || head.evaluatesLots === null || head.evaluatesLots.includes(lot.id))
  const ids = mine.map((lot) => lot.id)
  const countOf = head.openedAt === null ? null : await countBidsPerLot(db, ids)
  const sheetsOf = await readSheets(db, head.id)
  return mine.map((lot) => {
    const sheets = sheetsOf(lot.id)
    return {
      id: lot.id,
      number: lot.number,
      title: lot.title,
      status: (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus,
      ...(countOf?.get(lot.id) ?? { bids: 0, admitted: 0 }),
      isMine: sheets.some((sheet) => sheet.evaluatorId === actor.userId),
      ownSheet: sheets.find((sheet) => sheet.evaluatorId === actor.userId) ?? null,
      // Who is excluded or has not declared is the officer's business.
      sheets: isOfficer ? sheets : [],
      ready: sheets.filter((sheet) => isCleared(sheet.interest) && sheet.finalAt !== null).length,
    }
  })
}

async function listWaiting(db: Db, tenderId: string) {
  const rows = await db.interestDeclaration.findMany({
    where: { tenderId, supersededAt: null, status: { in: ['declared', 'allowed', 'excluded'] } },
    orderBy: { declaredAt: 'asc' },
  })
  return rows.map(({ id, userId, status, explanation, declaredAt, decisionReason }) => ({
    id,
    userId,
    status: status as InterestStatus,
    explanation,
    declaredAt: toInstant(declaredAt),
    decisionReason,
  }))
}
