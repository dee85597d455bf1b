/** Opened bids with what was judged of them so far, and one award with its letters: by the code that makes a real one. */
import type { StaffActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { listAwardCriteria } from '~/modules/tender/server/lot-facts.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { regionOrganisation } from '../example/accounts'
import { organisationId } from '../example/identities'
import { memberUserId, openLotId, openPriceLineId, openTenderId, openTenderNumbers } from '../example/open-tenders'
import {
  advantage,
  type ExampleOpenedBid,
  evaluatedBids,
  findings,
  individualScores,
  interests,
  repairQuestion,
  standstillBids,
} from '../example/opened-bids'

const { evaluated, standstill } = openTenderNumbers
const bidIdOf = (number: string, bid: ExampleOpenedBid) => deterministicId(`bid:${number}:${bid.supplier}`)

/** Writes the bids of both tenders once; gives the number of rows that were new. */
export async function writeOpenedBids(db: Db): Promise<number> {
  let rows = 0
  for (const [number, bids] of [
    [evaluated, evaluatedBids],
    [standstill, standstillBids],
  ] as const) {
    if ((await db.bid.count({ where: { tenderId: openTenderId(number) } })) > 0) continue
    for (const bid of bids) rows += await writeBid(db, number, bid)
    if (number === evaluated) await writeEvaluation(db)
  }
  return rows
}

async function writeBid(db: Db, number: string, bid: ExampleOpenedBid): Promise<number> {
  const of = { bidId: bidIdOf(number, bid), tenderId: openTenderId(number), supplierId: organisationId(bid.supplier) }
  const status = bid.agreed === null ? 'pending' : 'valid'
  await db.bid.createMany({
    data: [
      {
        id: of.bidId,
        tenderId: of.tenderId,
        supplierId: of.supplierId,
        status,
        currentVersion: 1,
        submittedAt: new Date(bid.submittedAt),
        isExample: true,
      },
    ],
  })
  for (const supplier of [bid.supplier, ...(bid.partner ? [bid.partner] : [])]) {
    const { name, kvk } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId(supplier) } })
    const role = supplier === bid.supplier ? 'lead' : 'partner'
    await db.openedParticipant.createMany({
      data: [{ ...of, role, name, kvk, organisationId: organisationId(supplier) }],
    })
  }
  const gates = await db.criterion.findMany({
    where: { tenderId: of.tenderId, kind: { in: ['exclusion', 'suitability'] } },
  })
  await db.openedAnswer.createMany({
    data: gates.map((gate) => ({
      ...of,
      criterionId: gate.id,
      isMet: gate.answerKind === 'yesNo' ? true : null,
      text:
        gate.answerKind === 'textAndFile'
          ? 'Referentie van een gemeente buiten de regio, op te vragen bij de inkoper daar.'
          : '',
      evidenceOn: gate.evidenceMaxMonths === null ? null : new Date('2026-08-17'),
    })),
  })
  for (const lot of bid.lots) await writeLot(db, { number, bid, of, lot, status })
  return 1
}

type OfBid = { bidId: string; tenderId: string; supplierId: string }
type LotOfBid = { number: string; bid: ExampleOpenedBid; of: OfBid; lot: number; status: string }

async function writeLot(db: Db, { number, bid, of, lot, status }: LotOfBid): Promise<void> {
  const lotId = openLotId(number, lot)
  await db.bidLot.createMany({ data: [{ ...of, lotId, status }] })
  const criteria = await listAwardCriteria(db, of.tenderId, lotId)
  await db.openedAnswer.createMany({
    data: criteria.map((criterion) => ({
      ...of,
      lotId,
      criterionId: criterion.id,
      text: `${criterion.title}: wij werken in vaste teams per wijk en spreken met elk gezin af wat goed genoeg is (voorbeeld).`,
      promises:
        criterion.code === 'G2'
          ? [{ text: 'Elk gezin heeft binnen vijf werkdagen een eerste gesprek.', dueOn: '2027-12-31' }]
          : [],
    })),
  })
  await db.openedPrice.createMany({
    data: (bid.prices ?? []).map((amount, index) => ({
      ...of,
      lotId,
      priceLineId: openPriceLineId(number, lot, index + 1),
      amountCents: BigInt(amount),
    })),
  })
  const at = new Date('2026-10-16T13:00:00Z')
  await db.consensusScore.createMany({
    data: (bid.agreed ?? []).map((score, index) => ({
      lotId,
      bidId: of.bidId,
      tenderId: of.tenderId,
      criterionId: criteria[index]!.id,
      score,
      motivation: findings[score] ?? '',
      updatedAt: at,
    })),
  })
  if (bid.agreed === null) return
  await db.lotEvaluation.createMany({
    data: [{ lotId, tenderId: of.tenderId, status: 'settled', consensusOpenedAt: at, settledAt: at }],
    skipDuplicates: true,
  })
  await db.eligibilityCheck.createMany({
    data: (await db.openedAnswer.findMany({ where: { bidId: of.bidId, lotId: null } })).map(({ criterionId }) => ({
      bidId: of.bidId,
      criterionId,
      tenderId: of.tenderId,
      outcome: 'met',
      checkedAt: at,
    })),
    skipDuplicates: true,
  })
}

/** Halfway: interests, one sheet that is done and one that is not, and a repair that waits for its bidder. */
async function writeEvaluation(db: Db): Promise<void> {
  const tenderId = openTenderId(evaluated)
  const lotId = openLotId(evaluated, 1)
  const at = new Date('2026-11-18T09:30:00Z')
  await db.interestDeclaration.createMany({
    data: interests.map(({ account, status, explanation }) => ({
      tenderId,
      userId: memberUserId(account),
      status,
      explanation,
      declaredAt: at,
    })),
  })
  const criteria = await listAwardCriteria(db, tenderId, lotId)
  const cells = evaluatedBids.flatMap((bid) =>
    criteria.map(({ id }) => ({ bidId: bidIdOf(evaluated, bid), criterionId: id })),
  )
  for (const { account, scores, isFinal } of individualScores) {
    const evaluatorId = memberUserId(account)
    await db.evaluationScore.createMany({
      data: scores.slice(0, cells.length).map((score, index) => ({
        ...cells[index]!,
        ...{ lotId, tenderId, evaluatorId, score, isFinal, updatedAt: at },
        motivation: findings[score] ?? '',
      })),
    })
    const doneCount = Math.min(scores.length, cells.length)
    await db.evaluatorSheet.createMany({
      data: [{ lotId, evaluatorId, tenderId, doneCount, totalCount: cells.length, finalAt: isFinal ? at : null }],
    })
  }
  const [bid] = evaluatedBids.slice(1)
  const gate = await db.criterion.findFirstOrThrow({ where: { tenderId, code: 'U3' } })
  await db.bidderQuestion.createMany({
    data: [
      {
        ...{ tenderId, bidId: bidIdOf(evaluated, bid!), supplierId: organisationId(bid!.supplier), kind: 'repair' },
        ...{ criterionId: gate.id, question: repairQuestion, askedById: memberUserId('inkoper') },
        askedAt: new Date('2026-11-20T10:00:00Z'),
        dueAt: new Date('2026-11-24T16:00:00Z'),
      },
    ],
  })
}

const officer: StaffActor = {
  kind: 'staff',
  userId: memberUserId('inkoper'),
  organisationId: organisationId(regionOrganisation.key),
  role: 'procurementOfficer',
  scope: { kind: 'region' },
}

/** Decides, reasons and sends, once; the standstill then runs over the example day. */
export async function awardExample(): Promise<void> {
  const of = { tenderId: openTenderId(standstill), lotId: openLotId(standstill, 1) }
  if ((await withActor(officer, (db) => db.awardDecision.count({ where: { lotId: of.lotId } }))) > 0) return
  const decidedAt: Instant = instant(Date.parse('2026-11-05T10:00:00Z'))
  const sentAt: Instant = instant(Date.parse('2026-11-12T14:00:00Z'))
  await freezeCalculation(officer, { ...of, now: decidedAt })
  const decided = await decideAward(officer, { ...of, now: decidedAt })
  if (!decided.ok) throw new Error(`The example award was refused: ${decided.problem.code}`)
  const criteria = await withActor(officer, (db) => listAwardCriteria(db, of.tenderId, of.lotId))
  // The first one wins; the others read what it did better.
  for (const bid of standstillBids.slice(1)) {
    const reasons = criteria.map(({ id }) => ({ criterionId: id, text: advantage, version: 0 }))
    await saveReasons(officer, { ...of, bidId: bidIdOf(standstill, bid), reasons, now: decidedAt })
  }
  const sent = await sendLetters(officer, { ...of, version: 1, now: sentAt })
  if (!sent.ok) throw new Error(`The example letters were refused: ${sent.problem.code}`)
}
