import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { riskLevel } from '~/modules/planning/domain/risk'
import { getProgress, listProgress } from '~/modules/planning/server/get-progress.server'
import { listRisks } from '~/modules/planning/server/list-risks.server'
import { progressPdf } from '~/modules/planning/server/progress-pdf.server'
import { beginReport, saveReport } from '~/modules/planning/server/save-progress.server'
import { saveAction, saveRisk } from '~/modules/planning/server/save-risk.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: Actor
let reader: Actor
let provider: Actor
let projectId: string

beforeAll(async () => {
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  reader = (await signInAs(app.database, { role: 'alderman' })).actor
  provider = (await signInAs(app.database, { role: 'reporter' })).actor
  projectId = (await listRisks(lead))?.projectId ?? ''
}, 180_000)

const written = { narrative: 'Het gaat goed.', request: '', version: 1, stap: 'opslaan' } as const
let days = 0
async function begun(): Promise<string> {
  days += 1
  const report = await beginReport(lead, { projectId, reportOn: civilDate(`2027-01-${String(days).padStart(2, '0')}`) })
  if (!report.ok) throw new Error(report.problem.code)
  return report.value.id
}
const events = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)

test.each([
  [1, 5, 'low'],
  [2, 3, 'middle'],
  [3, 4, 'high'],
  [5, 5, 'high'],
])('a risk of chance %i and impact %i is %s', (chance, impact, level) => {
  expect(riskLevel({ chance, impact })).toBe(level)
})

describe('a progress report', () => {
  test('begins once for a day', async () => {
    const id = await begun()
    const { reportOn } = await getProgress(lead, { id, now: testNow })
    expect(await beginReport(lead, { projectId, reportOn })).toMatchObject({ problem: { code: 'reportExists' } })
  })

  test('a draft shows today, a final one keeps what it said', async () => {
    const id = await begun()
    await saveReport(lead, { id, input: { ...written, stap: 'vaststellen' }, now: testNow })
    const before = await getProgress(lead, { id, now: testNow })
    await app.owner.query(`update milestone set title = 'Andere titel' where status = 'scheduled'`)
    const after = await getProgress(lead, { id, now: testNow })
    expect(before.status).toBe('final')
    expect(after.facts).toEqual(before.facts)
    expect(before.facts.late.length).toBeGreaterThan(0)
    expect(await events(id)).toEqual(['report.begun', 'report.finalised'])
    expect(await saveReport(lead, { id, input: { ...written, version: 2 }, now: testNow })).toMatchObject({
      problem: { code: 'reportFinal' },
    })
  })

  test('is not made final without words, and of two writers one wins', async () => {
    const id = await begun()
    const empty = { ...written, narrative: '', stap: 'vaststellen' } as const
    expect(await saveReport(lead, { id, input: empty, now: testNow })).toMatchObject({
      problem: { code: 'narrativeMissing' },
    })
    const answers = await Promise.all([1, 2, 3].map(() => saveReport(lead, { id, input: written, now: testNow })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('the PDF is one tagged A4 with the words and the figures', async () => {
    const list = await listProgress(lead)
    const newest = list?.reports.find((r) => r.reportOn === '2026-11-23')
    const report = await getProgress(reader, { id: newest!.id, now: testNow })
    const bytes = await progressPdf(report, testNow)
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const { text, totalPages } = await extractText(pdf, { mergePages: true })
    expect(totalPages).toBe(1)
    expect(text).toContain('steun voor een extra raadsvergadering')
    expect(text).toContain('Grootste risico')
    expect(bytes.includes('/MarkInfo')).toBe(true)
    expect((await getMeta(pdf)).info.Title).toContain('23-11-2026')
  })
})

describe('risks and actions', () => {
  const risk = {
    title: 'Iets',
    effect: '',
    measure: '',
    chance: 3,
    impact: 3,
    owner: 'Iemand',
    dueOn: null,
    status: 'open',
    version: 0,
  } as const

  test('are added, changed once by two at a time, and told', async () => {
    const added = await saveRisk(lead, { projectId, id: null, input: risk, now: testNow })
    if (!added.ok) throw new Error(added.problem.code)
    const { id } = added.value
    const answers = await Promise.all(
      [1, 2].map(() =>
        saveRisk(lead, { projectId, id, input: { ...risk, status: 'closed', version: 1 }, now: testNow }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await events(id)).toEqual(['risk.added', 'risk.changed'])
  })

  test('an action that is done has its day; one of a risk that is none is refused', async () => {
    const input = {
      title: 'Doen',
      owner: 'Iemand',
      riskId: null,
      dueOn: civilDate('2026-12-01'),
      status: 'done',
      version: 0,
    } as const
    const added = await saveAction(lead, { projectId, id: null, input, now: testNow })
    const row = added.ok && (await listRisks(lead))?.actions.find(({ id }) => id === added.value.id)
    expect(row).toMatchObject({ status: 'done', doneOn: '2026-11-23' })
    const wrong = await saveAction(lead, {
      projectId,
      id: null,
      input: { ...input, riskId: randomUUID() },
      now: testNow,
    })
    expect(wrong).toMatchObject({ problem: { code: 'riskUnknown' } })
  })

  test('a provider reads none, and who may only read writes none', async () => {
    const seen = await listRisks(provider)
    expect(seen?.risks ?? []).toEqual([])
    await expect(saveRisk(reader, { projectId, id: null, input: risk, now: testNow })).rejects.toMatchObject({
      status: 403,
    })
  })
})
