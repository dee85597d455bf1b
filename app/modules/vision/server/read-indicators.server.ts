/** Indicators with everything that hangs from them, as the reader may see it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import { compareAreas } from '../domain/area'
import type { Direction, Frequency, IndicatorStatus, Unit } from '../domain/indicator'
import type { Influence, Score } from '../domain/interpretation'
import type { MeasurementStatus, ShownMeasurement, Target } from '../domain/measurement'
import { comparePeriods } from '../domain/period'
import type { PublishedReading } from '../domain/small-numbers'
import { type Areas, listAreas } from './areas.server'
import { readingsOf } from './publish-measurements.server'

export type InterpretationView = {
  readonly id: string
  readonly period: string
  readonly heldOn: CivilDate
  readonly cause: string
  readonly influence: Influence
  readonly adjustment: string
  readonly score: Score
  readonly isPublic: boolean
  readonly isExample: boolean
  /** Names of organisations; empty for who is not staff. */
  readonly attendees: readonly string[]
}
export type IndicatorView = {
  readonly id: string
  readonly resultId: string
  readonly code: string
  readonly name: string
  readonly unit: Unit
  readonly direction: Direction
  readonly instrument: string
  readonly publisher: string
  readonly frequency: Frequency
  readonly owner: string
  readonly numerator: string | null
  readonly denominator: string | null
  readonly status: IndicatorStatus
  readonly isMeasurable: boolean
  readonly callsForAction: boolean
  readonly clientsInvolved: boolean
  readonly isClientExperience: boolean
  readonly isPublic: boolean
  /** By period, then by area. */
  readonly measurements: readonly ShownMeasurement[]
  readonly targets: readonly Target[]
  /** The latest first. */
  readonly interpretations: readonly InterpretationView[]
}

/** Staff of the region or a municipality sees every figure; everybody else what is published. */
export const seesAllFigures = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.scope.kind !== 'dossier')

/** The indicators that `where` asks, in the order of the vision. */
export async function readIndicators(
  db: Db,
  { seesAll, where = {} }: { readonly seesAll: boolean; readonly where?: Prisma.IndicatorWhereInput },
): Promise<IndicatorView[]> {
  const areas = seesAll ? await listAreas(db) : null
  const rows = await db.indicator.findMany({
    where,
    orderBy: [{ resultId: 'asc' }, { position: 'asc' }],
    include: {
      measurements: areas !== null,
      published: areas === null,
      targets: { orderBy: [{ area: 'asc' }, { year: 'asc' }] },
      // Also for staff who reads what the public reads: the policies let it see more.
      interpretations: {
        where: seesAll ? {} : { isPublic: true },
        include: { attendances: { include: { organisation: { select: { name: true } } } } },
      },
    },
  })
  return rows.map(({ measurements = [], published = [], targets, interpretations, ...indicator }) => ({
    ...indicator,
    unit: indicator.unit as Unit,
    direction: indicator.direction as Direction,
    frequency: indicator.frequency as Frequency,
    status: indicator.status as IndicatorStatus,
    measurements: inOrder(
      areas === null ? published.map(fromPublished) : fromInside(indicator.unit as Unit, measurements, areas),
    ),
    targets: targets.map(({ area, year, valueHundredths }) => ({ area, year, hundredths: Number(valueHundredths) })),
    interpretations: interpretations
      .map(({ attendances, heldOn, influence, score, ...talk }) => ({
        ...talk,
        heldOn: toDay(heldOn),
        influence: influence as Influence,
        score: score as Score,
        attendees: attendances.map((each) => each.organisation.name).sort((a, b) => a.localeCompare(b, 'nl')),
      }))
      .sort((a, b) => comparePeriods(b.period, a.period)),
  }))
}

function inOrder(rows: ShownMeasurement[]): ShownMeasurement[] {
  const names = new Map(rows.map((row) => [row.area, row.areaName]))
  const nameOf = (area: string) => names.get(area) ?? area
  return rows.sort((a, b) => comparePeriods(a.period, b.period) || compareAreas(a.area, b.area, nameOf))
}

type StoredRow = Prisma.MeasurementGetPayload<object>
type PublishedRow = Prisma.PublishedMeasurementGetPayload<object>

function fromInside(unit: Unit, rows: readonly StoredRow[], areas: Areas): ShownMeasurement[] {
  const readings = readingsOf(unit, rows, areas)
  return rows.map((row) => {
    const published = readings.get(`${row.period}|${row.area}`) ?? 'hidden'
    return {
      ...sharedFacts(row),
      areaName: areas.nameOf(row.area),
      hundredths: row.valueHundredths === null ? null : Number(row.valueHundredths),
      reading: row.valueHundredths === null ? ('hidden' as const) : ('value' as const),
      isKeptInside: published === 'small' || published === 'withheld',
    }
  })
}

const fromPublished = (row: PublishedRow): ShownMeasurement => ({
  ...sharedFacts(row),
  areaName: row.areaName,
  hundredths: row.valueHundredths === null ? null : Number(row.valueHundredths),
  reading: row.reading as PublishedReading,
  isKeptInside: false,
})

const sharedFacts = (row: StoredRow | PublishedRow) => ({
  area: row.area,
  period: row.period,
  isApproximate: row.isApproximate,
  status: row.status as MeasurementStatus,
  isBaseline: row.isBaseline,
  breaksTrend: row.breaksTrend,
  tableId: row.tableId,
  referenceOn: toDayOrNull(row.referenceOn),
  note: row.note,
  source: toSourceMark(row.source),
  isExample: row.isExample,
})
