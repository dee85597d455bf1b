import { beforeAll, describe, expect, test } from 'vitest'
import { loader as matrixLoader } from '~/routes/project.besluiten._index'
import { action as decideAction } from '~/routes/project.besluiten.orgaan.$decisionId'
import { action as uploadAction } from '~/routes/project.planning.excel._index'
import { loader as downloadLoader } from '~/routes/project.planning.excel.bestand'
import { loader as listLoader } from '~/routes/project.planning.mijlpalen._index'
import { action as dependencyAction } from '~/routes/project.planning.mijlpalen.$milestoneId._index'
import { action as moveAction, loader as moveLoader } from '~/routes/project.planning.mijlpalen.$milestoneId.verzetten'
import { action as newAction } from '~/routes/project.planning.mijlpalen.nieuw'
import { loader as timelineLoader } from '~/routes/project.planning.tijdlijn'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: SignedIn
let provider: SignedIn

beforeAll(async () => {
  lead = await signInAs(app.database, { role: 'projectLead' })
  provider = await signInAs(app.database, { role: 'reporter' })
}, 180_000)

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await app.owner.query<{ value: string }>(sql, values)).rows[0]?.value ?? ''
const idOf = (title: string) => one('select id as value from milestone where title = $1', [title])
const starts = 'Het uitvoeringsplan 2027 gaat in'
const advice = 'Adviezen van de vier adviesraden binnen'

describe('moving', () => {
  const at = async (title: string, query = '') => {
    const milestoneId = await idOf(title)
    return {
      target: `/project/planning/mijlpalen/${milestoneId}/verzetten${query}`,
      params: { milestoneId },
      cookie: lead.cookie,
    }
  }

  test.each([
    ['?datum=2027-01-15', 4, []],
    ['?datum=15-1-2027', 4, []],
    ['?datum=straks', null, [/Wij lezen “straks” niet als datum/]],
    ['?datum=2026-11-01', null, [/eerste mogelijke datum is 16-11-2026/]],
    ['', null, []],
  ])('%s', async (query, moves, errors) => {
    const { target, ...call } = await at(advice, query)
    const { status, data } = await load(moveLoader, target, call)
    expect(status).toBe(200)
    expect(data.preview?.moves.length ?? null).toBe(moves)
    expect(data.errors).toEqual(errors.map((error) => expect.stringMatching(error)))
  })

  test('without a reason it is 422 and keeps the day; for an older plan 409, with the consequences as they are now', async () => {
    const { target, ...call } = await at(starts)
    const version = await one('select plan_version::text as value from project limit 1')
    const bare = await submit(moveAction, target, { ...call, form: { naar: '2027-02-20', planVersion: version } })
    expect(bare.status).toBe(422)
    expect(bare.data.errors).toEqual({ reason: ['Vul in: reden.'] })
    const form = { naar: '2027-02-20', reason: 'Drukker later klaar', planVersion: '0' }
    const late = await submit(moveAction, target, { ...call, form })
    expect(late.status).toBe(409)
    expect(late.data).toMatchObject({
      reason: 'Drukker later klaar',
      now: { to: '2027-02-20', planVersion: Number(version) },
    })
    const again = { ...form, planVersion: String(late.data.now.planVersion) }
    expect((await submit(moveAction, target, { ...call, form: again })).location).toMatch(/melding=verzet$/)
  })

  test('a citizen number in a reason is refused', async () => {
    const { target, ...call } = await at(starts)
    const form = { naar: '2027-02-22', reason: 'Kind 111222333 wacht', planVersion: '1' }
    const { status, data } = await submit(moveAction, target, { ...call, form })
    expect(status).toBe(422)
    expect(data.errors.reason[0]).toContain('burgerservicenummer')
  })
})

test('a circle is refused in one sentence that names it', async () => {
  const milestoneId = await idOf(advice)
  const { status, data } = await submit(dependencyAction, `/project/planning/mijlpalen/${milestoneId}`, {
    cookie: lead.cookie,
    params: { milestoneId },
    form: { predecessorId: await idOf(starts), lagDays: '0' },
  })
  expect(status).toBe(422)
  expect(data.errors.predecessorId[0]).toContain(`${advice} → `)
})

test('a milestone without a title keeps what was typed', async () => {
  const form = { title: '', owner: 'Iemand', kind: 'delivery', phaseNumber: '5', forecastOn: '31-2-2027' }
  const { status, data } = await submit(newAction, '/project/planning/mijlpalen/nieuw', { cookie: lead.cookie, form })
  expect(status).toBe(422)
  expect(data.errors).toMatchObject({
    title: ['Vul in: titel.'],
    forecastOn: [expect.stringContaining('bestaat niet')],
  })
  expect(data.values.owner).toBe('Iemand')
})

test('a decision of the future is 422, one that somebody changed is 409 with both', async () => {
  const decisionId = await one(
    `select d.id as value from decision d join decision_matter m on m.id = d.matter_id
     where m.title = 'Uitvoeringsplan jeugdhulp 2027' and d.body = 'college' and d.municipality_code = '0546'`,
  )
  const decide = (more: Record<string, string>) =>
    submit(decideAction, `/project/besluiten/orgaan/${decisionId}`, {
      cookie: lead.cookie,
      params: { decisionId },
      form: { outcome: 'adopted', capacity: 'decides', decidedOn: '20-11-2026', version: '1', ...more },
    })
  expect((await decide({ decidedOn: '1-1-2027' })).data.errors.decidedOn[0]).toContain('toekomst')
  expect((await decide({ version: '7' })).status).toBe(409)
  expect((await decide({})).location).toMatch(/melding=vastgelegd$/)
})

describe('reading', () => {
  test.each([
    '',
    '?zoom=kwartaal',
    '?zoom=alles',
    '?zoom=x&vanaf=nooit',
    '?vanaf=2199-12-31',
    '?vanaf=1900-01-01',
    '?project=x',
  ])('the timeline of %s', async (query) => {
    expect((await load(timelineLoader, `/project/planning/tijdlijn${query}`, { cookie: lead.cookie })).status).toBe(200)
  })

  test('the list filters and sorts by its address', async () => {
    const { data } = await load(listLoader, '/project/planning/mijlpalen?stand=open&sorteer=-verwacht', {
      cookie: lead.cookie,
    })
    const days = data.milestones.map((m: { forecastOn: string }) => m.forecastOn)
    expect(days).toEqual([...days].sort().reverse())
    expect(data.milestones.every((m: { status: string }) => m.status === 'scheduled')).toBe(true)
  })

  test('a provider reads neither plan nor decisions', async () => {
    expect((await load(listLoader, '/project/planning/mijlpalen', { cookie: provider.cookie })).status).toBe(403)
    expect((await load(matrixLoader, '/project/besluiten', { cookie: provider.cookie })).status).toBe(403)
  })

  test('the workbook is a download; an upload that is none is refused in a sentence', async () => {
    const file = await load(downloadLoader, '/project/planning/excel/bestand', { cookie: lead.cookie })
    expect(file.headers.get('Content-Disposition')).toContain('planning_2026-11-23.xlsx')
    await file.response.arrayBuffer()
    const form = new FormData()
    const { status, data } = await submit(uploadAction, '/project/planning/excel', { cookie: lead.cookie, form })
    expect([status, data.errors]).toEqual([422, ['Kies een werkmap om aan te leveren.']])
  })
})
