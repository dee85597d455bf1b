/** The pages of exports, as a browser asks for them. */
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { makeExport } from '~/modules/export/server/make-export.server'
import { action, loader as list } from '~/routes/exports._index'
import { loader as one } from '~/routes/exports.$exportId._index'
import { loader as file } from '~/routes/exports.$exportId.bestand'
import { load, submit, testNow, useTestApp } from '../support/app-context'
import { inspectWorkbook } from '../support/excel/inspect-workbook'
import { type SignedIn, signInAs } from '../support/sign-in'

const app = useTestApp()
let manager: SignedIn
beforeAll(async () => {
  manager = await signInAs(app.database, { role: 'contractManager' })
})

const ask = async (form: Record<string, string>, cookie = manager.cookie) =>
  submit(action, '/exports', { cookie, form })

test('the list is empty at first and offers a key for the form', async () => {
  const { data } = await load(list, '/exports', { cookie: manager.cookie })
  expect(data).toMatchObject({ rows: [], total: 0, page: 1, filters: '', filterWords: [] })
  expect(data.requestKey).toMatch(/^[0-9a-f-]{36}$/)
})

test('asking leads to the page of the export; asking with the same key to the same page', async () => {
  const sleutel = randomUUID()
  const first = await ask({ filters: 'status=active&pagina=2', sleutel })
  expect(first.status).toBe(303)
  expect(first.location).toMatch(/^\/exports\/[0-9a-f-]{36}$/)
  expect((await ask({ filters: 'status=active&pagina=2', sleutel })).location).toBe(first.location)
  const id = first.location!.split('/').at(-1)!
  const { data } = await load(one, first.location!, { cookie: manager.cookie, params: { exportId: id } })
  expect(data.row).toMatchObject({ status: 'queued', filters: 'status=active', filterWords: ['Status: lopend'] })
  expect(
    (await load(file, `${first.location}/bestand`, { cookie: manager.cookie, params: { exportId: id } })).status,
  ).toBe(404)
})

test('what was made is listed and downloads as a workbook under its own name', async () => {
  const id = (await ask({ filters: '', sleutel: randomUUID() })).location!.split('/').at(-1)!
  await makeExport(id, () => testNow)
  const { data } = await load(list, '/exports', { cookie: manager.cookie })
  expect(data.rows.find((row: { id: string }) => row.id === id)).toMatchObject({
    status: 'done',
    who: 'Test contractManager',
  })
  const answer = await load(file, `/exports/${id}/bestand`, { cookie: manager.cookie, params: { exportId: id } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Disposition')).toContain('filename="contractbeheer_2026-11-23_1300.xlsx"')
  const bytes = Buffer.from(await answer.response.arrayBuffer())
  expect(bytes.length).toBe(Number(answer.headers.get('Content-Length')))
  expect((await inspectWorkbook(bytes)).map((sheet) => sheet.name)).toContain('Contracten')
})

test("another person doesn't find it", async () => {
  const id = (await ask({ filters: '', sleutel: randomUUID() })).location!.split('/').at(-1)!
  await makeExport(id, () => testNow)
  const { cookie } = await signInAs(app.database, { role: 'controller' })
  for (const [loader, path] of [[one, ''] as const, [file, '/bestand'] as const]) {
    expect((await load(loader, `/exports/${id}${path}`, { cookie, params: { exportId: id } })).status).toBe(404)
  }
  expect((await load(list, '/exports', { cookie })).data.total).toBe(0)
})

test.each(['reporter', 'alderman', 'administrator'] as const)('%s gets no export', async (role) => {
  const { cookie } = await signInAs(app.database, { role })
  expect((await load(list, '/exports', { cookie })).status).toBe(403)
  expect((await ask({ filters: '' }, cookie)).status).toBe(403)
})

test('what no form of ours sends is refused', async () => {
  expect((await ask({ sleutel: 'a b' })).status).toBe(400)
  expect((await ask({ filters: 'x'.repeat(5_000) })).status).toBe(400)
})
