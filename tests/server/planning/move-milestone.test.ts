import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate, instant } from '~/kernel/civil-date'
import type { NewMilestoneInput } from '~/modules/planning/forms'
import { markMilestone } from '~/modules/planning/server/mark-milestone.server'
import { moveMilestone, previewMove } from '~/modules/planning/server/move-milestone.server'
import { addDependency, removeDependency } from '~/modules/planning/server/save-dependency.server'
import { addMilestone, changeMilestone, removeMilestone } from '~/modules/planning/server/save-milestone.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: Actor
let colleague: Actor
let reader: Actor
let projectId: string

beforeAll(async () => {
  const sign = async (options: Parameters<typeof signInAs>[1]) => (await signInAs(app.database, options)).actor
  lead = await sign({ role: 'projectLead', name: 'Lea Lead' })
  colleague = await sign({ role: 'projectLead', name: 'Cas Collega' })
  reader = await sign({ role: 'controller' })
  projectId = await one('select id as value from project')
}, 180_000)

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await app.owner.query<{ value: string }>(sql, values)).rows[0]?.value ?? ''
const planVersion = async () => Number(await one('select plan_version::text as value from project'))
const forecast = (id: string) => one('select forecast_on::text as value from milestone where id = $1', [id])
const events = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)
const statusOf = async (result: Promise<unknown>): Promise<number | null> =>
  result
    .then(() => null)
    .catch((thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)))

const fresh = (change: Partial<NewMilestoneInput> = {}): NewMilestoneInput => ({
  requestKey: randomUUID(),
  title: `Proef ${randomUUID().slice(0, 6)}`,
  description: '',
  phaseNumber: 5,
  kind: 'delivery',
  owner: 'Projectleider',
  forecastOn: civilDate('2027-03-01'),
  deadlineOn: null,
  durationDays: 0,
  matterId: null,
  deciders: 'all',
  isPublic: false,
  ...change,
})
async function added(change: Partial<NewMilestoneInput> = {}): Promise<string> {
  const result = await addMilestone(lead, { projectId, input: fresh(change), now: testNow })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.id
}
/** Two milestones, the second of which waits for the first. */
async function pair(): Promise<{ first: string; second: string }> {
  const first = await added()
  const second = await added({ forecastOn: civilDate('2027-04-01'), deadlineOn: civilDate('2027-04-10') })
  await addDependency(lead, { milestoneId: second, predecessorId: first, lagDays: 14, now: testNow })
  return { first, second }
}
const move = async (actor: Actor, id: string, to: string, version?: number) =>
  moveMilestone(actor, {
    id,
    to: civilDate(to),
    reason: 'Stukken later klaar',
    planVersion: version ?? (await planVersion()),
    // A minute apart for each person: who was last is then no matter of chance.
    now: instant(testNow + (actor === colleague ? 60_000 : 0)),
  })

describe('adding', () => {
  test('the first day is the baseline, which a move leaves alone', async () => {
    const id = await added()
    await move(lead, id, '2027-03-20')
    expect(await one('select baseline_on::text as value from milestone where id = $1', [id])).toBe('2027-03-01')
    expect(await forecast(id)).toBe('2027-03-20')
    expect(await events(id)).toEqual(['milestone.added', 'milestone.moved'])
  })

  test('the same request twice, also at once, adds one', async () => {
    const input = fresh()
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => addMilestone(lead, { projectId, input, now: testNow })),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await events(input.requestKey)).toEqual(['milestone.added'])
  })

  test('an owner with an account becomes that person; a phase that is none is refused', async () => {
    const id = await added({ owner: 'Lea Lead' })
    expect(await one('select owner_id::text as value from milestone where id = $1', [id])).not.toBe('')
    const refused = await addMilestone(lead, { projectId, input: fresh({ phaseNumber: 9 }), now: testNow })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'phaseUnknown' } })
  })
})

describe('moving', () => {
  test('the consequences are shown before anything is saved, and saving does exactly that', async () => {
    const { first, second } = await pair()
    const shown = await previewMove(lead, { id: first, to: civilDate('2027-04-05') })
    expect(shown.preview?.moves.map(({ id, to }) => [id, to])).toEqual([
      [first, '2027-04-05'],
      [second, '2027-04-19'],
    ])
    expect(shown.preview?.unsafe.map(({ id }) => id).sort()).toEqual([first, second].sort())
    expect(await forecast(second)).toBe('2027-04-01')
    expect(await move(lead, first, '2027-04-05', shown.planVersion)).toEqual({ kind: 'saved', moved: 2 })
    expect(await forecast(second)).toBe('2027-04-19')
  })

  test('who moved what, when and why stays, also for what followed', async () => {
    const { first, second } = await pair()
    await move(lead, first, '2027-04-05')
    const { rows } = await app.owner.query(
      `select milestone_id as id, cause, from_on::text, to_on::text, reason, by_name from milestone_change
       where milestone_id = any($1) and cause in ('moved', 'followed') order by cause desc`,
      [[first, second]],
    )
    const why = { reason: 'Stukken later klaar', by_name: 'Lea Lead' }
    expect(rows).toEqual([
      { id: first, cause: 'moved', from_on: '2027-03-01', to_on: '2027-04-05', ...why },
      { id: second, cause: 'followed', from_on: '2027-04-01', to_on: '2027-04-19', ...why },
    ])
  })

  test('before what it waits for is refused with the first day that can be', async () => {
    const { second } = await pair()
    expect(await move(lead, second, '2027-03-10')).toMatchObject({
      kind: 'refused',
      problem: { code: 'beforePredecessor', params: { earliest: '2027-03-15' } },
    })
  })

  test('consequences of an older plan are not saved: the second is told who was first', async () => {
    const { first } = await pair()
    const version = await planVersion()
    expect(await move(colleague, first, '2027-03-05', version)).toMatchObject({ kind: 'saved' })
    expect(await move(lead, first, '2027-03-12', version)).toMatchObject({
      kind: 'conflict',
      by: { name: 'Cas Collega' },
    })
    expect(await forecast(first)).toBe('2027-03-05')
  })

  test('six at once: one saves, five conflict', async () => {
    const id = await added()
    const version = await planVersion()
    const kinds = await Promise.all(Array.from({ length: 6 }, (_, n) => move(lead, id, `2027-05-0${n + 1}`, version)))
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill('conflict'), 'saved'])
    expect(await events(id)).toEqual(['milestone.added', 'milestone.moved'])
  })

  test('who may only read may not; what is not there is not found', async () => {
    const id = await added()
    expect(await statusOf(move(reader, id, '2027-05-01'))).toBe(403)
    expect(await statusOf(move(lead, randomUUID(), '2027-05-01'))).toBe(404)
    expect(await statusOf(move(lead, 'x', '2027-05-01'))).toBe(404)
  })
})

describe('dependencies', () => {
  test('a circle is refused with the way round, and nothing is written', async () => {
    const { first, second } = await pair()
    const refused = await addDependency(lead, { milestoneId: first, predecessorId: second, lagDays: 0, now: testNow })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'circle' } })
    expect(await one('select count(*)::text as value from milestone_dependency where successor_id = $1', [first])).toBe(
      '0',
    )
    const itself = await addDependency(lead, { milestoneId: first, predecessorId: first, lagDays: 0, now: testNow })
    expect(itself).toMatchObject({ problem: { code: 'waitsForItself' } })
  })

  test('two dependencies that together make a circle, at once: one wins', async () => {
    const [a, b] = [await added(), await added()]
    const answers = await Promise.all([
      addDependency(lead, { milestoneId: a, predecessorId: b, lagDays: 0, now: testNow }),
      addDependency(colleague, { milestoneId: b, predecessorId: a, lagDays: 0, now: testNow }),
    ])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('a new one puts what is too early later; taking it away moves nothing back', async () => {
    const [a, b] = [await added({ forecastOn: civilDate('2027-06-01') }), await added()]
    const answer = await addDependency(lead, { milestoneId: b, predecessorId: a, lagDays: 7, now: testNow })
    expect(answer).toEqual({ ok: true, value: { moved: 1 } })
    expect(await forecast(b)).toBe('2027-06-08')
    await removeDependency(lead, { milestoneId: b, predecessorId: a, now: testNow })
    expect(await forecast(b)).toBe('2027-06-08')
  })
})

describe('marking', () => {
  const mark = (
    id: string,
    status: 'met' | 'notMet' | 'scheduled',
    more: { on?: string; evidence?: string; version?: number },
  ) =>
    markMilestone(lead, {
      id,
      input: {
        status,
        on: more.on ? civilDate(more.on) : null,
        evidence: more.evidence ?? '',
        version: more.version ?? 1,
      },
      now: testNow,
    })

  test.each([
    ['met without a day', 'met', { evidence: 'Brief' }, 'dayMissing'],
    ['met tomorrow', 'met', { on: '2026-11-24', evidence: 'Brief' }, 'dayInFuture'],
    ['met without a sign of it', 'met', { on: '2026-11-20' }, 'evidenceMissing'],
    ['not met without a why', 'notMet', {}, 'evidenceMissing'],
    ['an older version', 'met', { on: '2026-11-20', evidence: 'Brief', version: 7 }, 'milestoneChanged'],
  ] as const)('%s is refused', async (_, status, more, code) => {
    expect(await mark(await added(), status, more)).toMatchObject({ ok: false, problem: { code } })
  })

  test('met, then open again', async () => {
    const id = await added()
    expect(await mark(id, 'met', { on: '2026-11-20', evidence: 'Brief' })).toEqual({ ok: true, value: { moved: 0 } })
    expect(await one('select status || actual_on::text as value from milestone where id = $1', [id])).toBe(
      'met2026-11-20',
    )
    expect(await mark(id, 'scheduled', { version: 2 })).toMatchObject({ ok: true })
    expect(await one('select status as value from milestone where id = $1 and actual_on is null', [id])).toBe(
      'scheduled',
    )
    expect(await events(id)).toEqual(['milestone.added', 'milestone.marked', 'milestone.marked'])
  })
})

describe('changing and removing', () => {
  test('more days of work move it; the second of two is told', async () => {
    const { second } = await pair()
    const { requestKey: _, forecastOn: __, ...input } = fresh({ durationDays: 60 })
    const version = Number(await one('select version::text as value from milestone where id = $1', [second]))
    const change = () => changeMilestone(lead, { id: second, version, input, now: testNow })
    expect(await change()).toEqual({ kind: 'saved', moved: 1 })
    expect(await forecast(second)).toBe('2027-05-14')
    expect(await change()).toMatchObject({ kind: 'conflict', current: { title: input.title } })
  })

  test('what is met stays; what is open goes with its dependencies', async () => {
    const { first, second } = await pair()
    expect(await removeMilestone(lead, { id: first, now: testNow })).toMatchObject({ ok: true })
    expect(
      await one('select count(*)::text as value from milestone_dependency where successor_id = $1', [second]),
    ).toBe('0')
    const met = await one(`select id as value from milestone where status = 'met' limit 1`)
    expect(await removeMilestone(lead, { id: met, now: testNow })).toMatchObject({
      problem: { code: 'milestoneClosed' },
    })
  })
})
