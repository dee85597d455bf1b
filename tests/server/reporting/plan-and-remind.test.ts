import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instant } from '~/kernel/civil-date'
import { planContract, planObligationsJob } from '~/modules/reporting/server/plan-obligations.server'
import { sendReminders } from '~/modules/reporting/server/send-reminders.server'
import { waiveObligation } from '~/modules/reporting/server/waive-obligation.server'
import { testNow, useTestApp } from '../../support/app-context'
import { addContract, addObligation, addSupplier, publishShipped } from '../../support/report-scene'
import { addPerson } from '../../support/sign-in'

const app = useTestApp()
beforeAll(publishShipped)
beforeEach(async () => {
  await app.owner.query(
    'delete from reminder; delete from mail; delete from obligation; delete from contract; delete from membership',
  )
})

const labels = async (contractId: string): Promise<string[]> => {
  const { rows } = await app.owner.query<{ label: string }>(
    `select template_code || ' ' || period as label from obligation where contract_id = $1 order by period_starts_on, template_code`,
    [contractId],
  )
  return rows.map((row) => row.label)
}
const expected = ['T1 2026', 'T3 2026-11', 'T3 2026-12', 'T1 2027', 'T3 2027-01', 'T3 2027-02']

describe('planning', () => {
  test('makes what follows from the contract, with the day and its reason, and the second time nothing', async () => {
    const supplierId = await addSupplier(app.database, 'Planhuis')
    const { id } = await addContract(app.database, { supplierId })
    expect(await planObligationsJob({}, testNow)).toBe(6)
    expect(await planObligationsJob({}, testNow)).toBe(0)
    expect(await labels(id)).toEqual(expected)
    const { rows } = await app.owner.query(
      `select due_on::text, due_reason, status from obligation where contract_id = $1 and period = '2026'`,
      [id],
    )
    expect(rows[0]).toMatchObject({ due_on: '2027-03-31', status: 'open' })
    expect(rows[0].due_reason.map((step: { code: string }) => step.code)).toEqual(['start', 'fixedDate'])
    const events = await app.owner.query(
      `select data from audit_event where type = 'obligation.planned' and contract_id = $1`,
      [id],
    )
    expect(events.rows).toEqual([{ data: { obligations: expect.arrayContaining(expected) } }])
  })

  test('at the same moment twice makes each once', async () => {
    const supplierId = await addSupplier(app.database, 'Dubbelhuis')
    const { id } = await addContract(app.database, { supplierId })
    const made = await Promise.all([1, 2, 3].map(() => planObligationsJob({ contractId: id }, testNow)))
    expect(made.reduce((a, b) => a + b)).toBe(6)
    expect(await labels(id)).toEqual(expected)
  })

  test('more contracts than one batch', async () => {
    const supplierId = await addSupplier(app.database, 'Veelhuis')
    await app.owner.query(
      `insert into contract (number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on, ends_on, notice_on)
       select 'V-' || i, 'V', 'active', $1, 'crisis', 'task', '{0546}', '2026-01-01', '2026-12-31', '2026-06-30' from generate_series(1, 401) i`,
      [supplierId],
    )
    // Task-oriented contracts answer T1 only, and this one ends with the year.
    expect(await planObligationsJob({}, testNow)).toBe(401)
  })

  test('by hand: a contract manager of one of its municipalities may, others not', async () => {
    const supplierId = await addSupplier(app.database, 'Handhuis')
    const { id } = await addContract(app.database, { supplierId, municipalityCodes: ['0547'] })
    const near = await addPerson(app.database, {
      role: 'contractManager',
      scope: { kind: 'municipality', code: '0547' },
    })
    const far = await addPerson(app.database, {
      role: 'contractManager',
      scope: { kind: 'municipality', code: '0638' },
    })
    const reader = await addPerson(app.database, { role: 'policyAdviser' })
    const provider = await addPerson(app.database, { role: 'reporter', organisationId: supplierId })
    await expect(planContract(far.actor, id, testNow)).rejects.toMatchObject({ status: 404 })
    await expect(planContract(reader.actor, id, testNow)).rejects.toMatchObject({ status: 403 })
    await expect(planContract(provider.actor, id, testNow)).rejects.toMatchObject({ status: 403 })
    expect(await planContract(near.actor, id, testNow)).toBe(6)
  })
})

describe('waiving', () => {
  const scene = async (status: string) => {
    const supplierId = await addSupplier(app.database, 'Vervalhuis')
    const { id } = await addContract(app.database, { supplierId })
    const obligationId = await addObligation(app.database, { contractId: id, supplierId, status })
    const { actor } = await addPerson(app.database, { role: 'contractManager' })
    return { obligationId, actor }
  }

  test('with a reason, once, and back', async () => {
    const { obligationId, actor } = await scene('open')
    const waive = { obligationId, to: 'waived', reason: ' Geen omzet ', version: 1 } as const
    expect(await waiveObligation(actor, { ...waive, reason: ' ' })).toMatchObject({
      ok: false,
      problem: { code: 'waiveReasonMissing' },
    })
    const both = await Promise.all([waiveObligation(actor, waive), waiveObligation(actor, waive)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    const read = () => app.owner.query(`select status, waived_reason from obligation where id = $1`, [obligationId])
    expect((await read()).rows).toEqual([{ status: 'waived', waived_reason: 'Geen omzet' }])
    expect(await waiveObligation(actor, { obligationId, to: 'open', reason: '', version: 2 })).toMatchObject({
      ok: true,
    })
    expect((await read()).rows).toEqual([{ status: 'open', waived_reason: null }])
  })

  test.each([
    ['submitted', 'waiveAfterDelivery'],
    ['approved', 'stepUnknown'],
  ])('not when it is %s', async (status, code) => {
    const { obligationId, actor } = await scene(status)
    const result = await waiveObligation(actor, { obligationId, to: 'waived', reason: 'x', version: 1 })
    expect(result).toMatchObject({ ok: false, problem: { code } })
  })
})

const mails = async () =>
  (await app.owner.query(`select to_address as "to", kind, subject, text from mail order by to_address, created_at`))
    .rows

describe('reminders', () => {
  const at = (day: string): Instant => instant(Date.parse(`${day}T06:00:00Z`))

  test('one mail per person with all that is due, to reporters and administrators of that provider, never twice', async () => {
    const supplierId = await addSupplier(app.database, 'Mailhuis')
    const otherId = await addSupplier(app.database, 'Anders')
    const contract = await addContract(app.database, { supplierId })
    const second = await addContract(app.database, { supplierId })
    for (const contractId of [contract.id, second.id]) await addObligation(app.database, { contractId, supplierId })
    await addObligation(app.database, { contractId: second.id, supplierId, period: '2025', status: 'submitted' })
    for (const [role, email] of [
      ['reporter', 'verantwoorder@mail.example'],
      ['providerAdministrator', 'beheer@mail.example'],
      ['bidder', 'inschrijver@mail.example'],
    ] as const) {
      await addPerson(app.database, { role, organisationId: supplierId, email })
    }
    await addPerson(app.database, { role: 'reporter', organisationId: otherId, email: 'ander@mail.example' })
    const gone = await addPerson(app.database, {
      role: 'reporter',
      organisationId: supplierId,
      email: 'weg@mail.example',
    })
    await app.owner.query(`update membership set ended_at = now() where user_id = $1`, [gone.userId])

    // 14 days before 31 March, three runs at once.
    const runs = await Promise.all([1, 2, 3].map(() => sendReminders(at('2027-03-17'))))
    expect(runs.reduce((a, b) => a + b)).toBe(2)
    expect(await sendReminders(at('2027-03-18'))).toBe(0)
    const sent = await mails()
    expect(sent.map((mail) => mail.to)).toEqual(['beheer@mail.example', 'verantwoorder@mail.example'])
    expect(sent[0]).toMatchObject({ kind: 'reminder', subject: 'Herinnering: 2 verantwoordingen' })
    expect(sent[0]?.text).toContain(contract.number)
    expect(sent[0]?.text).toContain(second.number)
    expect(sent[0]?.text).toContain('http://localhost:3000/verantwoording/')
    expect(sent[0]?.text).toContain('uiterlijk 31-03-2027, nog 14 dagen')
    const { rows } = await app.owner.query(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'sendMail'`,
    )
    expect(rows[0].n).toBeGreaterThanOrEqual(2)
  })

  test('after a week the contract managers of the contract hear of it, once', async () => {
    const supplierId = await addSupplier(app.database, 'Laathuis')
    const { id } = await addContract(app.database, { supplierId, municipalityCodes: ['0547'] })
    await addObligation(app.database, { contractId: id, supplierId, status: 'returned' })
    await addPerson(app.database, { role: 'contractManager', email: 'regio@mail.example' })
    await addPerson(app.database, {
      role: 'contractManager',
      scope: { kind: 'municipality', code: '0547' },
      email: 'dorp@mail.example',
    })
    await addPerson(app.database, {
      role: 'contractManager',
      scope: { kind: 'municipality', code: '0638' },
      email: 'ver@mail.example',
    })
    await addPerson(app.database, { role: 'controller', email: 'controller@mail.example' })
    expect(await sendReminders(at('2027-04-01'))).toBe(1)
    expect(await mails()).toEqual([])
    expect(await sendReminders(at('2027-04-07'))).toBe(1)
    expect(await sendReminders(at('2027-04-07'))).toBe(0)
    const sent = await mails()
    expect(sent.map((mail) => mail.to)).toEqual(['dorp@mail.example', 'regio@mail.example'])
    expect(sent[0]).toMatchObject({ kind: 'reminderLate', subject: '1 verantwoording is te laat' })
    expect(sent[0]?.text).toContain('Laathuis')
  })
})
