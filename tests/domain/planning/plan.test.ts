import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, civilDate, daysBetween } from '~/kernel/civil-date'
import { moveForecast, movesToHold } from '~/modules/planning/domain/move-forecast'
import { circleOf, orderPlan, type Plan, type PlanNode } from '~/modules/planning/domain/plan'
import { analysePlan, becomesUnsafe } from '~/modules/planning/domain/plan-analysis'

const start = civilDate('2027-01-01')
const node = (id: string, day: string | null, more: Partial<PlanNode> = {}): PlanNode => ({
  id,
  on: day === null ? null : civilDate(day),
  isClosed: false,
  durationDays: 0,
  deadlineOn: null,
  ...more,
})

/** Any plan without a circle: a dependency goes from an earlier number to a later one. */
const anyPlan = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .record({
      days: fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { freq: 8 }), { minLength: size, maxLength: size }),
      durations: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: size, maxLength: size }),
      closed: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }),
      edges: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 0, max: 30 })), { maxLength: size * 2 }),
    })
    .map(({ days, durations, closed, edges }): Plan => {
      const forward = edges.filter(([from, to]) => from < to && to < size)
      const seen = new Map(
        forward.map(([from, to, lagDays]) => [`${from}>${to}`, { from: `${from}`, to: `${to}`, lagDays }]),
      )
      return {
        nodes: days.map((day, index) => ({
          id: `${index}`,
          on: day === null ? null : addDays(start, day),
          isClosed: closed[index] === 0,
          durationDays: durations[index]!,
          deadlineOn: null,
        })),
        edges: [...seen.values()],
      }
    }),
)
/** The same plan after everything was put where it can be. */
const held = (plan: Plan): Plan => {
  const to = new Map(movesToHold(plan).map((move) => [move.id, move.to]))
  return { ...plan, nodes: plan.nodes.map((each) => ({ ...each, on: to.get(each.id) ?? each.on })) }
}
const daysOf = (plan: Plan) => new Map(plan.nodes.map((each) => [each.id, each.on]))
const applied = (plan: Plan, moves: readonly { id: string; to: CivilDate }[]): Plan => {
  const to = new Map(moves.map((move) => [move.id, move.to]))
  return { ...plan, nodes: plan.nodes.map((each) => ({ ...each, on: to.get(each.id) ?? each.on })) }
}

describe('circles', () => {
  test.each([
    ['itself', [], { from: 'a', to: 'a' }, ['a']],
    ['straight back', [['a', 'b']], { from: 'b', to: 'a' }, ['a', 'b']],
    [
      'a way round',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      { from: 'c', to: 'a' },
      ['a', 'b', 'c'],
    ],
    [
      'no circle',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      { from: 'a', to: 'c' },
      null,
    ],
  ] as const)('%s', (_, edges, added, expected) => {
    expect(
      circleOf(
        edges.map(([from, to]) => ({ from, to })),
        added,
      ),
    ).toEqual(expected)
  })

  test('a dependency is taken exactly when the plan can still be ordered', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(11), fc.nat(11), (plan, from, to) => {
        const [a, b] = [`${from % plan.nodes.length}`, `${to % plan.nodes.length}`]
        const order = () => orderPlan({ ...plan, edges: [...plan.edges, { from: a, to: b, lagDays: 0 }] })
        if (circleOf(plan.edges, { from: a, to: b }) === null) expect(order).not.toThrow()
        else expect(order).toThrow(RangeError)
      }),
    )
  })
})

describe('a plan that holds together', () => {
  test('no open milestone is before its predecessors, their lag and its own work', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const after = held(plan)
        const byId = new Map(after.nodes.map((each) => [each.id, each]))
        for (const { from, to, lagDays } of after.edges) {
          const [first, second] = [byId.get(from)!, byId.get(to)!]
          if (first.on === null || second.on === null || second.isClosed) continue
          expect(daysBetween(first.on, second.on)).toBeGreaterThanOrEqual(lagDays + second.durationDays)
        }
        expect(movesToHold(after)).toEqual([])
      }),
    )
  })

  test('closed milestones and those without a day stay as they are', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const after = daysOf(held(plan))
        for (const each of plan.nodes.filter((n) => n.isClosed || n.on === null))
          expect(after.get(each.id)).toBe(each.on)
      }),
    )
  })
})

describe('moving a forecast', () => {
  test('to a later day never makes anything earlier', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(11), fc.integer({ min: 1, max: 200 }), (any, pick, days) => {
        const plan = held(any)
        const each = plan.nodes[pick % plan.nodes.length]!
        if (each.on === null) return
        const moved = moveForecast(plan, each.id, addDays(each.on, days))
        if (!moved.ok) {
          expect(moved.problem.code).toBe('milestoneClosed')
          return
        }
        const after = daysOf(applied(plan, moved.value))
        for (const one of plan.nodes) if (one.on !== null) expect(after.get(one.id)! >= one.on).toBe(true)
        expect(movesToHold(applied(plan, moved.value))).toEqual([])
      }),
    )
  })

  const chain: Plan = {
    nodes: [
      node('advice', '2027-02-01'),
      node('college', '2027-03-01', { durationDays: 14 }),
      node('council', '2027-04-15'),
      node('start', '2027-07-01', { deadlineOn: civilDate('2027-07-15') }),
      node('apart', '2027-05-01'),
    ],
    edges: [
      { from: 'advice', to: 'college', lagDays: 0 },
      { from: 'college', to: 'council', lagDays: 42 },
      { from: 'council', to: 'start', lagDays: 60 },
    ],
  }

  test('takes along only what must, and only as far as it must', () => {
    expect(moveForecast(chain, 'college', civilDate('2027-03-10'))).toEqual({
      ok: true,
      value: [
        { id: 'college', from: '2027-03-01', to: '2027-03-10' },
        { id: 'council', from: '2027-04-15', to: '2027-04-21' },
      ],
    })
  })

  test('a first milestone far later moves the whole chain, work and lag counted', () => {
    const moved = moveForecast(chain, 'advice', civilDate('2027-05-01'))
    expect(moved.ok && moved.value.map(({ id, to }) => [id, to])).toEqual([
      ['advice', '2027-05-01'],
      ['college', '2027-05-15'],
      ['council', '2027-06-26'],
      ['start', '2027-08-25'],
    ])
  })

  test.each([
    [
      'before what it waits for',
      'college',
      '2027-02-10',
      { code: 'beforePredecessor', params: { earliest: '2027-02-15' } },
    ],
    ['nobody’s', 'x', '2027-02-10', { code: 'milestoneUnknown' }],
  ])('%s is refused', (_, id, to, problem) => {
    expect(moveForecast(chain, id, civilDate(to))).toEqual({ ok: false, problem })
  })

  test('what is met does not move, also not along', () => {
    const plan = { ...chain, nodes: chain.nodes.map((n) => (n.id === 'council' ? { ...n, isClosed: true } : n)) }
    expect(moveForecast(plan, 'council', civilDate('2027-09-01'))).toMatchObject({
      problem: { code: 'milestoneClosed' },
    })
    const moved = moveForecast(plan, 'college', civilDate('2027-06-01'))
    expect(moved.ok && moved.value.map(({ id }) => id)).toEqual(['college'])
  })

  test('what a move makes unsafe is told with its last safe day', () => {
    const moved = moveForecast(chain, 'council', civilDate('2027-05-20'))
    if (!moved.ok) throw new Error(moved.problem.code)
    expect(becomesUnsafe(analysePlan(chain), analysePlan(applied(chain, moved.value)))).toEqual([
      { id: 'council', on: '2027-05-20', lastSafeOn: '2027-05-16' },
      { id: 'start', on: '2027-07-19', lastSafeOn: '2027-07-15' },
    ])
  })
})

describe('slack, the critical path and the last safe day', () => {
  test('slack is never negative, and the critical path has none and reaches the end', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const plan = held(any)
        const { timings, criticalPath, endsOn } = analysePlan(plan)
        for (const { slackDays } of timings.values())
          if (slackDays !== null) expect(slackDays).toBeGreaterThanOrEqual(0)
        for (const id of criticalPath) expect(timings.get(id)?.slackDays).toBe(0)
        if (endsOn !== null) expect(criticalPath.map((id) => timings.get(id)?.on)).toContain(endsOn)
      }),
    )
  })

  test('a day more than the slack moves the end by one day, the slack itself does not', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(11), (any, pick) => {
        const plan = held(any)
        const each = plan.nodes[pick % plan.nodes.length]!
        const { timings, endsOn } = analysePlan(plan)
        const slack = timings.get(each.id)?.slackDays ?? null
        if (slack === null || each.on === null || endsOn === null) return
        const endAfter = (days: number) => {
          const moved = moveForecast(plan, each.id, addDays(each.on!, days))
          return moved.ok ? analysePlan(applied(plan, moved.value)).endsOn : null
        }
        expect(endAfter(slack)).toBe(endsOn)
        expect(endAfter(slack + 1)).toBe(addDays(endsOn, 1))
      }),
    )
  })

  test('counted back from the wanted end over work and lag', () => {
    const plan: Plan = {
      nodes: [
        node('college', '2027-03-01'),
        node('council', '2027-04-15', { durationDays: 10 }),
        node('contracts', '2027-12-01', { durationDays: 90, deadlineOn: civilDate('2028-01-01') }),
        node('loose', '2028-03-01'),
      ],
      edges: [
        { from: 'college', to: 'council', lagDays: 30 },
        { from: 'council', to: 'contracts', lagDays: 20 },
      ],
    }
    const { timings } = analysePlan(plan)
    expect([...timings].map(([id, { lastSafeOn }]) => [id, lastSafeOn]).sort()).toEqual([
      ['college', '2027-08-04'],
      ['contracts', '2028-01-01'],
      ['council', '2027-09-13'],
      ['loose', '2028-03-01'],
    ])
  })

  test('an empty plan has no end', () => {
    expect(analysePlan({ nodes: [], edges: [] })).toEqual({ timings: new Map(), endsOn: null, criticalPath: [] })
  })
})
