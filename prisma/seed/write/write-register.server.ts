/** The invented tenders, awards and contracts, with all that hangs from a contract. */
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { changesBetween } from '~/modules/contract/domain/contract-changes'
import { fromCents, fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { accountOf } from '../example/accounts'
import { awards, contracts } from '../example/contracts'
import { promises } from '../example/promises'
import type { ExampleContract } from '../example/shapes'
import { lots, tenders } from '../example/tenders'
import type { StoredExampleFile } from './store-example-files.server'
import { projectId } from './write-project.server'

/** Tenders, lots and awards; gives the number of rows that were new. */
export async function writeTenders(db: Db): Promise<number> {
  const counts = [
    await db.tender.createMany({
      data: tenders.map((tender) => ({
        ...tender,
        projectId,
        publishedOn: fromDay(tender.publishedOn),
        closesOn: fromDay(tender.closesOn),
        awardedOn: fromDay(tender.awardedOn),
      })),
      skipDuplicates: true,
    }),
    await db.lot.createMany({
      data: lots.map(({ segmentCode, ...lot }) => ({ ...lot, municipalityCodes: [...lot.municipalityCodes] })),
      skipDuplicates: true,
    }),
    await db.award.createMany({
      data: awards.map(({ supplier, ...award }) => ({ ...award, decidedOn: fromDay(award.decidedOn) })),
      skipDuplicates: true,
    }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** Contracts and their parts; one audit event for each contract that is new. Gives the number of rows that were new. */
export async function writeContracts(db: Db, files: ReadonlyMap<string, StoredExampleFile>): Promise<number> {
  const known = new Set((await db.contract.findMany({ select: { id: true } })).map((contract) => contract.id))
  const parts = contracts.map(partsOf)
  const counts = [
    await db.contract.createMany({ data: contracts.map(contractRow), skipDuplicates: true }),
    await db.contractLot.createMany({ data: parts.flatMap((part) => part.lots), skipDuplicates: true }),
    await db.contractOption.createMany({ data: parts.flatMap((part) => part.options), skipDuplicates: true }),
    await db.tariff.createMany({ data: parts.flatMap((part) => part.tariffs), skipDuplicates: true }),
    await db.ceiling.createMany({ data: parts.flatMap((part) => part.ceilings), skipDuplicates: true }),
    await db.contractContact.createMany({ data: parts.flatMap((part) => part.contacts), skipDuplicates: true }),
    await db.contractPromise.createMany({ data: promises.map(promiseRow), skipDuplicates: true }),
    await db.document.createMany({ data: contracts.flatMap((c) => documentRows(c, files)), skipDuplicates: true }),
  ]
  for (const contract of contracts.filter((candidate) => !known.has(candidate.id))) {
    await recordEvent(db, {
      type: 'contract.created',
      objectType: 'contract',
      objectId: contract.id,
      contractId: contract.id,
      supplierId: contract.supplierId,
      origin: 'seed',
      data: changesBetween({}, toldOf(contract)),
    })
  }
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** What the history shows of a new contract: the facts that a person would have filled in. */
const toldOf = (contract: ExampleContract) => ({
  number: contract.number,
  title: contract.title,
  status: contract.status,
  municipalityCodes: contract.municipalityCodes,
  startsOn: contract.startsOn,
  endsOn: contract.endsOn,
})

const contractRow = (contract: ExampleContract) => ({
  id: contract.id,
  number: contract.number,
  title: contract.title,
  description: contract.description,
  status: contract.status,
  supplierId: contract.supplierId,
  segmentCode: contract.segmentCode,
  variant: contract.variant,
  scope: contract.scope,
  municipalityCodes: [...contract.municipalityCodes],
  startsOn: fromDay(contract.startsOn),
  endsOn: fromDay(contract.endsOn),
  maxExtentOn: fromDayOrNull(contract.maxExtentOn),
  noticeMonths: contract.noticeMonths,
  noticeOn: fromDay(contract.noticeOn),
  signedOn: fromDayOrNull(contract.signedOn),
  terminatedOn: fromDayOrNull(contract.terminatedOn),
  isExample: true,
})

function partsOf(contract: ExampleContract) {
  const own = { contractId: contract.id, supplierId: contract.supplierId }
  return {
    lots: contract.lots.map((lot) => ({ ...own, ...lot })),
    options: contract.options.map((option) => ({
      ...own,
      ...option,
      notifyByOn: fromDay(option.notifyByOn),
      decidedOn: fromDayOrNull(option.decidedOn),
    })),
    tariffs: contract.tariffs.map((tariff) => ({
      ...own,
      ...tariff,
      amountCents: fromCents(tariff.amountCents),
      validFrom: fromDay(tariff.validFrom),
      validUntil: fromDay(tariff.validUntil),
    })),
    ceilings: contract.ceilings.map((ceiling) => ({
      ...own,
      ...ceiling,
      amountCents: fromCents(ceiling.amountCents),
    })),
    contacts: contract.contacts.map((contact) => ({ ...own, ...contact })),
  }
}

function promiseRow({ contract: number, criterion, owner, ...promise }: (typeof promises)[number]) {
  const contract = contracts.find((candidate) => candidate.number === number)
  if (!contract) throw new Error(`A promise names contract ${number}, which is not in the example`)
  return {
    ...promise,
    id: deterministicId(`promise:${number}:${promise.position}`),
    contractId: contract.id,
    supplierId: contract.supplierId,
    criterionCode: criterion[0],
    criterionName: criterion[1],
    resultCodes: [...promise.resultCodes],
    ownerId: owner === null ? null : accountOf(owner).id,
    dueOn: fromDay(promise.dueOn),
    decidedOn: fromDayOrNull(promise.decidedOn),
  }
}

const documentRows = (contract: ExampleContract, files: ReadonlyMap<string, StoredExampleFile>) =>
  contract.documents.map((document) => ({
    id: document.id,
    title: document.title,
    kind: document.kind,
    status: 'example',
    availability: 'available',
    visibility: document.visibility,
    municipalityCodes: [...contract.municipalityCodes],
    contractId: contract.id,
    supplierId: contract.supplierId,
    fileSha256: files.get(document.id)?.sha256 ?? null,
    fileName: document.fileName,
    expiresOn: fromDayOrNull(document.expiresOn),
    isExample: true,
  }))
