/** The start page of the evaluation: where each lot stands, what this person has to do, and how far the others are. */
import type { StaffActor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { onlyRow } from '~/platform/database/json-sql.server'
import { readTogether } from '~/platform/database/read-together.server'
import { isCleared } from '../domain/interest'
import { bidderNamesRead } from './declare-interest.server'
import { type EvaluatedLot, evaluatedLotsRead, type People, peopleRead, sheetsOf } from './evaluation-facts.server'
import { headRead, notFound, type TenderHead, toHead } from './find-tender-head.server'
import { type CheckPage, checksRead, toCheckPage } from './list-checks.server'

const told = new Set(['declared', 'allowed', 'excluded'])

/** Everything is empty before the opening, as the database shows nothing of a bid then. `page`: of the checks. */
export async function getEvaluation(actor: StaffActor, tenderId: string, page = 1) {
  if (!isUuid(tenderId)) throw notFound()
  const { userId } = actor
  const found = await readTogether(actor, {
    head: headRead(actor, tenderId),
    lots: evaluatedLotsRead(tenderId),
    people: peopleRead(tenderId),
    bidders: bidderNamesRead(tenderId, userId),
    checks: checksRead({ tenderId, userId, page }),
  })
  const read = shownTo(userId, toHead(found.head), {
    lots: found.lots,
    people: onlyRow(found.people),
    bidders: found.bidders.map(({ name }) => name),
    checks: toCheckPage(found.checks, page),
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

type Facts = {
  readonly lots: readonly EvaluatedLot[]
  readonly people: People
  readonly bidders: readonly string[]
  readonly checks: CheckPage
}

/** Who does nothing in the tender sees nothing of it. */
function shownTo(userId: string, head: TenderHead, { lots, people, bidders, checks }: Facts) {
  const isMember = head.roles.length > 0
  const isOfficer = head.roles.includes('officer')
  const opened = head.openedAt !== null
  const isMine = (lot: EvaluatedLot) => isOfficer || head.evaluatesLots === null || head.evaluatesLots.includes(lot.id)
  return {
    head,
    declaration: (isMember && people.declarations.find((each) => each.userId === userId)) || null,
    bidders: opened ? bidders : [],
    lots: (isMember ? lots.filter(isMine) : []).map((lot) => {
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
    waiting: isOfficer ? people.declarations.filter((each) => told.has(each.status)) : [],
    checks: isOfficer && opened ? checks : null,
  }
}
