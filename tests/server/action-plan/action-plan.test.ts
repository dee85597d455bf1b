/** A plan from draft to public; a partner tells its own progress by account and by mailed link, and nothing else. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, PersonActor } from '~/kernel/actor'
import { civilDate, instant } from '~/kernel/civil-date'
import type { ActionInput, ProgressInput } from '~/modules/action-plan/forms'
import { makePlan, movePlan } from '~/modules/action-plan/server/change-plan.server'
import { findPlan, holesOf, listCommitments, listPublicActionPlans } from '~/modules/action-plan/server/get-plan.server'
import { makePlanFile } from '~/modules/action-plan/server/make-plan-file.server'
import { openPartnerLink, sendPartnerLink } from '~/modules/action-plan/server/partner-link.server'
import { saveAction } from '~/modules/action-plan/server/save-action.server'
import { tellProgress } from '~/modules/action-plan/server/tell-progress.server'
import { withActor } from '~/platform/database/with-actor.server'
import { organisationId } from '../../../prisma/seed/example/identities'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const today = civilDate('2026-11-23')
const anonymous: Actor = { kind: 'anonymous' }
const partner = organisationId('cardea')
let staff: PersonActor
let reporter: PersonActor
let planId: string
let actionId: string
let otherId: string

const action = (change: Partial<ActionInput> = {}): ActionInput => ({
  version: 0,
  title: 'Hulp op school',
  text: 'Een begeleider is elke week op school.',
  organisationId: partner,
  owner: 'Teamleider',
  plannedFrom: civilDate('2028-01-01'),
  plannedUntil: civilDate('2028-12-31'),
  resultCodes: ['D2'],
  commitmentIds: [],
  progressKind: 'units',
  progressTotal: 8,
  unit: 'scholen',
  needs: '',
  ...change,
})
const progress = (change: Partial<ProgressInput> = {}): ProgressInput => ({
  version: 1,
  status: 'active',
  done: 3,
  text: 'Drie scholen doen mee.',
  startedOn: null,
  finishedOn: null,
  needs: '',
  ...change,
})
const idOf = (outcome: { kind: string; id?: string }): string => {
  if (outcome.kind !== 'saved' || !outcome.id) throw new Error(JSON.stringify(outcome))
  return outcome.id
}
const statusOf = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : String(thrown)),
  )
const rowOf = async (id: string) => (await app.owner.query('select * from plan_action where id = $1', [id])).rows[0]

beforeAll(async () => {
  staff = (await signInAs(app.database, { role: 'policyAdviser' })).actor
  reporter = (await signInAs(app.database, { role: 'reporter', organisationId: partner })).actor
  planId = idOf(await makePlan(staff, { municipalityCode: '0579', year: 2028 }))
  actionId = idOf(await saveAction(staff, { planId, actionId: null, input: action(), now: testNow }))
  otherId = idOf(
    await saveAction(staff, {
      planId,
      actionId: null,
      input: action({ organisationId: null, title: 'Gesprekken' }),
      now: testNow,
    }),
  )
})

test('one plan per municipality and year; no action without a purpose, no name of a child', async () => {
  expect(await makePlan(staff, { municipalityCode: '0579', year: 2028 })).toMatchObject({
    problem: { code: 'planExists' },
  })
  const refused = async (change: Partial<ActionInput>) =>
    saveAction(staff, { planId, actionId: null, input: action(change), now: testNow })
  expect(await refused({ resultCodes: [] })).toMatchObject({ problem: { code: 'noResult' } })
  expect(await refused({ resultCodes: ['D99'] })).toMatchObject({ problem: { code: 'resultUnknown' } })
  expect(await refused({ text: 'Voor cliënt Emma.' })).toMatchObject({ problem: { code: 'personalName' } })
  expect(await refused({ needs: 'BSN 123456782' })).toMatchObject({
    problem: { code: 'personalNumber', params: { field: 'needs' } },
  })
})

test('what was promised and no action carries is a hole; a stopped action carries nothing', async () => {
  const commitments = await withActor(staff, listCommitments)
  const plan = await withActor(staff, (db) => findPlan(db, planId, today))
  expect(commitments.length).toBeGreaterThan(5)
  expect(holesOf(commitments, plan?.actions ?? [])).toHaveLength(commitments.length)
  const carrying = [{ ...plan!.actions[0]!, commitmentIds: [commitments[0]!.id] }]
  expect(holesOf(commitments, carrying)).toHaveLength(commitments.length - 1)
  expect(holesOf(commitments, [{ ...carrying[0]!, status: 'stopped' }])).toHaveLength(commitments.length)
})

describe('a partner with an account', () => {
  test('sees the draft in which it has an action, with its own action only', async () => {
    const plan = await withActor(reporter, (db) => findPlan(db, planId, today))
    expect(plan?.actions.map((each) => each.id)).toEqual([actionId])
    const stranger = (await signInAs(app.database, { role: 'reporter' })).actor
    expect(await withActor(stranger, (db) => findPlan(db, planId, today))).toBeNull()
  })

  test('tells its own progress; of two at once one wins, and the event tells from and to', async () => {
    const tell = () => tellProgress(reporter, { planId, actionId, input: progress(), now: testNow })
    const outcomes = await Promise.all([tell(), tell()])
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['conflict', 'saved'])
    expect(await rowOf(actionId)).toMatchObject({ status: 'active', progress_done: 3, version: 2 })
    const { rows } = await app.owner.query(
      `select data from audit_event where type = 'actionPlan.progressTold' and object_id = $1`,
      [actionId],
    )
    expect(rows).toMatchObject([{ data: { done: { from: 0, to: 3 }, by: partner } }])
  })

  test('is told when it tells the same story again, and not refused', async () => {
    const again = progress({ version: 2, done: 4 })
    expect(await tellProgress(reporter, { planId, actionId, input: again, now: testNow })).toMatchObject({
      kind: 'saved',
      isSameStory: true,
    })
    const other = progress({ version: 3, done: 5, text: 'Vijf scholen doen nu mee.' })
    expect(await tellProgress(reporter, { planId, actionId, input: other, now: testNow })).toMatchObject({
      isSameStory: false,
    })
  })

  test('reaches no other action, and no other column than progress', async () => {
    expect(await statusOf(tellProgress(reporter, { planId, actionId: otherId, input: progress(), now: testNow }))).toBe(
      404,
    )
    const asPartner = (sql: string, id: string) =>
      app.database.asApp(
        { 'leidraad.scope': 'provider', 'leidraad.actor_kind': 'provider', 'leidraad.organisation_id': partner },
        async (client) => (await client.query(sql, [id])).rowCount,
      )
    expect(await asPartner(`update plan_action set progress_text = 'x' where id = $1`, otherId)).toBe(0)
    await expect(asPartner(`update plan_action set title = 'x' where id = $1`, actionId)).rejects.toThrow(/progress/)
  })
})

describe('a mailed link', () => {
  const tokenOf = async () => {
    const { rows } = await app.owner.query<{ text: string }>(
      `select text from mail where kind = 'actionLink' order by created_at desc, id limit 1`,
    )
    return /\/bijdrage\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? ''
  }

  test('opens the own actions only, tells progress, and nothing else of the register', async () => {
    const sent = await sendPartnerLink(staff, { planId, organisationId: partner, email: 'a@example.org', now: testNow })
    expect(sent.ok).toBe(true)
    const link = await openPartnerLink(await tokenOf(), { address: '192.0.2.7', now: testNow })
    if (typeof link === 'string') throw new Error(link)
    const plan = await withActor(link.actor, (db) => findPlan(db, link.planId, today))
    expect(plan?.actions.map((each) => each.id)).toEqual([actionId])
    const told = await tellProgress(link.actor, {
      planId,
      actionId,
      input: progress({ version: 4, done: 4 }),
      now: testNow,
    })
    expect(told.kind).toBe('saved')
    expect(await rowOf(actionId)).toMatchObject({ progress_done: 4 })
    expect(
      await statusOf(tellProgress(link.actor, { planId, actionId: otherId, input: progress(), now: testNow })),
    ).toBe(404)
    const others = await withActor(link.actor, async (db) => [
      await db.user.count(),
      await db.contract.count(),
      await db.obligation.count(),
    ])
    expect(others).toEqual([0, 0, 0])
  })

  test('a new link shuts the old one; after thirty days it is shut; guessing is slowed down', async () => {
    const old = await tokenOf()
    await sendPartnerLink(staff, {
      planId,
      organisationId: partner,
      email: 'a@example.org',
      now: instant(testNow + 1_000),
    })
    const open = (token: string, at = testNow) => openPartnerLink(token, { address: '192.0.2.8', now: at })
    expect(await open(old)).toBe('gone')
    const token = await tokenOf()
    expect(await open(token)).toMatchObject({ planId })
    expect(await open(token, instant(testNow + 31 * 86_400_000))).toBe('gone')
    const answers: unknown[] = []
    for (let i = 0; i < 25; i += 1) answers.push(await open('A'.repeat(43)))
    expect(answers.at(-1)).toBe('slowDown')
  })

  test('only a partner with an action gets one', async () => {
    const sent = await sendPartnerLink(staff, {
      planId,
      organisationId: organisationId('prodeba'),
      email: 'a@example.org',
      now: testNow,
    })
    expect(sent).toMatchObject({ ok: false, problem: { code: 'hasNoActions' } })
  })
})

test('draft, adopted, public: each asks what it needs, and only public ones are everybody’s', async () => {
  const publicIds = async () =>
    (await withActor(anonymous, (db) => listPublicActionPlans(db, today))).map((plan) => plan.id)
  expect(await movePlan(staff, { id: planId, to: 'public', adoptedOn: null, now: testNow })).toMatchObject({
    problem: { code: 'stepUnknown' },
  })
  expect(await movePlan(staff, { id: planId, to: 'adopted', adoptedOn: null, now: testNow })).toMatchObject({
    problem: { code: 'adoptedOnMissing' },
  })
  idOf(await movePlan(staff, { id: planId, to: 'adopted', adoptedOn: today, now: testNow }))
  expect(await publicIds()).not.toContain(planId)
  const twice = await Promise.all(
    [1, 2].map(() => movePlan(staff, { id: planId, to: 'public', adoptedOn: null, now: testNow })),
  )
  expect(twice.map((outcome) => outcome.kind).sort()).toEqual(['refused', 'saved'])
  expect(await publicIds()).toContain(planId)
  const plans = await withActor(anonymous, (db) => listPublicActionPlans(db, today))
  expect(plans.find((plan) => plan.id === planId)?.actions).toHaveLength(2)
})

test('staff of another municipality reads it and changes nothing', async () => {
  const leiden = (
    await signInAs(app.database, { role: 'policyAdviser', scope: { kind: 'municipality', code: '0546' } })
  ).actor
  expect(await statusOf(saveAction(leiden, { planId, actionId: null, input: action(), now: testNow }))).toBe(403)
  expect(await makePlan(leiden, { municipalityCode: '0547', year: 2030 })).toMatchObject({
    problem: { code: 'municipalityUnknown' },
  })
  idOf(await makePlan(leiden, { municipalityCode: '0546', year: 2030 }))
})

test('the plan as Word document and PDF', async () => {
  const make = (form: 'docx' | 'pdf') => makePlanFile(staff, { id: planId, form, now: testNow })
  const docx = await make('docx')
  expect(docx?.fileName).toBe('uitvoeringsplan_oegstgeest_2028.docx')
  expect((docx!.content as Buffer).subarray(0, 2).toString()).toBe('PK')
  const pdf = (await make('pdf'))!.content as Buffer
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
})
