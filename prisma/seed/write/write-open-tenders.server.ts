/** The tenders that are not over: rows of tender, lot, criterion, price line and team. */
import type { Db } from '~/platform/database/with-actor.server'
import { strategyChoiceId } from '../example/identities'
import {
  type ExampleOpenTender,
  memberUserId,
  openCriterionId,
  openLotId,
  openMemberId,
  openPriceLineId,
  openTenderId,
  openTenders,
} from '../example/open-tenders'
import { scale } from '../example/tender-criteria'
import { regionCodes } from '../facts/municipalities'
import { projectId } from './write-project.server'

const moment = (at: string | null): Date | null => (at === null ? null : new Date(at))
const day = (at: string | null): Date | null => (at === null ? null : new Date(`${at.slice(0, 10)}T00:00:00Z`))
const bigOrNull = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount))

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeOpenTenders(db: Db): Promise<number> {
  const counts = [
    await db.tender.createMany({ data: openTenders.map(tenderRow), skipDuplicates: true }),
    await db.lot.createMany({ data: openTenders.flatMap(lotRows), skipDuplicates: true }),
    await db.criterion.createMany({ data: openTenders.flatMap(criterionRows), skipDuplicates: true }),
    await db.priceLine.createMany({ data: openTenders.flatMap(priceRows), skipDuplicates: true }),
    await db.tenderMember.createMany({ data: openTenders.flatMap(memberRows), skipDuplicates: true }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

const tenderRow = (tender: ExampleOpenTender) => ({
  id: openTenderId(tender.number),
  projectId,
  number: tender.number,
  title: tender.title,
  description: tender.description,
  regime: tender.regime,
  status: tender.publishedAt === null ? 'planning' : 'active',
  cpvCode: tender.cpvCode,
  estimatedValueCents: BigInt(tender.estimatedValueCents),
  publishedOn: day(tender.publishedAt),
  closesOn: day(tender.bidsCloseAt),
  publishedAt: moment(tender.publishedAt),
  enquiriesCloseAt: moment(tender.enquiriesCloseAt),
  answersDueAt: moment(tender.answersDueAt),
  bidsCloseAt: moment(tender.bidsCloseAt),
  openedAt: moment(tender.openedAt),
  pricesOpenedAt: moment(tender.pricesOpenedAt),
  standstillDays: tender.regime === 'openHouse' ? 0 : 20,
  wantedStartOn: day(tender.wantedStartOn),
  isExample: true,
})

const lotRows = (tender: ExampleOpenTender) =>
  tender.lots.map(({ formulaParameters, ...lot }) => ({
    ...lot,
    id: openLotId(tender.number, lot.number),
    tenderId: openTenderId(tender.number),
    // What was chosen for this form of care in the version that was fixed: where the thread of the lot comes from.
    strategyChoiceId: strategyChoiceId(lot.segmentCode),
    municipalityCodes: [...regionCodes],
    cpvCode: tender.cpvCode,
    estimatedValueCents: BigInt(lot.estimatedValueCents),
    ceilingCents: BigInt(lot.ceilingCents),
    yearCeilingCents: bigOrNull(lot.yearCeilingCents),
    contractStartsOn: day(lot.contractStartsOn),
    isExample: true,
    ...(formulaParameters === null ? {} : { formulaParameters: { ...formulaParameters } }),
  }))

const criterionRows = (tender: ExampleOpenTender) =>
  tender.criteria.map(({ lot, parentCode, resultCodes, ...criterion }, index) => ({
    ...criterion,
    id: openCriterionId(tender.number, lot, criterion.code),
    tenderId: openTenderId(tender.number),
    lotId: lot === null ? null : openLotId(tender.number, lot),
    parentId: parentCode === null ? null : openCriterionId(tender.number, lot, parentCode),
    resultCodes: [...resultCodes],
    position: index + 1,
    ...(criterion.kind === 'award' ? { scale: scale.map((step) => ({ ...step })) } : {}),
  }))

const priceRows = (tender: ExampleOpenTender) =>
  tender.prices.map(({ lot, ...line }) => ({
    ...line,
    id: openPriceLineId(tender.number, lot, line.position),
    lotId: openLotId(tender.number, lot),
    minAmountCents: bigOrNull(line.minAmountCents),
    maxAmountCents: bigOrNull(line.maxAmountCents),
  }))

const memberRows = (tender: ExampleOpenTender) =>
  tender.members.map((member) => ({
    id: openMemberId(tender.number, member),
    tenderId: openTenderId(tender.number),
    userId: memberUserId(member.account),
    role: member.role,
    appointedAt: new Date('2026-06-01T07:00:00Z'),
    appointedById: memberUserId('inkoper'),
  }))
