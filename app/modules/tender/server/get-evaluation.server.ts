/** The start page of the evaluation: where each lot stands, what this person has to do, and how far the others are. */
import type { StaffActor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { onlyRow } from '~/platform/database/json-sql.server'
import { readTogether } from '~/platform/database/read-together.server'
import { isCleared } from '../domain/interest'
import { bidderNamesRead } from './declare-interest.server'
import {
  evaluatedLotsRead,
  evaluatorsOf,
  type LotPage,
  lotsPerPage,
  type People,
  peopleRead,
  sheetsOf,
} from './evaluation-facts.server'
import { headRead, notFound, type TenderHead, toHead } from './find-tender-head.server'
import { type BidCount, bidCountRead } from './list-checks.server'

const told = new Set(['declared', 'allowed', 'excluded'])

/** Everything is empty before the opening, as the database shows nothing of a bid then. `page`: of the lots. */
export async function getEvaluation(actor: StaffActor, tenderId: string, page = 1) {
  if (!isUuid(tenderId)) throw notFound()
  const { userId } = actor
  const found = await readTogether(actor, {
    head: headRead(actor, tenderId),
    lots: evaluatedLotsRead({ tenderId, userId, page }),
    people: peopleRead(tenderId),
    bidders: bidderNamesRead(tenderId, userId),
    bids: bidCountRead(tenderId, userId),
  })
  const lots = onlyRow(found.lots)
  const last = Math.max(1, Math.ceil(lots.total / lotsPerPage))
  if (page > last) return getEvaluation(actor, tenderId, last)
  const read = shownTo(userId, toHead(found.head), {
    lots,
    people: onlyRow(found.people),
    bidders: found.bidders.map(({ name }) => name),
    bids: onlyRow(found.bids),
  })
  const people = await readColleagueNames([
    ...read.evaluators.map((each) => each.evaluatorId),
    ...read.waiting.map((each) => each.userId),
  ])
  const nameOf = (id: string) => people.get(id)?.name ?? ''
  return {
    ...{ ...read, page, pageSize: lotsPerPage, total: lots.total },
    lots: read.lots.map((lot) => ({
      ...lot,
      sheets: lot.sheets.map((sheet) => ({ ...sheet, name: nameOf(sheet.evaluatorId) })),
    })),
    evaluators: read.evaluators.map((each) => ({ ...each, name: nameOf(each.evaluatorId) })),
    waiting: read.waiting.map((each) => ({ ...each, name: nameOf(each.userId) })),
  }
}
export type EvaluationView = Awaited<ReturnType<typeof getEvaluation>>

type Facts = {
  readonly lots: LotPage
  readonly people: People
  readonly bidders: readonly string[]
  readonly bids: BidCount
}

/** Who does nothing in the tender sees nothing of it. */
function shownTo(userId: string, head: TenderHead, { lots, people, bidders, bids }: Facts) {
  const isMember = head.roles.length > 0
  const isOfficer = head.roles.includes('officer')
  const opened = head.openedAt !== null
  return {
    head,
    declaration: (isMember && people.declarations.find((each) => each.userId === userId)) || null,
    bidders: opened ? bidders : [],
    lots: lots.lots.map((lot) => {
      const sheets = sheetsOf(people, lot.id)
      const own = sheets.find((sheet) => sheet.evaluatorId === userId) ?? null
      return {
        ...lot,
        isMine: own !== null,
        ownSheet: own,
        // Who is excluded or has not declared is the officer's business.
        sheets: isOfficer ? sheets : [],
        ready: sheets.filter((sheet) => isCleared(sheet.interest) && sheet.finalAt !== null).length,
      }
    }),
    evaluators: isOfficer ? evaluatorsOf(people, lots.total) : [],
    waiting: isOfficer ? people.declarations.filter((each) => told.has(each.status)) : [],
    bids: isOfficer && opened ? bids : null,
  }
}
