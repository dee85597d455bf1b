/** What is stored, as the values of a form's fields; and two versions of it beside each other. */
import { one, several, type Typed } from '~/ui/form-values'
import type { ComparedField } from '~/ui/version-comparison'
import { qualityDemands } from '../domain/indicator'
import { plainValue } from '../domain/measured-value'
import type { StoredIndicator } from '../server/save-indicator.server'
import type { StoredInterpretation } from '../server/save-interpretation.server'
import type { StoredMeasurement } from '../server/save-measurement.server'
import type { StoredStory } from '../server/save-story.server'
import { formTexts as texts } from '../texts-forms'

const tick = (value: boolean): string => (value ? 'ja' : '')
const dayText = (day: Date | null): string =>
  day === null ? '' : day.toISOString().slice(0, 10).split('-').reverse().join('-')

export const indicatorValues = (row: StoredIndicator): Typed => ({
  version: String(row.version),
  name: row.name,
  unit: row.unit,
  direction: row.direction,
  instrument: row.instrument,
  publisher: row.publisher,
  frequency: row.frequency,
  owner: row.owner,
  numerator: row.numerator ?? '',
  denominator: row.denominator ?? '',
  status: row.status,
  quality: qualityDemands.filter((demand) => row[demand]),
  isClientExperience: tick(row.isClientExperience),
  isPublic: tick(row.isPublic),
})

export const measurementValues = (row: StoredMeasurement): Typed => ({
  version: String(row.version),
  area: row.area,
  period: row.period,
  value: row.valueHundredths === null ? '' : plainValue(Number(row.valueHundredths)),
  persons: row.persons === null ? '' : String(row.persons),
  status: row.status,
  isBaseline: tick(row.isBaseline),
  breaksTrend: tick(row.breaksTrend),
  tableId: row.tableId ?? '',
  referenceOn: dayText(row.referenceOn),
  note: row.note ?? '',
})

export const interpretationValues = (row: StoredInterpretation): Typed => ({
  version: String(row.version),
  indicatorId: row.indicatorId,
  period: row.period,
  heldOn: dayText(row.heldOn),
  score: row.score,
  cause: row.cause,
  influence: row.influence,
  adjustment: row.adjustment,
  attendees: row.attendances.map((each) => each.organisationId),
  isPublic: tick(row.isPublic),
})

export const storyValues = (row: StoredStory): Typed => ({
  version: String(row.version),
  title: row.title,
  text: row.text,
  hasPermission: tick(row.hasPermission),
})

/** The fields that differ between what was typed and what stands there now. */
export function comparedValues(yours: Typed, theirs: Typed): ComparedField[] {
  const labels = texts.fields as Readonly<Record<string, string>>
  const text = (values: Typed, name: string) =>
    Array.isArray(values[name]) ? several(values, name).join(', ') : one(values, name)
  return Object.keys(theirs)
    .filter((name) => name !== 'version' && labels[name] !== undefined)
    .map((name) => ({ label: labels[name]!, yours: text(yours, name), theirs: text(theirs, name) }))
    .filter((field) => field.yours !== field.theirs)
}
