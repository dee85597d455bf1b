/** Indicators, the printed figures as their baselines, and the invented figures, targets, duiding and stories. */
import { publishMeasurements } from '~/modules/vision/server/publish-measurements.server'
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { organisationId, resultId } from '../example/identities'
import { exampleInterpretations, exampleSeries, exampleStories, exampleTargets } from '../example/vision-figures'
import { baselines, indicators } from '../facts/indicators'
import { regionCodes } from '../facts/municipalities'

const enteredAt = new Date('2026-11-23T07:00:00Z')
const exampleTable = 'VOORBEELD'

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeIndicators(db: Db): Promise<number> {
  const added = [
    await db.setting.createMany({
      data: [{ key: 'regionMunicipalities', value: [...regionCodes], source: 'S1, hoofdstuk 1, voetnoot 2' }],
      skipDuplicates: true,
    }),
    await db.indicator.createMany({ data: indicatorRows(), skipDuplicates: true }),
  ]
  // An installation of before the indicators has them under ids of its own.
  const known = await db.indicator.findMany({ select: { id: true, code: true } })
  const idOf = new Map(known.map(({ id, code }) => [code, id]))
  const of = <Row extends { indicatorCode: string }>(row: Row) => idOf.get(row.indicatorCode) ?? ''
  added.push(
    await db.measurement.createMany({ data: [...baselineRows(of), ...seriesRows(of)], skipDuplicates: true }),
    await db.indicatorTarget.createMany({ data: targetRows(of), skipDuplicates: true }),
    await db.interpretation.createMany({ data: interpretationRows(of), skipDuplicates: true }),
    await db.interpretationAttendee.createMany({ data: attendeeRows(), skipDuplicates: true }),
    await db.resultStory.createMany({ data: storyRows(), skipDuplicates: true }),
  )
  const rows = added.reduce((sum, { count }) => sum + count, 0)
  if (rows > 0) await publishMeasurements(db, [...idOf.values()])
  return rows
}

type IdOf = (row: { indicatorCode: string }) => string

const indicatorRows = () =>
  indicators.map(({ resultCode, ...indicator }) => ({
    ...indicator,
    id: deterministicId(`indicator:${indicator.code}`),
    resultId: resultId(resultCode),
    frequency: 'yearly',
    owner: 'Beleidsadviseur jeugd',
    status: 'proposal',
    isMeasurable: baselines.some((baseline) => baseline.indicatorCode === indicator.code),
    isPublic: true,
  }))

const baselineRows = (idOf: IdOf) =>
  baselines.map((baseline) => ({
    id: deterministicId(`measurement:${baseline.indicatorCode}:${baseline.area}:${baseline.period}`),
    indicatorId: idOf(baseline),
    area: baseline.area,
    period: baseline.period,
    valueHundredths: BigInt(baseline.hundredths),
    isApproximate: baseline.approximate,
    isBaseline: true,
    note: baseline.isYearRead
      ? 'De bron noemt bij dit cijfer geen jaar. Wij lezen het als 2017, het jaar van het onderzoek in dezelfde alinea.'
      : null,
    source: baseline.source,
    enteredAt,
  }))

const seriesRows = (idOf: IdOf) =>
  exampleSeries.flatMap((series) =>
    series.values.flatMap((value, index) => {
      const year = series.firstYear + index
      const isStart = index === 0 && !baselines.some((each) => each.indicatorCode === series.indicatorCode)
      if (value === null) return []
      return [
        {
          id: deterministicId(`measurement:${series.indicatorCode}:${series.area}:${year}`),
          indicatorId: idOf(series),
          area: series.area,
          period: String(year),
          valueHundredths: BigInt(value),
          status: year === 2025 ? 'provisional' : 'final',
          isBaseline: isStart,
          breaksTrend: series.breakYear === year,
          tableId: exampleTable,
          referenceOn: fromDay(`${year}-12-31` as Parameters<typeof fromDay>[0]),
          enteredAt,
          isExample: true,
        },
      ]
    }),
  )

const targetRows = (idOf: IdOf) =>
  exampleTargets.map((target) => ({
    id: deterministicId(`target:${target.indicatorCode}:${target.area}:${target.year}`),
    indicatorId: idOf(target),
    area: target.area,
    year: target.year,
    valueHundredths: BigInt(target.hundredths),
    isExample: true,
  }))

const interpretationId = ({ indicatorCode, period }: { indicatorCode: string; period: string }) =>
  deterministicId(`interpretation:${indicatorCode}:${period}`)

const interpretationRows = (idOf: IdOf) =>
  exampleInterpretations.map(({ attendees: _, indicatorCode, heldOn, ...talk }) => ({
    ...talk,
    id: interpretationId({ indicatorCode, period: talk.period }),
    indicatorId: idOf({ indicatorCode }),
    heldOn: fromDay(heldOn),
    isExample: true,
  }))

const attendeeRows = () =>
  exampleInterpretations.flatMap((talk) =>
    talk.attendees.map((key) => ({ interpretationId: interpretationId(talk), organisationId: organisationId(key) })),
  )

const storyRows = () =>
  exampleStories.map(({ resultCode, ...story }, index) => ({
    ...story,
    id: deterministicId(`story:${resultCode}:${story.title}`),
    resultId: resultId(resultCode),
    // So that they keep the order in which they stand here.
    createdAt: new Date(enteredAt.getTime() + index),
    isExample: true,
  }))
