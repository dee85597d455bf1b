/** Small forms that refuse give back what was typed, and a page with nothing to do or make says why. */
import { type ComponentType, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { PlanPage } from '~/modules/action-plan/ui/plan-page'
import { NothingToScore } from '~/modules/strategy/ui/nothing-to-score'
import { TenderPlanPage } from '~/modules/tender/ui/tender-plan-page'
import * as tenders from '~/routes/project.strategie.versies.$versionId.aanbestedingen'
import * as plan from '~/routes/project.uitvoeringsplannen.$planId._index'
import * as figures from '~/routes/resultaten.importeren._index'
import { load, submit, useTestApp } from '../support/app-context'
import { type SignedIn, signInAs } from '../support/sign-in'

const app = useTestApp({ example: true })
let lead: SignedIn
beforeAll(async () => {
  lead = await signInAs(app.database, { role: 'projectLead' })
})
const idOf = async (sql: string): Promise<string> => (await app.owner.query<{ id: string }>(sql)).rows[0]!.id

const htmlOf = <Props extends object>(Part: ComponentType<Props>, props: Props): string =>
  renderToStaticMarkup(createElement(Part, props))

test('the day on which a plan was adopted', async () => {
  const planId = await idOf(`update action_plan set status = 'draft', adopted_on = null where id in
    (select id from action_plan order by id limit 1) returning id`)
  const call = { cookie: lead.cookie, params: { planId } }
  const refused = await submit(plan.action, 'x', { ...call, form: { naar: 'adopted', adoptedOn: '31-02-2026' } })
  expect(refused).toMatchObject({ status: 422, data: { errors: { adoptedOn: ['De datum 31-02-2026 bestaat niet.'] } } })
  const { data } = await load(plan.loader, 'x', call)
  expect(htmlOf(PlanPage, { ...data, answer: refused.data })).toContain('value="31-02-2026"')
  // An introduction that was emptied by hand is not filled again with the old one.
  const emptied = { errors: { form: ['Net iets anders.'] }, values: { introduction: '' } }
  const old = { ...data, plan: { ...data.plan, introduction: 'De oude inleiding' } }
  expect(htmlOf(PlanPage, { ...old, answer: emptied })).not.toMatch(/<textarea[^>]*>De oude inleiding/)
})

test('the name of the table of a file that could not be read', async () => {
  const form = new FormData()
  form.set('tabel', 'Jeugdhulp 2026')
  form.set('bestand', new File(['geen cijfers'], 'cijfers.csv'))
  const refused = await submit(figures.action, '/resultaten/importeren', { cookie: lead.cookie, form })
  expect(refused).toMatchObject({ status: 422, data: { table: 'Jeugdhulp 2026' } })
  expect(refused.data.errors).toHaveLength(1)
})

test('a weighing without options or principles says what comes first, and has nothing to save', () => {
  const html = htmlOf(NothingToScore, { segmentName: 'Verblijf', breadcrumb: [], matrixHref: '/afweging' })
  expect(html).toContain('Er is nog niets te scoren')
  expect(html).toContain('href="/afweging#beheer"')
  expect(html).not.toContain('<form')
})

test('a version that is not fixed says why no tenders come of it', async () => {
  const ask = async (where: string) => {
    const versionId = await idOf(`select id from strategy_version where ${where} limit 1`)
    return (await load(tenders.loader, 'x', { cookie: lead.cookie, params: { versionId } })).data
  }
  const draft = await ask(`status <> 'fixed'`)
  expect(draft.whyNot).toBe('Aanbestedingen ontstaan uit een vastgestelde versie. Deze versie is niet vastgesteld.')
  expect(htmlOf(TenderPlanPage, { ...draft, errors: {}, refused: null, values: {} })).toContain(draft.whyNot)
  expect((await ask(`status = 'fixed'`)).whyNot).toBeNull()
})
