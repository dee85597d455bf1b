import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { movesToHold } from '~/modules/planning/domain/move-forecast'
import { listPublicMilestones } from '~/modules/planning/server/list-public-milestones.server'
import { readPlan } from '~/modules/planning/server/read-plan.server'
import { withActor } from '~/platform/database/with-actor.server'
import { exampleMilestones } from '../../../prisma/seed/example/plan'
import { milestones } from '../../../prisma/seed/facts/milestones'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const nobody: Actor = { kind: 'anonymous' }
const system: Actor = { kind: 'system', name: 'job' }
let provider: Actor
let leiden: Actor

beforeAll(async () => {
  provider = (await signInAs(app.database, { role: 'reporter' })).actor
  leiden = (await signInAs(app.database, { role: 'alderman', scope: { kind: 'municipality', code: '0546' } })).actor
}, 180_000)

const countAs = (actor: Actor, table: 'milestone' | 'milestoneDependency' | 'milestoneDate' | 'milestoneChange') =>
  withActor(actor, (db) => (db[table] as unknown as { count(): Promise<number> }).count())

describe('who reads what of the plan', () => {
  const publicOnes = milestones.length + exampleMilestones.filter((m) => m.isPublic).length

  test('who has no login, and a provider, read the public milestones and no reasons', async () => {
    for (const actor of [nobody, provider]) {
      expect(await countAs(actor, 'milestone')).toBe(publicOnes)
      expect(await countAs(actor, 'milestoneChange')).toBe(0)
      const dates = milestones.flatMap((m) => m.dates)
      expect(await countAs(actor, 'milestoneDate')).toBe(dates.length)
    }
  })

  test('a dependency shows only when both ends do', async () => {
    const { rows } = await app.owner.query<{ n: number }>(
      `select count(*)::int as n from milestone_dependency d join milestone a on a.id = d.predecessor_id
       join milestone b on b.id = d.successor_id where a.is_public and b.is_public`,
    )
    expect(await countAs(nobody, 'milestoneDependency')).toBe(rows[0]?.n)
    expect(await countAs(leiden, 'milestoneDependency')).toBeGreaterThan(rows[0]?.n ?? 0)
  })

  test('staff of a municipality reads all of it and changes nothing', async () => {
    expect(await countAs(leiden, 'milestone')).toBe(milestones.length + exampleMilestones.length)
    const changed = await withActor(leiden, (db) => db.milestone.updateMany({ data: { title: 'Anders' } }))
    expect(changed.count).toBe(0)
  })

  test('the public list holds the phase’s name and nothing internal', async () => {
    const listed = await withActor(nobody, listPublicMilestones)
    expect(listed).toHaveLength(publicOnes)
    expect(listed.every((m) => m.phaseName !== '')).toBe(true)
    expect(Object.keys(listed[0]!)).not.toContain('owner')
    expect(Object.keys(listed[0]!)).not.toContain('evidence')
  })
})

describe('the plan of the example region', () => {
  test('every milestone of the sources is there, with every date that they print and its place', async () => {
    const plan = await withActor(system, (db) => readPlan(db))
    for (const fact of milestones) {
      const stored = plan?.milestones.find((m) => m.title === fact.title)
      expect(
        stored?.dates.map((d) => d.asPrinted),
        fact.title,
      ).toEqual(fact.dates.map((d) => d.asPrinted))
      expect(stored?.dates.every((d) => d.source !== null)).toBe(true)
    }
  })

  test('20 and 21 February both stand at the second meeting (A16)', async () => {
    const plan = await withActor(system, (db) => readPlan(db))
    const second = plan?.milestones.find((m) => m.title === 'Tweede bijeenkomst over de visie')
    expect(second?.dates.map((d) => d.onDay)).toEqual(['2019-02-21', '2019-02-21', '2019-02-20'])
    expect(second?.actualOn).toBe('2019-02-21')
  })

  test('it holds together: nothing is before what it waits for', async () => {
    const plan = await withActor(system, (db) => readPlan(db))
    expect(movesToHold(plan!.graph)).toEqual([])
  })

  test('the councils adopted the Koersdocument, Zoeterwoude took note and was asked no more', async () => {
    const { rows } = await app.owner.query(
      `select d.municipality_code as code, d.outcome, d.capacity, d.source ->> 'document' as source from decision d
       join decision_matter m on m.id = d.matter_id where m.title like 'Koersdocument%' order by 1`,
    )
    expect(rows).toEqual([
      { code: '0546', outcome: 'adopted', capacity: 'decides', source: 'S0' },
      { code: '0547', outcome: 'adopted', capacity: 'decides', source: 'S0' },
      { code: '0579', outcome: 'adopted', capacity: 'decides', source: 'S0' },
      { code: '0638', outcome: 'noted', capacity: 'notes', source: 'S0' },
    ])
  })
})
