/** Small forms that refuse give back what was typed, and a page with nothing to do or make says why. */
import { type ComponentType, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { beforeAll, expect, test } from 'vitest'
import * as matrix from '~/routes/project.strategie.segmenten.$choiceId.afweging.wijzigen'
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

/** The page as it is sent, with what its loader and action gave. */
function htmlOf(Page: ComponentType, loaded: unknown, answered?: unknown): string {
  const router = createMemoryRouter([{ id: 'page', path: '/', loader: () => null, element: createElement(Page) }], {
    hydrationData: {
      loaderData: { page: loaded },
      ...(answered === undefined ? {} : { actionData: { page: answered } }),
    },
  })
  return renderToStaticMarkup(createElement(RouterProvider, { router }))
}

test('the day on which a plan was adopted', async () => {
  const planId = await idOf(`update action_plan set status = 'draft', adopted_on = null where id in
    (select id from action_plan order by id limit 1) returning id`)
  const call = { cookie: lead.cookie, params: { planId } }
  const refused = await submit(plan.action, 'x', { ...call, form: { naar: 'adopted', adoptedOn: '31-02-2026' } })
  expect(refused).toMatchObject({ status: 422, data: { errors: { adoptedOn: ['De datum 31-02-2026 bestaat niet.'] } } })
  const { data } = await load(plan.loader, 'x', call)
  expect(htmlOf(plan.default, data, refused.data)).toContain('value="31-02-2026"')
  // An introduction that was emptied by hand is not filled again with the old one.
  const emptied = { errors: { form: ['Net iets anders.'] }, values: { introduction: '' } }
  const old = { ...data, plan: { ...data.plan, introduction: 'De oude inleiding' } }
  expect(htmlOf(plan.default, old, emptied)).not.toMatch(/<textarea[^>]*>De oude inleiding/)
})

test('the name of the table of a file that could not be read', async () => {
  const form = new FormData()
  form.set('tabel', 'Jeugdhulp 2026')
  form.set('bestand', new File(['geen cijfers'], 'cijfers.csv'))
  const refused = await submit(figures.action, '/resultaten/importeren', { cookie: lead.cookie, form })
  expect(refused).toMatchObject({ status: 422, data: { table: 'Jeugdhulp 2026' } })
  expect(refused.data.errors).toHaveLength(1)
  const { data } = await load(figures.loader, 'x', { cookie: lead.cookie })
  expect(htmlOf(figures.default, data, refused.data)).toContain('value="Jeugdhulp 2026"')
})

test('a weighing without options or principles says what comes first, and has nothing to save', async () => {
  const choiceId = await idOf(`select c.id from strategy_choice c join strategy_version v on v.id = c.version_id
    where v.status = 'draft' limit 1`)
  const call = { cookie: lead.cookie, params: { choiceId } }
  const { data } = await load(matrix.loader, 'x', call)
  const html = htmlOf(matrix.default, { ...data, matrix: { ...data.matrix, criteria: [] } })
  expect(html).toContain('Er is nog niets te scoren')
  expect(html).toContain(`/project/strategie/segmenten/${choiceId}/afweging#beheer`)
  expect(html).not.toContain('<form')
})

test('a version that is not fixed says why no tenders come of it', async () => {
  const ask = async (where: string) => {
    const versionId = await idOf(`select id from strategy_version where ${where} limit 1`)
    return (await load(tenders.loader, 'x', { cookie: lead.cookie, params: { versionId } })).data
  }
  const draft = await ask(`status <> 'fixed'`)
  expect(draft.whyNot).toBe('Aanbestedingen ontstaan uit een vastgestelde versie. Deze versie is niet vastgesteld.')
  expect(htmlOf(tenders.default, draft)).toContain(draft.whyNot)
  expect((await ask(`status = 'fixed'`)).whyNot).toBeNull()
})
