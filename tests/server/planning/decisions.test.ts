import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import type { DecisionInput, MatterInput } from '~/modules/planning/forms-decision'
import { getDecisionToRecord } from '~/modules/planning/server/get-decision.server'
import { findMonday } from '~/modules/planning/server/get-monday.server'
import { listMatters } from '~/modules/planning/server/list-matters.server'
import { markMilestone } from '~/modules/planning/server/mark-milestone.server'
import { recordDecision } from '~/modules/planning/server/record-decision.server'
import { saveMatter } from '~/modules/planning/server/save-matter.server'
import { addMilestone } from '~/modules/planning/server/save-milestone.server'
import { settleDecision } from '~/modules/planning/server/settle-decision.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: Actor
let reader: Actor
let projectId: string
const councils = ['0546', '0547', '0579', '0638'].map((code) => `council:${code}`)

beforeAll(async () => {
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  reader = (await signInAs(app.database, { role: 'alderman' })).actor
  projectId = await one('select id as value from project')
}, 180_000)

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await app.owner.query<{ value: string }>(sql, values)).rows[0]?.value ?? ''

const matterInput = (change: Partial<MatterInput> = {}): MatterInput => ({
  title: `Besluit ${randomUUID().slice(0, 8)}`,
  description: '',
  phaseNumber: 5,
  consultationMeetingId: null,
  consultationReference: 'Advies van de adviesraden, 3 maart',
  decides: councils.slice(0, 3),
  notes: councils.slice(3),
  plannedOn: civilDate('2026-12-10'),
  version: 0,
  ...change,
})
async function matterWithMilestone(change: Partial<MatterInput> = {}) {
  const saved = await saveMatter(lead, { id: null, projectId, input: matterInput(change), now: testNow })
  if (!saved.ok) throw new Error(saved.problem.code)
  const matterId = saved.value.id
  const milestone = await addMilestone(lead, {
    projectId,
    input: {
      requestKey: randomUUID(),
      title: 'De raden hebben besloten',
      description: '',
      phaseNumber: 5,
      kind: 'approval',
      owner: 'Raden',
      forecastOn: civilDate('2026-12-20'),
      deadlineOn: null,
      durationDays: 0,
      matterId,
      deciders: 'council',
      isPublic: false,
    },
    now: testNow,
  })
  if (!milestone.ok) throw new Error(milestone.problem.code)
  const { rows } = await app.owner.query<{ id: string; capacity: string }>(
    'select id, capacity from decision where matter_id = $1 order by municipality_code',
    [matterId],
  )
  return { matterId, milestoneId: milestone.value.id, decisions: rows }
}
const decide = async (id: string, change: Partial<DecisionInput> = {}, actor = lead) =>
  recordDecision(actor, {
    id,
    input: {
      outcome: 'adopted',
      capacity: 'decides',
      plannedOn: null,
      decidedOn: civilDate('2026-11-20'),
      conditions: '',
      mandate: '',
      documentId: null,
      version: Number(await one('select version::text as value from decision where id = $1', [id])),
      ...change,
    },
    now: testNow,
  })
const milestoneIs = (id: string) =>
  one(`select status || ' ' || coalesce(actual_on::text, '-') as value from milestone where id = $1`, [id])

describe('four councils decide', () => {
  test('the milestone is met on the day of the last one, and noting counts where noting was asked', async () => {
    const { milestoneId, decisions } = await matterWithMilestone()
    const [a, b, c, d] = decisions
    expect(await decide(a!.id)).toEqual({ ok: true, value: { met: 0 } })
    await decide(b!.id, { decidedOn: civilDate('2026-11-22') })
    await decide(c!.id)
    expect(await milestoneIs(milestoneId)).toBe('scheduled -')
    const last = await decide(d!.id, { outcome: 'noted', capacity: 'notes', decidedOn: civilDate('2026-11-21') })
    expect(last).toEqual({ ok: true, value: { met: 1 } })
    expect(await milestoneIs(milestoneId)).toBe('met 2026-11-22')
    expect(
      await one(
        `select cause as value from milestone_change where milestone_id = $1 order by at desc, cause desc limit 1`,
        [milestoneId],
      ),
    ).toBe('decided')
  })

  test('noting by one that must decide blocks, and a decision that is undone opens the milestone again', async () => {
    const { milestoneId, decisions } = await matterWithMilestone()
    for (const { id, capacity } of decisions) await decide(id, { capacity: capacity as 'notes' })
    expect(await milestoneIs(milestoneId)).toBe('met 2026-11-20')
    await decide(decisions[0]!.id, { outcome: 'noted' })
    expect(await milestoneIs(milestoneId)).toBe('scheduled -')
  })

  test('nobody marks it met by hand while a body blocks', async () => {
    const { milestoneId, decisions } = await matterWithMilestone()
    await decide(decisions[0]!.id)
    const input = { status: 'met', on: civilDate('2026-11-20'), evidence: 'Brief', version: 1 } as const
    expect(await markMilestone(lead, { id: milestoneId, input, now: testNow })).toMatchObject({
      problem: { code: 'decisionsMissing', params: { count: 3 } },
    })
  })

  test('two at once on one body: one wins, one event', async () => {
    const { decisions } = await matterWithMilestone()
    const { id } = decisions[0]!
    const answers = await Promise.all([1, 2, 3].map(() => decide(id, { version: 1 })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((a) => !a.ok && a.problem.code === 'decisionChanged')).toHaveLength(2)
    expect(await one(`select count(*)::text as value from audit_event where object_id = $1`, [id])).toBe('1')
  })

  test('the last two bodies at once: the milestone is met', async () => {
    const { milestoneId, decisions } = await matterWithMilestone()
    await decide(decisions[0]!.id)
    await decide(decisions[1]!.id)
    await Promise.all(decisions.slice(2).map(({ id, capacity }) => decide(id, { capacity: capacity as 'notes' })))
    expect(await milestoneIs(milestoneId)).toBe('met 2026-11-20')
  })
})

describe('what is refused', () => {
  test('no decision without consultation; planning one is no decision', async () => {
    const { decisions } = await matterWithMilestone({ consultationReference: '' })
    const { id } = decisions[0]!
    expect(await decide(id)).toMatchObject({ ok: false, problem: { code: 'consultationMissing' } })
    expect(await decide(id, { outcome: 'rejected' })).toMatchObject({ problem: { code: 'consultationMissing' } })
    const planned = await decide(id, { outcome: 'postponed', plannedOn: civilDate('2027-01-10') })
    expect(planned).toMatchObject({ ok: true })
    expect(await one(`select coalesce(decided_on::text, '-') as value from decision where id = $1`, [id])).toBe('-')
  })

  test('a meeting is consultation', async () => {
    const meeting = await one('select id as value from meeting limit 1')
    const { decisions } = await matterWithMilestone({ consultationReference: '', consultationMeetingId: meeting })
    expect(await decide(decisions[0]!.id)).toMatchObject({ ok: true })
  })

  test.each([
    ['without its day', { decidedOn: null }, 'decidedOnMissing'],
    ['of tomorrow', { decidedOn: civilDate('2026-11-24') }, 'decidedInFuture'],
    ['with a document that is none', { documentId: randomUUID() }, 'documentUnknown'],
    ['of an older version', { version: 9 }, 'decisionChanged'],
  ])('a decision %s', async (_, change, code) => {
    const { decisions } = await matterWithMilestone()
    expect(await decide(decisions[0]!.id, change)).toMatchObject({ ok: false, problem: { code } })
  })

  test.each([
    ['a body in both lists', { notes: councils.slice(2) }, 'bodyTwice'],
    ['nobody', { decides: [], notes: [] }, 'nobodyDecides'],
    ['a meeting that is none', { consultationMeetingId: randomUUID() }, 'meetingUnknown'],
  ])('a matter with %s', async (_, change, code) => {
    const saved = await saveMatter(lead, { id: null, projectId, input: matterInput(change), now: testNow })
    expect(saved).toMatchObject({ ok: false, problem: { code } })
  })

  test('a title that is taken, and leaving out who has decided', async () => {
    const { matterId, decisions } = await matterWithMilestone()
    await decide(decisions[0]!.id)
    const title = await one('select title as value from decision_matter where id = $1', [matterId])
    const again = await saveMatter(lead, { id: null, projectId, input: matterInput({ title }), now: testNow })
    expect(again).toMatchObject({ problem: { code: 'titleTaken' } })
    const input = matterInput({ title, decides: councils.slice(1, 3), version: 1 })
    expect(await saveMatter(lead, { id: matterId, projectId, input, now: testNow })).toMatchObject({
      problem: { code: 'bodyHasDecided' },
    })
  })

  test('who may only read may not', async () => {
    const { decisions } = await matterWithMilestone()
    await expect(decide(decisions[0]!.id, {}, reader)).rejects.toMatchObject({ status: 403 })
  })
})

describe('a municipality tells what its own bodies decided', () => {
  const adviser = async (code: string) =>
    (await signInAs(app.database, { role: 'policyAdviser', scope: { kind: 'municipality', code } })).actor
  const ofMunicipality = async (matterId: string, code: string) =>
    one('select id as value from decision where matter_id = $1 and municipality_code = $2', [matterId, code])

  test('its own, with its event; the milestone follows by a job of the same act, once', async () => {
    const { matterId, milestoneId, decisions } = await matterWithMilestone()
    for (const { id, capacity } of decisions.slice(1))
      await decide(id, capacity === 'notes' ? { outcome: 'noted', capacity: 'notes' } : {})
    const leiden = await ofMunicipality(matterId, '0546')
    const own = await adviser('0546')
    expect(await decide(leiden, { conditions: 'Binnen de begroting', capacity: 'notes' }, own)).toEqual({
      ok: true,
      value: { met: 0 },
    })
    const { rows } = await app.owner.query('select outcome, conditions, capacity from decision where id = $1', [leiden])
    expect(rows).toEqual([{ outcome: 'adopted', conditions: 'Binnen de begroting', capacity: 'decides' }])
    expect(
      await one(`select data->>'municipality' as value from audit_event where object_id = $1 order by seq desc`, [
        leiden,
      ]),
    ).toBe('0546')
    expect(await milestoneIs(milestoneId)).toBe('scheduled -')
    expect(await settleDecision({ matterId }, testNow)).toBe(1)
    expect(await milestoneIs(milestoneId)).toBe('met 2026-11-20')
    expect(await settleDecision({ matterId }, testNow)).toBe(0)
  })

  test('of two colleagues at once one wins', async () => {
    const { matterId } = await matterWithMilestone()
    const leiden = await ofMunicipality(matterId, '0546')
    const [one, other] = [await adviser('0546'), await adviser('0546')]
    const answers = await Promise.all([decide(leiden, {}, one), decide(leiden, { outcome: 'rejected' }, other)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('never another’s, nor that of the region; the database holds that too, and which columns', async () => {
    const { matterId } = await matterWithMilestone()
    const [leiden, leiderdorp] = [await ofMunicipality(matterId, '0546'), await ofMunicipality(matterId, '0547')]
    const own = await adviser('0546')
    await expect(decide(leiderdorp, {}, own)).rejects.toMatchObject({ status: 403 })
    await expect(getDecisionToRecord(own, leiderdorp)).rejects.toMatchObject({ status: 404 })
    expect(await getDecisionToRecord(own, leiden)).toMatchObject({ isRegion: false })
    const scope = { kind: 'municipality', code: '0546' } as const
    const council = (await signInAs(app.database, { role: 'councilMember', scope })).actor
    await expect(decide(leiden, {}, council)).rejects.toMatchObject({ status: 403 })
    const asMunicipality = (sql: string, id: string) =>
      app.database.asApp(
        { 'leidraad.scope': 'municipality', 'leidraad.actor_kind': 'staff', 'leidraad.municipality': '0546' },
        async (client) => (await client.query(sql, [id])).rowCount,
      )
    expect(await asMunicipality(`update decision set conditions = 'x' where id = $1`, leiderdorp)).toBe(0)
    expect(await asMunicipality(`update decision set conditions = 'x' where id = $1`, leiden)).toBe(1)
    await expect(
      asMunicipality(`update decision set municipality_code = '0547' where id = $1`, leiden),
    ).rejects.toThrow(/policy|own/)
    await expect(asMunicipality(`update decision set capacity = 'notes' where id = $1`, leiden)).rejects.toThrow(/own/)
  })
})

describe('the example region on Monday', () => {
  test('tells what is late, who plans too late and what the public can be told', async () => {
    const monday = await findMonday(reader, { today: civilDate('2026-11-23'), now: testNow })
    const late = monday?.late.find((m) => m.title === 'Adviezen van de vier adviesraden binnen')
    expect(late).toMatchObject({ days: 3 })
    expect(late?.holdsUp.map((m) => m.title)).toContain('Het uitvoeringsplan 2027 gaat in')
    const unsafe = monday?.toDecide.filter((d) => d.isUnsafe && d.matter === 'Uitvoeringsplan jeugdhulp 2027')
    expect(unsafe).toMatchObject([{ body: 'council', municipality: 'Zoeterwoude', lastSafeOn: '2027-02-15' }])
    expect(monday?.publicChanges.map((c) => c.title)).toContain('Het uitvoeringsplan 2027 gaat in')
  })

  test('the matrix says who blocks, and that the extension lacks its consultation', async () => {
    const found = await listMatters(reader)
    const plan = found?.matters.find((m) => m.title === 'Uitvoeringsplan jeugdhulp 2027')
    expect(plan?.bodies).toHaveLength(8)
    expect(plan?.bodies.filter((b) => b.blocks)).toHaveLength(7)
    expect(found?.matters.find((m) => m.title.startsWith('Verlenging van de contracten'))?.hasConsultation).toBe(false)
  })
})
