import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { saveOrganisation } from '~/modules/access/server/save-organisation.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
let manager: StaffActor
beforeAll(async () => {
  manager = (await signInAs(app.database, { role: 'contractManager' })).actor as StaffActor
})

const input = {
  name: 'Nieuwe aanbieder',
  kind: 'provider',
  kvk: '00000009',
  agb: '',
  cbs: '',
  aliases: ['NA'],
} as const
const stored = async (id: string) =>
  (await app.owner.query('select name, kvk, version from organisation where id = $1', [id])).rows
const events = async (id: string) =>
  (await app.owner.query('select type, data from audit_event where object_id = $1 order by seq', [id])).rows

test('a new organisation is there with its event; sent again it is still one', async () => {
  const id = randomUUID()
  const save = () => saveOrganisation(manager, { id, version: null, input })
  expect(await Promise.all([save(), save()])).toEqual([
    { ok: true, value: { id } },
    { ok: true, value: { id } },
  ])
  expect(await stored(id)).toEqual([{ name: 'Nieuwe aanbieder', kvk: '00000009', version: 1 }])
  expect(await events(id)).toMatchObject([
    { type: 'organisation.created', data: { kvk: { from: null, to: '00000009' } } },
  ])
})

test('of two changes on one version the first wins and the second is told', async () => {
  const id = randomUUID()
  await saveOrganisation(manager, { id, version: null, input })
  const change = (name: string) => saveOrganisation(manager, { id, version: 1, input: { ...input, name } })
  const outcomes = await Promise.all([change('Naam A'), change('Naam B')])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ problem: { code: 'changedByOther' } })
  expect((await stored(id))[0]).toMatchObject({ version: 2 })
  expect(await events(id)).toHaveLength(2)
})

test('two municipalities can’t have one CBS code', async () => {
  const municipality = { ...input, kind: 'municipality', kvk: '', cbs: '0999' } as const
  const save = () => saveOrganisation(manager, { id: randomUUID(), version: null, input: municipality })
  const outcomes = await Promise.all([save(), save()])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    problem: { code: 'cbsTaken', params: { field: 'cbs' } },
  })
})

test('staff of one municipality does not change what is everybody’s', async () => {
  const ofLeiden: StaffActor = { ...manager, scope: { kind: 'municipality', code: '0546' } }
  const id = randomUUID()
  await expect(saveOrganisation(ofLeiden, { id, version: null, input })).rejects.toMatchObject({ status: 403 })
  expect(await stored(id)).toEqual([])
})
