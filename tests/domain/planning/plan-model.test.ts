import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, daysBetween } from '~/kernel/civil-date'
import { movesToHold } from '~/modules/planning/domain/move-forecast'
import { daysFrom, modelOf } from '~/modules/planning/domain/plan-model'
import { standardModel } from '~/modules/planning/texts-standard-model'

const anyStart = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(civilDate('2000-01-01'), days))

describe('the standard model', () => {
  test('holds together by itself, and every name in it is known', () => {
    const start = civilDate('2027-01-01')
    for (const { key, offsetDays } of standardModel.milestones) {
      expect(daysFrom(standardModel, start).get(key), key).toBe(addDays(start, offsetDays ?? 0))
    }
    const titles = standardModel.matters.map(({ title }) => title)
    for (const { matter } of standardModel.milestones) if (matter !== null) expect(titles).toContain(matter)
  })

  test('begins on any day with the same days between', () => {
    fc.assert(
      fc.property(anyStart, anyStart, (a, b) => {
        const [first, second] = [daysFrom(standardModel, a), daysFrom(standardModel, b)]
        for (const [key, day] of first) expect(daysBetween(day!, second.get(key)!)).toBe(daysBetween(a, b))
      }),
    )
  })
})

test('a project made from a model gives that model back', () => {
  const days = daysFrom(standardModel, civilDate('2027-03-01'))
  const again = modelOf({
    phases: standardModel.phases,
    edges: standardModel.dependencies,
    matters: standardModel.matters.map((matter) => ({ ...matter, id: matter.title })),
    milestones: standardModel.milestones.map(({ key, offsetDays: _, matter, ...facts }) => ({
      ...facts,
      id: key,
      matterId: matter,
      baselineOn: days.get(key) ?? null,
      forecastOn: addDays(days.get(key)!, 40),
      actualOn: null,
    })),
  })
  const keyOf = new Map(standardModel.milestones.map(({ key }, index) => [key, `m${index + 1}`]))
  expect(again).toEqual({
    ...standardModel,
    milestones: standardModel.milestones.map((m) => ({ ...m, key: keyOf.get(m.key) })),
    dependencies: standardModel.dependencies.map(({ from, to, lagDays }) => ({
      from: keyOf.get(from),
      to: keyOf.get(to),
      lagDays,
    })),
  })
})

test('a model that does not hold is put later, never earlier', () => {
  const tight = { ...standardModel, milestones: standardModel.milestones.map((m) => ({ ...m, offsetDays: 0 })) }
  const start = civilDate('2027-01-01')
  const days = daysFrom(tight, start)
  const nodes = tight.milestones.map(({ key, durationDays }) => ({
    id: key,
    on: days.get(key) ?? null,
    isClosed: false,
    durationDays,
    deadlineOn: null,
  }))
  expect(movesToHold({ nodes, edges: tight.dependencies })).toEqual([])
  for (const day of days.values()) expect(day! >= start).toBe(true)
})
