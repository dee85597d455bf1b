/** Vision, figures and budget of the sources, and the catalogue of products. */
import { fromCents, fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { resultId } from '../example/identities'
import { products } from '../example/products'
import { budgetLines, budgetYears } from '../facts/budget'
import { type FigureFact, figures } from '../facts/figures'
import { municipalities } from '../facts/municipalities'
import { pillars } from '../facts/results'

const pillarId = (code: string): string => deterministicId(`pillar:${code}`)

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeVision(db: Db): Promise<number> {
  const counts = [
    await db.pillar.createMany({ data: pillarRows(), skipDuplicates: true }),
    await db.result.createMany({ data: resultRows(), skipDuplicates: true }),
    await db.figure.createMany({ data: figures.map(figureRow), skipDuplicates: true }),
    await db.budgetLine.createMany({ data: budgetRows(), skipDuplicates: true }),
    await db.product.createMany({ data: productRows(), skipDuplicates: true }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

const pillarRows = () =>
  pillars.map((pillar, index) => ({
    id: pillarId(pillar.code),
    code: pillar.code,
    position: index + 1,
    name: pillar.name,
    assignment: pillar.task.verbatim,
    source: pillar.task.source,
  }))

const resultRows = () =>
  pillars.flatMap((pillar) =>
    pillar.results.map((result) => ({
      id: resultId(result.code),
      code: result.code,
      pillarId: pillarId(pillar.code),
      position: result.number,
      text: result.verbatim,
      source: result.source,
    })),
  )

const areaNames: Readonly<Record<string, string>> = {
  national: 'Nederland',
  region: 'Leidse regio',
  'holland-rijnland': 'Holland Rijnland',
  ...Object.fromEntries(municipalities.map((municipality) => [municipality.code, municipality.name])),
}

/** Printed after the value; a year needs no unit. */
const unitTexts: Readonly<Record<FigureFact['unit'], string>> = { basisPoints: '%', count: 'personen', year: '' }

const figureRow = (figure: FigureFact, index: number) => ({
  id: deterministicId(`figure:${figure.key}`),
  subject: figure.subject,
  area: areaNames[figure.area] ?? figure.area,
  year: figure.year === null ? null : String(figure.year),
  value: figure.unit === 'basisPoints' ? percentText(figure.value) : String(figure.value),
  unit: unitTexts[figure.unit],
  note: figure.approximate ? 'ongeveer' : null,
  position: index + 1,
  source: figure.source,
})

/** 1120 → '11.2', 2400 → '24': as printed, with a point. */
function percentText(basisPoints: number): string {
  const whole = Math.floor(basisPoints / 100)
  const rest = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole}.${rest}`
}

const budgetRows = () =>
  budgetLines.flatMap((line) =>
    budgetYears.map((year) => ({
      id: deterministicId(`budget:${line.municipality}:${year}`),
      municipalityCode: line.municipality,
      year,
      amountCents: fromCents(line.amounts[year]),
      edition: 'april 2019',
      source: line.source,
    })),
  )

const productRows = () =>
  products.map(({ source, validFrom, ...product }) => ({
    ...product,
    validFrom: fromDay(validFrom),
    ...(source ? { source } : {}),
  }))
