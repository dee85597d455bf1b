/** A small form on a page of a tender that refuses: what was typed comes back, with the sentence at its field. */
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '~/kernel/civil-date'
import * as planning from '~/routes/aanbestedingen.$tenderId.planning._index'
import * as moments from '~/routes/aanbestedingen.$tenderId.planning.momenten'
import * as team from '~/routes/aanbestedingen.$tenderId.team'
import { formatDay } from '~/ui/format'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'
import { layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
let officer: SignedIn

beforeAll(async () => {
  scene = await layTenderScene(app.database, { publishedAt: null })
  officer = await signInAs(app.database, { role: 'procurementOfficer' })
})

const at = () => ({ cookie: officer.cookie, params: { tenderId: scene.tenderId } })
const plan = (form: Record<string, string>) => submit(planning.action, 'x', { ...at(), form })

test('a planning from a day that does not exist', async () => {
  const form = { stap: 'maken', richting: 'publicatie', vanaf: '31-02-2027' }
  const { status, data } = await plan(form)
  expect([status, data.problem]).toEqual([422, null])
  expect(data.errors).toEqual({ vanaf: ['De datum 31-02-2027 bestaat niet.'] })
  expect(data.values).toMatchObject(form)
})

test('a date that is moved without a reason, or by a page that is out of date', async () => {
  expect((await plan({ stap: 'maken', richting: 'start', vanaf: '01-07-2028' })).status).toBe(302)
  const [{ kind, version }] = (await load(planning.loader, 'x', at())).data.deadlines
  const form = { stap: 'verplaatsen', kind, version: String(version), plannedOn: '01-12-2027', movedReason: '' }
  const silent = await plan(form)
  expect(silent.status).toBe(422)
  expect(Object.keys(silent.data.errors)).toEqual(['movedReason'])
  expect(silent.data.values).toMatchObject(form)
  const late = { ...form, version: '999', movedReason: 'De raad vergadert later.' }
  const overtaken = await plan(late)
  expect(overtaken.status).toBe(409)
  expect(overtaken.data).toMatchObject({ values: late, errors: {} })
})

test('a date that would come sooner than the law allows', async () => {
  const planned = (await load(planning.loader, 'x', at())).data.deadlines
  const move = (kind: string, plannedOn: string) => {
    const { version } = planned.find((each: { kind: string }) => each.kind === kind)
    return plan({ stap: 'verplaatsen', kind, version: String(version), plannedOn, movedReason: 'Eerder klaar.' })
  }
  const day = (kind: string) => planned.find((each: { kind: string }) => each.kind === kind).plannedOn
  const soon = await move('standstillEnd', formatDay(addDays(day('letters'), 10)))
  expect(soon.status).toBe(422)
  expect(soon.data.problem).toContain('Zo komt “Einde opschortende termijn” eerder dan mag: niet voor ')
  expect(soon.data.problem).toContain('Aw 2012 art. 2.127')
  // The day before it moves too: later letters would shorten the same term.
  expect((await move('letters', formatDay(addDays(day('letters'), 2)))).data.problem).toContain('Einde opschortende')
  expect((await move('answersDue', formatDay(addDays(day('closing'), -2)))).data.problem).toContain(
    '“Sluiting inschrijving”',
  )
  const before = (await load(planning.loader, 'x', at())).data.deadlines
  expect(before).toEqual(planned)
  expect((await move('standstillEnd', formatDay(addDays(day('standstillEnd'), 1)))).status).toBe(302)
})

test('moments that were not chosen are proposed from the planning, and where both differ is told', async () => {
  const clear = `update tender set bids_close_at = null, answers_due_at = null where id = $1`
  await app.owner.query(clear, [scene.tenderId])
  const planned = (await load(planning.loader, 'x', at())).data
  expect(planned.differences).toEqual([])
  const day = (kind: string) =>
    formatDay(planned.deadlines.find((each: { kind: string }) => each.kind === kind).plannedOn)
  const { proposed, values } = (await load(moments.loader, 'x', at())).data
  expect(proposed).toMatchObject({ answersDueAt: `${day('answersDue')} 12.00`, bidsCloseAt: `${day('closing')} 12.00` })
  expect(values).toMatchObject({ answersDueAt: '', bidsCloseAt: '' })
  const form = {
    ...values,
    ...proposed,
    enquiriesCloseAt: `${day('questionsClose')} 12.00`,
    bidsCloseAt: '30-06-2028 12.00',
  }
  expect((await submit(moments.action, 'x', { ...at(), form })).status).toBe(302)
  const { differences } = (await load(planning.loader, 'x', at())).data
  expect(differences).toMatchObject([{ moment: 'bidsCloseAt', momentOn: '2028-06-30' }])
})

test('a page pasted in the field of a day is quoted in short', async () => {
  const { data } = await plan({ stap: 'maken', richting: 'start', vanaf: 'x'.repeat(5_000) })
  expect(data.errors.vanaf[0].length).toBeLessThan(150)
})

test('a member who stops, with a reason that is too long', async () => {
  const [{ id: memberId }] = (await load(team.loader, 'x', at())).data.members
  const form = { stap: 'stoppen', memberId, endReason: 'a'.repeat(301) }
  const { status, data } = await submit(team.action, 'x', { ...at(), form })
  expect([status, data.values]).toEqual([422, form])
})
