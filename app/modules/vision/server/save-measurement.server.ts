/** Writes one figure or one target by hand. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type Problem, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { Unit } from '../domain/indicator'
import { readValue } from '../domain/measured-value'
import type { MeasurementInput, TargetInput } from '../forms'
import { listAreas } from './areas.server'
import { publishMeasurements } from './publish-measurements.server'
import { findIndicator, type StoredIndicator } from './save-indicator.server'
import { notFound, overtakenBy, refusedBy, type SaveOutcome, saved } from './save-outcome'

type Place = { readonly code: string; readonly indicatorId: string }
export type StoredMeasurement = NonNullable<Awaited<ReturnType<typeof findMeasurement>>>

/** The figure of one indicator for an area and a period, or null. */
export const findMeasurement = (db: Db, key: { indicatorId: string; area: string; period: string }) =>
  db.measurement.findUnique({ where: { indicatorId_area_period: key } })

/** Adds or changes the figure of an area and a period; a figure of which somebody saw another version is a conflict. */
export function saveMeasurement(
  actor: PersonActor,
  { code, indicatorId, input, now }: Place & { readonly input: MeasurementInput; readonly now: Instant },
): Promise<SaveOutcome<StoredMeasurement>> {
  return withActor(actor, async (db) => {
    const indicator = await lockIndicator(db, { code, indicatorId })
    const problem = await areaProblem(db, input.area)
    if (problem) return refusedBy(problem)
    const value = readValue(input.value, indicator.unit as Unit)
    if (!value.ok) return refusedBy(value.problem)
    const { version, value: _, referenceOn, ...facts } = input
    const known = await findMeasurement(db, { indicatorId, area: input.area, period: input.period })
    if (known && known.version !== version) return overtakenBy(known)
    const baseline = input.isBaseline
      ? await db.measurement.findFirst({ where: { indicatorId, area: input.area, isBaseline: true } })
      : null
    if (baseline && baseline.id !== known?.id)
      return refusedBy(refuse('baselineExists', { period: baseline.period }).problem)
    const data = {
      ...facts,
      valueHundredths: BigInt(value.value),
      referenceOn: fromDayOrNull(referenceOn),
      enteredById: actor.userId,
      enteredAt: fromInstant(now),
      importId: null,
    }
    const row = known
      ? await db.measurement.update({ where: { id: known.id }, data: { ...data, version: { increment: 1 } } })
      : await db.measurement.create({ data: { ...data, indicatorId } })
    await publishMeasurements(db, [indicatorId])
    await recordEvent(db, {
      type: 'measurement.entered',
      objectType: 'indicator',
      objectId: indicatorId,
      data: {
        code: indicator.code,
        area: row.area,
        period: row.period,
        valueHundredths: { from: known?.valueHundredths?.toString() ?? null, to: String(value.value) },
      },
    })
    return saved
  })
}

/** Sets where an area should be in a year; the same again changes nothing. */
export function saveTarget(
  actor: PersonActor,
  { code, indicatorId, input }: Place & { readonly input: TargetInput },
): Promise<SaveOutcome<never>> {
  return withActor(actor, async (db) => {
    const indicator = await lockIndicator(db, { code, indicatorId })
    const problem = await areaProblem(db, input.area)
    if (problem) return refusedBy(problem)
    const value = readValue(input.value, indicator.unit as Unit)
    if (!value.ok) return refusedBy(value.problem)
    await writeTarget(db, {
      indicatorId,
      code: indicator.code,
      area: input.area,
      year: input.year,
      hundredths: value.value,
    })
    return saved
  })
}

type TargetToWrite = {
  readonly indicatorId: string
  readonly code: string
  readonly area: string
  readonly year: number
  readonly hundredths: number
}

/** Writes one target with its event, when it differs from what is there. */
export async function writeTarget(
  db: Db,
  { indicatorId, code, area, year, hundredths }: TargetToWrite,
): Promise<boolean> {
  const key = { indicatorId, area, year }
  const known = await db.indicatorTarget.findUnique({ where: { indicatorId_area_year: key } })
  const valueHundredths = BigInt(hundredths)
  if (known?.valueHundredths === valueHundredths) return false
  await db.indicatorTarget.upsert({
    where: { indicatorId_area_year: key },
    create: { ...key, valueHundredths },
    update: { valueHundredths, version: { increment: 1 } },
  })
  await recordEvent(db, {
    type: 'target.set',
    objectType: 'indicator',
    objectId: indicatorId,
    data: {
      code,
      area,
      year,
      valueHundredths: { from: known?.valueHundredths.toString() ?? null, to: String(hundredths) },
    },
  })
  return true
}

/** The indicator, held: changes of its figures come one by one, so that what is published fits. */
async function lockIndicator(db: Db, { code, indicatorId }: Place): Promise<StoredIndicator> {
  const indicator = await findIndicator(db, { code, id: indicatorId })
  if (indicator === null) throw notFound()
  await db.$queryRaw`select 1 as held from indicator where id = ${indicatorId}::uuid for update`
  return indicator
}

async function areaProblem(db: Db, area: string): Promise<Problem | null> {
  const areas = await listAreas(db)
  return areas.all.some((each) => each.code === area) ? null : refuse('areaUnknown').problem
}
