import { beforeAll, expect, test } from 'vitest'
import { historyEntries } from '~/modules/contract/ui/history-entries'
import * as history from '~/routes/contracten.$contractId.geschiedenis'
import * as form from '~/routes/contracten.$contractId.toezeggingen.$promiseId'
import * as list from '~/routes/toezeggingen'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let manager: SignedIn
let params: { contractId: string; promiseId: string }

beforeAll(async () => {
  manager = await signInAs(app.database, { role: 'contractManager', name: 'Noor Proef' })
  const { rows } = await app.owner.query<{ contractId: string; promiseId: string }>(
    `select contract_id as "contractId", id as "promiseId" from contract_promise where text like 'De huisarts%'`,
  )
  params = rows[0]!
})

const send = (fields: Record<string, string>) =>
  submit(form.action, 'x', { cookie: manager.cookie, params, form: { stand: 'scheduled', uitkomst: '', ...fields } })

test('the list is told by its URL', async () => {
  const { data } = await load(list.loader, '/toezeggingen?stand=te-laat&sorteer=-uiterlijk&uiterlijk-tot=morgenn', {
    cookie: manager.cookie,
  })
  const days = data.rows.map((row: { dueOn: string }) => row.dueOn)
  expect(days.length).toBeGreaterThan(1)
  expect(days).toEqual([...days].sort().reverse())
  expect(data).toMatchObject({ total: days.length, page: 1, forProvider: false, unread: ['morgenn'] })
})

test('what was found has an end, and is kept as it was typed', async () => {
  const uitkomst = 'x'.repeat(4_001)
  const refused = await send({ stand: 'met', uitkomst, version: '1' })
  expect(refused).toMatchObject({ status: 422, data: { values: { uitkomst } } })
  expect(refused.data.errors).toEqual({ uitkomst: ['Wat is vastgesteld is te lang. Gebruik hoogstens 4000 tekens.'] })
})

test('an owner is chosen, and who was slower sees both versions and keeps what was typed', async () => {
  expect((await send({ eigenaar: 'wie dan ook', version: '1' })).status).toBe(422)
  const saved = await send({ eigenaar: manager.userId, version: '1' })
  expect(saved.location).toBe(`/contracten/${params.contractId}?melding=opgeslagen#toezeggingen`)
  const { data: seen } = await load(history.loader, 'x', { cookie: manager.cookie, params })
  expect(historyEntries(seen.history.events, { names: new Map(), roleName: String })[0]?.changes).toEqual([
    { field: 'Eigenaar van toezegging', from: '1, nog niemand', to: '1, Noor Proef' },
  ])
  const slower = await send({ eigenaar: '', stand: 'met', uitkomst: 'Gezien', version: '1' })
  expect(slower.status).toBe(409)
  expect(slower.data).toMatchObject({
    values: { stand: 'met', uitkomst: 'Gezien', version: '2' },
    conflict: { by: { name: 'Noor Proef' }, theirs: { eigenaar: manager.userId, stand: 'scheduled' } },
  })
  expect((await send({ eigenaar: '', stand: 'met', uitkomst: 'Gezien', version: '2' })).status).toBe(302)
  expect((await send({ eigenaar: '', stand: 'notMet', uitkomst: 'Toch niet', version: '3' })).status).toBe(409)
})
