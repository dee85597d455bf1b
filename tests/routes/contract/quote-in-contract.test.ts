/** A decided part of an assignment in a contract, through the page: found by its words, refused with what was typed, quoted. */
import { beforeAll, expect, test } from 'vitest'
import { partChoice } from '~/modules/assignment/domain/quotation'
import { action, loader } from '~/routes/contracten.$contractId.citeren'
import { load, submit, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let call: { cookie: string; params: { contractId: string } }
beforeAll(async () => {
  const { cookie } = await signInAs(app.database, { role: 'contractManager' })
  const { rows } = await app.owner.query<{ id: string }>(`select id from contract where number = 'LR-2025-0003'`)
  call = { cookie, params: { contractId: rows[0]!.id } }
})

const codesAt = async (search: string): Promise<string[]> =>
  (await load(loader, `/citeren?${search}`, call)).data.parts.map(({ code }: { code: string }) => code)

test('is found by its words, in the address', async () => {
  const all = await codesAt('')
  expect(all).toContain('TO-REGIO-02')
  expect(await codesAt('zoek=TO-REGIO-02')).toEqual(['TO-REGIO-02'])
  expect(await codesAt('zoek=bestaat+niet%00')).toEqual([])
})

test('a refusal keeps the choice and the note; a quotation stands on the page of the contract', async () => {
  const send = (fields: Record<string, string>) =>
    submit(action, '/citeren', { ...call, form: { stap: 'citeren', ...fields } })
  const note = { deel: partChoice('TO-REGIO-02', 1), toelichting: 'Kind met bsn 111222333' }
  expect(await send(note)).toMatchObject({
    status: 422,
    data: { errors: { toelichting: [expect.any(String)] }, values: note },
  })
  const older = { deel: partChoice('PZ-DOEL-02', 1), toelichting: 'Zoals besproken.' }
  expect(await send(older)).toMatchObject({ status: 409, data: { problem: expect.any(String), values: older } })
  expect((await send({ deel: '', toelichting: '' })).status).toBe(422)
  const done = await send({ deel: partChoice('TO-REGIO-02', 1), toelichting: 'Zo werken wij.' })
  expect(done.location).toContain(`/contracten/${call.params.contractId}`)
  const { quotations } = (await load(loader, '/citeren', call)).data
  const quoted = quotations.find(({ code }: { code: string }) => code === 'TO-REGIO-02')
  expect(quoted).toMatchObject({ note: 'Zo werken wij.', state: 'current' })
})
