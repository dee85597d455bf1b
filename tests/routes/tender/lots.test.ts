/** After a change of a lot one is back where the lot stands, also on the second page. */
import { beforeAll, expect, test } from 'vitest'
import * as edit from '~/routes/aanbestedingen.$tenderId.percelen.$lotId'
import * as prices from '~/routes/aanbestedingen.$tenderId.percelen.$lotId_.prijzen'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'
import { layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
let officer: SignedIn
let twelfth: string

beforeAll(async () => {
  scene = await layTenderScene(app.database, { publishedAt: null })
  officer = await signInAs(app.database, { role: 'procurementOfficer' })
  await app.owner.query(
    `insert into lot (tender_id, number, title, description, status, municipality_codes)
     select $1, n, 'Perceel ' || n, '', 'planning', '{0546}' from generate_series(3, 12) n`,
    [scene.tenderId],
  )
  const found = await app.owner.query('select id from lot where tender_id = $1 and number = 12', [scene.tenderId])
  twelfth = found.rows[0].id
})

const at = (lotId: string) => ({ cookie: officer.cookie, params: { tenderId: scene.tenderId, lotId } })
const save = async (lotId: string, change: object) => {
  const { values } = (await load(edit.loader, 'x', at(lotId))).data
  return submit(edit.action, 'x', { ...at(lotId), form: { ...values, ...change } })
}
const list = () => `/aanbestedingen/${scene.tenderId}/percelen`

test('the twelfth, a new one and the first', async () => {
  const { listHref } = (await load(edit.loader, 'x', at(twelfth))).data
  expect(listHref).toBe(`${list()}?pagina=2`)
  expect((await save(twelfth, { title: 'Crisis' })).location).toBe(`${list()}?pagina=2&melding=opgeslagen`)
  const fresh = { title: 'Nieuw', municipalityCodes: '0546' }
  expect((await save('nieuw', fresh)).location).toBe(`${list()}?pagina=2&melding=opgeslagen`)
  expect((await save(scene.lots[0].id, { title: 'Eerste' })).location).toBe(`${list()}?melding=opgeslagen`)
})

test('the price sheet of the twelfth, and when it goes away', async () => {
  const { values } = (await load(prices.loader, 'x', at(twelfth))).data
  const saved = await submit(prices.action, 'x', { ...at(twelfth), form: values })
  expect(saved.location).toBe(`${list()}?pagina=2&melding=opgeslagen`)
  expect((await save(twelfth, { stap: 'verwijderen' })).location).toBe(`${list()}?pagina=2&melding=opgeslagen`)
})

test('a price per year asks a lot for a task, and the lot stays one while it has such a price', async () => {
  const lines = '50X01; Taakgericht budget per jaar; jaar; 1'
  const put = async () => {
    const { values } = (await load(prices.loader, 'x', at(scene.lots[1].id))).data
    return submit(prices.action, 'x', { ...at(scene.lots[1].id), form: { ...values, lines } })
  }
  await save(scene.lots[1].id, { variant: 'effort' })
  const refused = await put()
  expect([refused.status, refused.data.errors.lines[0], refused.data.values.lines]).toEqual([
    422,
    expect.stringContaining('past alleen bij een taakgericht perceel'),
    lines,
  ])
  await save(scene.lots[1].id, { variant: 'task' })
  expect((await put()).location).toBe(`${list()}?melding=opgeslagen`)
  const back = await save(scene.lots[1].id, { variant: 'output' })
  expect([back.status, back.data.errors.variant[0]]).toEqual([422, expect.stringContaining('Kies taakgericht')])
})
