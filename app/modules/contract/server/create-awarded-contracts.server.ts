/**
 * Makes the contracts of a definitive award, or of an admission to an open house: term and options of the lot, tariffs of the winning prices, ceilings per
 * municipality and year within what was awarded, and the promises of the bid. In the caller's transaction, so that an
 * award never stands without its contract. They wait for a signature; what must be reported is planned by its job.
 */
import { randomUUID } from 'node:crypto'
import { addMonths, type CivilDate, daysBetween, fromParts, yearOf } from '~/kernel/civil-date'
import type { NewId } from '~/kernel/uuid'
import { ceilingShares } from '~/modules/tender/domain/award-steps'
import type { AwardedContract } from '~/modules/tender/server/finalize-award.server'
import { fromCents, fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { changesBetween } from '../domain/contract-changes'
import { tariffUnits } from '../domain/contract-kinds'
import { lastDayAfter, maxExtent, noticeDay, optionNotifyBy } from '../domain/contract-term'
import { recordContractEvent } from './record-contract-event.server'

const noticeMonths = 6
/** A promise without a day of its own is looked at a year after the start. */
const promiseMonths = 12

/** Gives the ids, in the order of the awards. */
export async function createAwardedContracts(
  db: Db,
  awarded: readonly AwardedContract[],
  newId: NewId = () => randomUUID(),
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const contract of awarded) ids.push(await createOne(db, contract, newId))
  return ids
}

async function createOne(db: Db, awarded: AwardedContract, newId: NewId): Promise<string> {
  const { supplierId, startsOn, endsOn } = awarded
  const options = termsOf(awarded, endsOn)
  const number = `${awarded.number}-C`
  const id = newId(`contract:${number}`)
  const facts = {
    number,
    title: awarded.title,
    segmentCode: awarded.segmentCode,
    variant: awarded.variant,
    noticeMonths,
  }
  await db.contract.createMany({
    data: [
      {
        id,
        ...facts,
        status: 'pending',
        supplierId,
        municipalityCodes: awarded.municipalities.map(({ code }) => code),
        startsOn: fromDay(startsOn),
        endsOn: fromDay(endsOn),
        maxExtentOn: fromDayOrNull(maxExtent(endsOn, options)),
        noticeOn: fromDay(noticeDay(endsOn, noticeMonths).on),
        isExample: awarded.isExample,
      },
    ],
  })
  await db.contractLot.createMany({
    data: [{ contractId: id, supplierId, lotId: awarded.lotId, awardId: awarded.awardId }],
  })
  await db.contractOption.createMany({
    data: options.map(({ position, months, notifyByOn }) => ({
      id: newId(`option:${number}:${position}`),
      contractId: id,
      supplierId,
      position,
      months,
      notifyByOn: fromDay(notifyByOn),
    })),
  })
  await putMoney(db, awarded, { id, number, newId })
  await db.contractPromise.createMany({
    data: awarded.promises.map(({ text, dueOn, criterionCode, criterionName, resultCodes }, index) => ({
      id: newId(`promise:${number}:${index + 1}`),
      contractId: id,
      supplierId,
      position: index + 1,
      text,
      criterionCode,
      criterionName,
      resultCodes: [...resultCodes],
      dueOn: fromDay(dueOn ?? addMonths(startsOn, promiseMonths)),
    })),
  })
  const told = { ...facts, startsOn, endsOn, lots: [awarded.lotId], award: awarded.awardId }
  await recordContractEvent(db, { id, supplierId }, changesBetween({}, told), 'contract.created')
  return id
}

/** The options of the lot, each with the last day to use it. */
function termsOf({ extension }: AwardedContract, endsOn: CivilDate) {
  let end = endsOn
  return Array.from({ length: extension.count }, (_, index) => {
    const notifyByOn = optionNotifyBy(end).on
    end = lastDayAfter(end, extension.months)
    return { position: index + 1, months: extension.months, status: 'open' as const, notifyByOn }
  })
}

type Made = { readonly id: string; readonly number: string; readonly newId: NewId }

async function putMoney(db: Db, awarded: AwardedContract, { id, number, newId }: Made) {
  const { supplierId, startsOn, endsOn } = awarded
  await db.tariff.createMany({
    data: awarded.tariffs
      .filter((tariff) => tariffUnits.some((unit) => unit === tariff.unit))
      .map(({ productCode, unit, amountCents }) => ({
        id: newId(`tariff:${number}:${productCode}:${unit}`),
        contractId: id,
        supplierId,
        productCode,
        unit,
        amountCents: fromCents(amountCents),
        validFrom: fromDay(startsOn),
        validUntil: fromDay(endsOn),
      })),
  })
  if (awarded.valueCents === null) return
  const shares = ceilingShares(awarded.valueCents, {
    municipalities: awarded.municipalities,
    daysOfYear: daysPerYear(startsOn, endsOn),
  })
  await db.ceiling.createMany({
    data: shares.map(({ municipalityCode, year, amountCents }) => ({
      id: newId(`ceiling:${number}:${municipalityCode}:${year}`),
      contractId: id,
      supplierId,
      municipalityCode,
      year,
      amountCents: fromCents(amountCents),
    })),
  })
}

/** The days of a term in each calendar year. */
function daysPerYear(from: CivilDate, until: CivilDate) {
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
  return years.map((year) => {
    const first = year === yearOf(from) ? from : fromParts(year, 1, 1)
    const last = year === yearOf(until) ? until : fromParts(year, 12, 31)
    return { year, days: daysBetween(first, last) + 1 }
  })
}
