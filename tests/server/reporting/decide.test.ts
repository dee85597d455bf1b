import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { addComment } from '~/modules/reporting/server/add-comment.server'
import { decideDelivery } from '~/modules/reporting/server/decide-delivery.server'
import { mailDecision, mailQuestion } from '~/modules/reporting/server/mail-decision.server'
import { resolveComment } from '~/modules/reporting/server/resolve-comment.server'
import { testNow, useTestApp } from '../../support/app-context'
import { addContract, addDelivery, addObligation, addSupplier, publishShipped } from '../../support/report-scene'
import { addMembership, addPerson } from '../../support/sign-in'

const app = useTestApp()
beforeAll(publishShipped)

async function scene(given: { status?: string; uploadedById?: string } = {}) {
  const supplierId = await addSupplier(app.database, 'Zorghuis')
  const contract = await addContract(app.database, { supplierId })
  const obligationId = await addObligation(app.database, { contractId: contract.id, supplierId, status: 'submitted' })
  const reporter = await addPerson(app.database, { role: 'reporter', organisationId: supplierId })
  const deliveryId = await addDelivery(app.database, {
    obligationId,
    contractId: contract.id,
    supplierId,
    uploadedById: given.uploadedById ?? reporter.userId,
    submittedById: reporter.userId,
  })
  const manager = await addPerson(app.database, { role: 'contractManager' })
  const about = { obligationId, deliveryId, note: '', version: 1, now: testNow }
  return {
    supplierId,
    contractId: contract.id,
    obligationId,
    deliveryId,
    reporter,
    manager: manager.actor as StaffActor,
    about,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

const uses = async ({ contractId }: Scene) =>
  (
    await app.owner.query(
      `select municipality_code as code, year, amount_cents::int as amount, origin, delivery_id is not null as linked
       from ceiling_use where contract_id = $1 order by 1`,
      [contractId],
    )
  ).rows
const states = async ({ deliveryId, obligationId }: Scene) =>
  (
    await app.owner.query(
      `select d.status as delivery, o.status as obligation, d.decided_by_id as by, d.decision_note as note, d.version
       from delivery d join obligation o on o.id = $2 where d.id = $1`,
      [deliveryId, obligationId],
    )
  ).rows[0]

describe('approving', () => {
  test('moves both, uses the ceilings, tells the provider once, and stands in the log', async () => {
    const s = await scene()
    expect(await decideDelivery(s.manager, { ...s.about, to: 'approved' })).toEqual({ ok: true, value: null })
    expect(await states(s)).toMatchObject({
      delivery: 'approved',
      obligation: 'approved',
      by: s.manager.userId,
      version: 2,
    })
    expect(await uses(s)).toEqual([
      { code: '0546', year: 2026, amount: 1_250_001, origin: 'approvedDelivery', linked: true },
      { code: '0547', year: 2026, amount: 700_000, origin: 'approvedDelivery', linked: true },
    ])
    const job = { deliveryId: s.deliveryId, version: 2 }
    await mailDecision(job, testNow)
    await mailDecision(job, testNow)
    const { rows } = await app.owner.query(`select kind, to_address from mail where supplier_id = $1`, [s.supplierId])
    expect(rows).toEqual([{ kind: 'deliveryApproved', to_address: s.reporter.email }])
    const events = await app.owner.query(`select type, actor_user_id from audit_event where object_id = $1`, [
      s.deliveryId,
    ])
    expect(events.rows).toEqual([{ type: 'delivery.approved', actor_user_id: s.manager.userId }])
  })

  test('two at once: one wins, the other is told so', async () => {
    const s = await scene()
    const second = (await addPerson(app.database, { role: 'contractManager' })).actor as StaffActor
    const results = await Promise.all([
      decideDelivery(s.manager, { ...s.about, to: 'approved' }),
      decideDelivery(second, { ...s.about, to: 'returned', note: 'Graag opnieuw' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ problem: { code: 'alreadyDecided' } })
    const { delivery, obligation } = await states(s)
    expect(delivery).toBe(obligation)
    expect(await uses(s)).toHaveLength(delivery === 'approved' ? 2 : 0)
  })

  test('nobody approves what they had a hand in, whatever role they work in now', async () => {
    const s = await scene()
    const membershipId = await addMembership(app.database, {
      userId: s.reporter.userId,
      organisationId: s.manager.organisationId,
      role: 'contractManager',
    })
    const own: StaffActor = { ...s.manager, userId: s.reporter.userId }
    expect(membershipId).toBeTruthy()
    for (const to of ['approved', 'returned'] as const) {
      const result = await decideDelivery(own, { ...s.about, to, note: 'x' })
      expect(result).toMatchObject({ ok: false, problem: { code: 'ownDelivery' } })
    }
    expect(await states(s)).toMatchObject({ delivery: 'submitted', obligation: 'submitted' })
  })

  test('a provider can not, nor a role without it, nor a municipality that the contract is not for', async () => {
    const s = await scene()
    const provider = {
      ...s.manager,
      kind: 'provider',
      role: 'reporter',
      organisationId: s.supplierId,
    } as unknown as StaffActor
    const adviser: StaffActor = { ...s.manager, role: 'policyAdviser' }
    const far: StaffActor = { ...s.manager, scope: { kind: 'municipality', code: '0638' } }
    await expect(decideDelivery(provider, { ...s.about, to: 'approved' })).rejects.toMatchObject({ status: 403 })
    await expect(decideDelivery(adviser, { ...s.about, to: 'approved' })).rejects.toMatchObject({ status: 403 })
    await expect(decideDelivery(far, { ...s.about, to: 'approved' })).rejects.toMatchObject({ status: 404 })
    const near: StaffActor = { ...s.manager, scope: { kind: 'municipality', code: '0547' } }
    expect(await decideDelivery(near, { ...s.about, to: 'approved' })).toMatchObject({ ok: true })
  })

  test.each(['received', 'checking', 'rejected', 'checked', 'returned', 'superseded'])(
    'not what is %s',
    async (status) => {
      const s = await scene()
      await app.owner.query(`update delivery set status = $2 where id = $1`, [s.deliveryId, status])
      expect(await decideDelivery(s.manager, { ...s.about, to: 'approved' })).toMatchObject({
        ok: false,
        problem: { code: 'stepUnknown' },
      })
    },
  )
})

describe('returning', () => {
  test('needs a note and names the cells with a question', async () => {
    const s = await scene()
    expect(await decideDelivery(s.manager, { ...s.about, to: 'returned', note: '  ' })).toMatchObject({
      problem: { code: 'noteMissing' },
    })
    const ask = {
      obligationId: s.obligationId,
      deliveryId: s.deliveryId,
      answersId: null,
      authorName: 'M',
      now: testNow,
    }
    const asked = await addComment(s.manager, {
      ...ask,
      cell: { row: 3, columnKey: 'totaal' },
      visibility: 'shared',
      body: 'Klopt dit?',
    })
    await addComment(s.manager, {
      ...ask,
      cell: { row: 4, columnKey: 'totaal' },
      visibility: 'internal',
      body: 'Geheim',
    })
    expect(asked.ok).toBe(true)
    expect(await decideDelivery(s.manager, { ...s.about, to: 'returned', note: 'Graag nakijken.' })).toMatchObject({
      ok: true,
    })
    const { note, delivery, obligation } = await states(s)
    expect(note).toBe('Graag nakijken.\n\nHet gaat om: rij 3, Totaal.')
    expect([delivery, obligation]).toEqual(['returned', 'returned'])
    await mailDecision({ deliveryId: s.deliveryId, version: 2 }, testNow)
    const { rows } = await app.owner.query(
      `select text from mail where supplier_id = $1 and kind = 'deliveryReturned'`,
      [s.supplierId],
    )
    expect(rows[0].text).toContain('rij 3, Totaal')
    expect(rows[0].text).not.toContain('Geheim')
  })

  test('an approved one gives the use back, and what stood there before returns', async () => {
    const s = await scene()
    await app.owner.query(
      `insert into ceiling_use (contract_id, supplier_id, municipality_code, year, amount_cents, origin) values ($1, $2, '0546', 2026, 42, 'import')`,
      [s.contractId, s.supplierId],
    )
    await decideDelivery(s.manager, { ...s.about, to: 'approved' })
    expect(await uses(s)).toHaveLength(2)
    expect(
      await decideDelivery(s.manager, { ...s.about, to: 'returned', note: 'Toch niet', version: 2 }),
    ).toMatchObject({ ok: true })
    expect(await uses(s)).toEqual([{ code: '0546', year: 2026, amount: 42, origin: 'import', linked: false }])
  })
})

describe('comments', () => {
  const write = (s: Scene, given: Partial<Parameters<typeof addComment>[1]>, actor = s.manager) =>
    addComment(actor, {
      obligationId: s.obligationId,
      deliveryId: s.deliveryId,
      cell: null,
      visibility: 'shared',
      body: 'Tekst',
      answersId: null,
      authorName: 'M',
      now: testNow,
      ...given,
    })

  test.each([
    ['no kind chosen', { visibility: '' }, 'commentKindMissing'],
    ['another kind', { visibility: 'public' }, 'commentKindMissing'],
    ['empty', { body: ' \n ' }, 'commentEmpty'],
    ['too long', { body: 'x'.repeat(4_001) }, 'commentTooLong'],
    ['a column that is not there', { cell: { row: 2, columnKey: 'bsn' } }, 'cellUnknown'],
    ['a row that is not there', { cell: { row: 99, columnKey: 'totaal' } }, 'cellUnknown'],
  ])('%s is refused', async (_, given, code) => {
    expect(await write(await scene(), given)).toMatchObject({ ok: false, problem: { code } })
  })

  test('an internal note is no mail, no event that the provider reads, and not there for the provider', async () => {
    const s = await scene()
    const note = await write(s, { visibility: 'internal', body: 'KANARIE' })
    const question = await write(s, { visibility: 'shared', body: 'Vraag' })
    if (!note.ok || !question.ok) throw new Error('Not written')
    for (const { id } of [note.value, question.value]) await mailQuestion({ commentId: id }, testNow)
    const { rows } = await app.owner.query(`select kind, text from mail where supplier_id = $1`, [s.supplierId])
    expect(rows.map((mail) => mail.kind)).toEqual(['deliveryQuestion'])
    const provider = { 'leidraad.scope': 'provider', 'leidraad.organisation_id': s.supplierId }
    const seen = await app.database.asApp(provider, async (client) => ({
      comments: (await client.query(`select body from delivery_comment where obligation_id = $1`, [s.obligationId]))
        .rows,
      events: (await client.query(`select type from audit_event where object_id = $1`, [s.obligationId])).rows,
    }))
    expect(seen).toEqual({ comments: [{ body: 'Vraag' }], events: [{ type: 'delivery.commented' }] })
  })

  test('closing a question: once, by who may', async () => {
    const s = await scene()
    const question = await write(s, {})
    if (!question.ok) throw new Error('Not written')
    const close = { obligationId: s.obligationId, commentId: question.value.id, now: testNow }
    await expect(resolveComment({ ...s.manager, role: 'controller' }, close)).rejects.toMatchObject({ status: 403 })
    await resolveComment(s.manager, close)
    await resolveComment(s.manager, close)
    const events = await app.owner.query(
      `select count(*)::int as n from audit_event where type = 'delivery.questionClosed' and object_id = $1`,
      [s.obligationId],
    )
    expect(events.rows).toEqual([{ n: 1 }])
  })

  test('a controller notes internally but does not write to the provider', async () => {
    const s = await scene()
    const controller: StaffActor = { ...s.manager, role: 'controller' }
    await expect(write(s, {}, controller)).rejects.toMatchObject({ status: 403 })
    expect(await write(s, { visibility: 'internal' }, controller)).toMatchObject({ ok: true })
  })
})
