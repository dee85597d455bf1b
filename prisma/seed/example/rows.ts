import { addDays, type CivilDate } from '../../../app/kernel/civil-date'
import { type Cents, cents, scaleCents, splitCents } from '../../../app/kernel/money'
import type { ExampleContract, ExampleObligation, ExampleRow, ExampleTariff, Variant } from './shapes'

/** What the invented providers report: rows that the checks of the templates accept, in the keys of those templates. */
const variantCode: Readonly<Record<Variant, string>> = {
  effort: 'inspanningsgericht',
  output: 'outputgericht',
  task: 'taakgericht',
}
const sequenceOf = (contract: ExampleContract): number => Number(contract.number.slice(-4))

/** The tariff for a product in one municipality on the first day of the period that both share. */
function tariffIn(
  contract: ExampleContract,
  productCode: string,
  { municipality, year }: { municipality: string; year: number },
) {
  return contract.tariffs.find(
    (tariff) =>
      tariff.productCode === productCode &&
      (tariff.municipalityCode === null || tariff.municipalityCode === municipality) &&
      Number(tariff.validFrom.slice(0, 4)) <= year &&
      Number(tariff.validUntil.slice(0, 4)) >= year,
  )
}

/**
 * T1 of a year: one row per municipality and product, together a part of the ceiling (84–98 percent by contract).
 * Whole units at the contract's price, so that units × tariff is the amount to the cent.
 */
export function productionRows(contract: ExampleContract, obligation: ExampleObligation): ExampleRow[] {
  const year = Number(obligation.period)
  const percent = 84 + (sequenceOf(contract) % 15)
  const products = [...new Set(contract.tariffs.map((tariff) => tariff.productCode))]
  return contract.municipalityCodes.flatMap((municipality) => {
    const ceiling = contract.ceilings.find((c) => c.municipalityCode === municipality && c.year === year)
    if (!ceiling) return []
    const target = scaleCents(ceiling.amountCents, percent, 100)
    const parts = splitCents(
      target,
      products.map((_, index) => (index === 0 ? 7 : 3)),
    )
    return products.flatMap((product, index) => {
      const tariff = tariffIn(contract, product, { municipality, year })
      const part = parts[index] ?? cents(0)
      return tariff && unitsWithin(part, tariff) > 0 ? [productionRow(contract, municipality, { tariff, part })] : []
    })
  })
}

/** Whole units that the part of the ceiling pays for. */
const unitsWithin = (part: Cents, tariff: ExampleTariff): number => Math.floor(part / tariff.amountCents)

function productionRow(
  contract: ExampleContract,
  municipality: string,
  { tariff, part }: { tariff: ExampleTariff; part: Cents },
): ExampleRow {
  const inEuros = tariff.unit === '83'
  const units = unitsWithin(part, tariff)
  const amount = inEuros ? part : cents(units * tariff.amountCents)
  return {
    gemeentecode: municipality,
    productcategorie: tariff.productCode.slice(0, 2),
    productcode: tariff.productCode,
    uitvoeringsvariant: variantCode[contract.variant],
    eenheid: tariff.unit,
    tarief: inEuros ? null : tariff.amountCents,
    aantal_clienten: clientsFor(amount, units),
    aantal_eenheden: inEuros ? null : units * 100,
    bedrag_gedeclareerd: amount,
    bedrag_goedgekeurd: amount,
    bedrag_nog_te_declareren: null,
    correctie_voorgaande_jaren: null,
    totaal: amount,
    toelichting: null,
  }
}

/** About one client per 6,500 euros, at least one, and never more clients than units. */
const clientsFor = (amount: Cents, units: number): number => Math.max(1, Math.min(units, Math.round(amount / 650_000)))

const places = ['Leiden', 'Leiderdorp', 'Oegstgeest', 'Zoeterwoude'] as const

/** T3 of a month: one row per category and place; numbers move a little from month to month. */
export function waitingRows(contract: ExampleContract, obligation: ExampleObligation): ExampleRow[] {
  const month = Number(obligation.period.slice(5))
  const categories = [...new Set(contract.tariffs.map((tariff) => tariff.productCode.slice(0, 2)))]
  return categories.map((category, index) => {
    const sequence = sequenceOf(contract) + index * 3
    const forIntake = (sequence + month) % 9
    const forStart = (sequence * 2 + month) % 7
    const waiting = forIntake + forStart
    const overNorm = Math.min(waiting, (sequence + month) % 3)
    const intakeDays = waiting === 0 ? null : 14 + ((sequence * 5 + month) % 12)
    const startDays = waiting === 0 ? null : 30 + ((sequence * 7 + month * 2) % 35)
    return {
      hulpvorm: category,
      locatie: places[sequence % places.length] ?? places[0],
      gemeentecode: null,
      peildatum: obligation.periodEndsOn,
      wachtenden_aanmelding: forIntake,
      wachtenden_start: forStart,
      waarvan_overbrugging: Math.min(waiting, sequence % 2),
      waarvan_boven_norm: overNorm,
      wachttijd_intake_dagen: intakeDays,
      wachttijd_start_dagen: startDays,
      max_dagen: startDays === null ? null : startDays + (overNorm > 0 ? 48 : 3),
      clientenstop: false,
      stop_vanaf: null,
      verwacht_einde: null,
      eerst_volgende_plek: nextPlace(obligation.periodEndsOn, sequence),
      toelichting: null,
    }
  })
}

const nextPlace = (end: CivilDate, sequence: number): CivilDate => addDays(end, 7 + (sequence % 21))
