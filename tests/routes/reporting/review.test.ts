import { beforeAll, describe, expect, test } from 'vitest'
import { action as planAction } from '~/routes/contracten.$contractId.verantwoording-plannen'
import { loader as templatesLoader } from '~/routes/sjablonen._index'
import { loader as templateLoader } from '~/routes/sjablonen.$code'
import { loader as listLoader } from '~/routes/verantwoording._index'
import { action as obligationAction, loader as obligationLoader } from '~/routes/verantwoording.$obligationId._index'
import {
  action as reviewAction,
  loader as reviewLoader,
} from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.beoordelen'
import { loader as rowsLoader } from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.rijen'
import { loader as matrixLoader } from '~/routes/verantwoording.overzicht'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let manager: SignedIn
let reporter: SignedIn
let adviser: SignedIn
let cardea = ''

beforeAll(async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `select o.id from organisation o join contract c on c.supplier_id = o.id where c.number = 'LR-2025-0003'`,
  )
  cardea = rows[0]!.id
  manager = await signInAs(app.database, { role: 'contractManager', name: 'Mira Manager' })
  reporter = await signInAs(app.database, { role: 'reporter', organisationId: cardea })
  adviser = await signInAs(app.database, { role: 'policyAdviser' })
}, 180_000)

type Found = { obligationId: string; deliveryId: string; contractId: string; version: string }
async function findDelivery(status: string, template = 'T1', skip = 0): Promise<Found> {
  const { rows } = await app.owner.query<Found>(
    `select o.id as "obligationId", d.id as "deliveryId", o.contract_id as "contractId", d.version::text as version
     from delivery d join obligation o on o.id = d.obligation_id
     where d.status = $1 and o.template_code = $2 order by o.period, o.id limit 1 offset $3`,
    [status, template, skip],
  )
  return rows[0]!
}
const addressOf = ({ obligationId, deliveryId }: Found) =>
  `/verantwoording/${obligationId}/leveringen/${deliveryId}/beoordelen`

describe('the list', () => {
  const list = (search: string, who = manager) => load(listLoader, `/verantwoording${search}`, { cookie: who.cookie })

  test('its tiles say what their links show', async () => {
    const { data } = await list('')
    expect(data.tiles.late).toBeGreaterThan(0)
    for (const [tile, search] of [
      ['late', '?tijd=te-laat'],
      ['soon', '?tijd=binnenkort'],
      ['toReview', '?status=submitted'],
      ['returned', '?status=returned'],
      ['approved', '?status=approved'],
    ] as const) {
      expect({ tile, total: (await list(search)).data.total }).toEqual({ tile, total: data.tiles[tile] })
    }
  })

  test.each([
    ['?sjabloon=T3', (row: Row) => row.templateCode === 'T3'],
    ['?periode=2025', (row: Row) => row.period === '2025'],
    ['?status=returned', (row: Row) => row.status === 'returned'],
    ['?segment=ambulant&sjabloon=T1', (row: Row) => row.segmentCode === 'ambulant' && row.templateCode === 'T1'],
    ['?zoek=cardea', (row: Row) => /cardea/i.test(row.supplier)],
    ['?contract=LR-2025-0003', (row: Row) => row.contractNumber === 'LR-2025-0003'],
    ['?tijd=te-laat', (row: Row) => row.dueOn < '2026-11-23' && ['open', 'returned'].includes(row.status)],
    ['?uiterlijk-tot=31-03-2026', (row: Row) => row.dueOn <= '2026-03-31'],
    ['?vragen=open', (row: Row) => row.openQuestions > 0],
  ])('%s', async (search, holds) => {
    const { data } = await list(search)
    expect(data.rows.length).toBeGreaterThan(0)
    expect(data.rows.every(holds)).toBe(true)
  })

  test('pages and sorts without losing or doubling a row', async () => {
    const { data: all } = await list('?per-pagina=100&sorteer=-aanbieder')
    const seen = new Set<string>()
    for (let page = 1; page <= Math.ceil(all.total / 25); page += 1) {
      const { data } = await list(`?per-pagina=25&sorteer=-aanbieder&pagina=${page}`)
      for (const row of data.rows) seen.add(row.id)
    }
    expect(seen.size).toBe(all.total)
    expect((await list('?pagina=9999')).data.rows).toEqual([])
    expect((await list("?zoek=%27%25_\\&status=x';--")).data.total).toBe(0)
  })

  test('a provider sees its own only', async () => {
    const { data } = await list('', reporter)
    expect(data.rows.length).toBeGreaterThan(0)
    expect(data.rows.every((row: Row) => row.supplierId === cardea)).toBe(true)
    const { rows } = await app.owner.query(`select count(*)::int as n from obligation where supplier_id = $1`, [cardea])
    expect(data.total).toBe(rows[0].n)
  })
})
type Row = {
  id: string
  supplierId: string
  supplier: string
  contractNumber: string
  segmentCode: string
  templateCode: string
  period: string
  status: string
  dueOn: string
  openQuestions: number
}

test('the matrix holds every obligation of the year, once', async () => {
  const { data } = await load(matrixLoader, '/verantwoording/overzicht?sjabloon=T3&jaar=2026', {
    cookie: manager.cookie,
  })
  const cells = data.rows.flatMap((row: { cells: { id: string }[] }) => row.cells.map((cell) => cell.id))
  const { rows } = await app.owner.query(
    `select count(*)::int as n from obligation where template_code = 'T3' and period like '2026%'`,
  )
  expect(new Set(cells).size).toBe(rows[0].n)
  expect(data.periods).toHaveLength(12)
  const none = await load(matrixLoader, '/verantwoording/overzicht?sjabloon=T3&jaar=2031', { cookie: manager.cookie })
  expect(none.data).toMatchObject({ total: 0, rows: [], periods: [] })
})

describe('reviewing', () => {
  const params = (found: Found) => ({ obligationId: found.obligationId, deliveryId: found.deliveryId })

  test('rows beside the period before, totals against the ceiling, and the thread', async () => {
    const found = await findDelivery('submitted', 'T3')
    const answer = await load(reviewLoader, addressOf(found), { cookie: manager.cookie, params: params(found) })
    expect(answer.status).toBe(200)
    const { review } = answer.data
    expect(review.rows.length).toBeGreaterThan(0)
    expect(review.total).toBe(review.delivery.rowCount)
    expect(review.previous?.period).toMatch(/^2026-/)
    const t1 = await findDelivery('submitted', 'T1')
    const { data } = await load(reviewLoader, addressOf(t1), { cookie: manager.cookie, params: params(t1) })
    expect(data.review.delivery.totals.groups.length).toBeGreaterThan(0)
  })

  test('a large difference is marked, and can be all that shows', async () => {
    const found = await findDelivery('submitted', 'T1', 1)
    // The same rows a year before, one of them € 6.000 lower, which is more than a quarter.
    await app.owner.query(
      `with o as (insert into obligation (contract_id, supplier_id, template_code, template_version, period,
           period_starts_on, period_ends_on, due_on, due_reason, status)
         select contract_id, supplier_id, template_code, template_version, '2024', '2024-01-01', '2024-12-31', '2025-03-31', '[]', 'approved'
         from obligation where id = $1 returning id, supplier_id, contract_id),
       d as (insert into delivery (obligation_id, supplier_id, contract_id, number, status, file_name, file_size, request_key, uploaded_at, row_count)
         select id, supplier_id, contract_id, 1, 'approved', 'f', 1, 'previous', now(), 1 from o returning id, supplier_id)
       insert into delivery_row (delivery_id, supplier_id, row, row_key, values)
       select d.id, d.supplier_id, r.row, r.row_key,
         case when r.row = (select min(row) from delivery_row where delivery_id = $2)
           then r.values || jsonb_build_object('totaal', 1) else r.values end
       from d, delivery_row r where r.delivery_id = $2`,
      [found.obligationId, found.deliveryId],
    )
    const { data } = await load(reviewLoader, addressOf(found), { cookie: manager.cookie, params: params(found) })
    expect(data.review.rows[0].compared.totaal).toEqual({ before: 1, large: true })
    expect(data.review.rows.slice(1).every((row: { compared: object }) => Object.keys(row.compared).length === 0)).toBe(
      true,
    )
    const only = await load(reviewLoader, `${addressOf(found)}?verschil=groot`, {
      cookie: manager.cookie,
      params: params(found),
    })
    expect(only.data.review.rows.map((row: { row: number }) => row.row)).toEqual([data.review.rows[0].row])
    expect(only.data.review.total).toBe(1)
  })

  test('a question about a cell, a note inside, and what was typed when it is refused', async () => {
    const found = await findDelivery('submitted', 'T3')
    const call = { cookie: manager.cookie, params: params(found) }
    const asked = await submit(reviewAction, `${addressOf(found)}?rij=2&kolom=hulpvorm`, {
      ...call,
      form: { visibility: 'shared', body: 'Klopt deze hulpvorm?' },
    })
    expect(asked).toMatchObject({ status: 302, location: `${addressOf(found)}?melding=vraag#vragen` })
    await submit(reviewAction, addressOf(found), { ...call, form: { visibility: 'internal', body: 'GEHEIM' } })
    const refused = await submit(reviewAction, addressOf(found), { ...call, form: { visibility: '', body: 'Wat nu?' } })
    expect(refused).toMatchObject({ status: 422, data: { comment: { body: 'Wat nu?' } } })
    const { data } = await load(reviewLoader, addressOf(found), call)
    const comments = data.review.comments.map((c: { body: string; columnKey: string; row: number }) => [
      c.body,
      c.columnKey,
      c.row,
    ])
    expect(comments).toContainEqual(['Klopt deze hulpvorm?', 'hulpvorm', 2])
    const reading = await load(reviewLoader, addressOf(found), { ...call, cookie: adviser.cookie })
    expect(reading.data.may).toEqual({ review: false, shared: false, internal: false })
    expect(JSON.stringify(reading.data)).not.toContain('GEHEIM')
  })

  test('approve; whoever comes later gets 409 with who and when, and keeps the note', async () => {
    const found = await findDelivery('submitted', 'T1')
    const call = { cookie: manager.cookie, params: params(found) }
    const form = { besluit: 'approved', note: '', version: found.version }
    const approved = await submit(reviewAction, addressOf(found), { ...call, form })
    expect(approved.location).toBe(`${addressOf(found)}?melding=goedgekeurd#besluit`)
    // Somebody of a municipality can't read the region's accounts, and still hears who was first.
    const { rows } = await app.owner.query<{ code: string }>(
      `select municipality_codes[1] as code from contract where id = $1`,
      [found.contractId],
    )
    const second = await signInAs(app.database, {
      role: 'contractManager',
      scope: { kind: 'municipality', code: rows[0]!.code },
    })
    const late = await submit(reviewAction, addressOf(found), {
      cookie: second.cookie,
      params: params(found),
      form: { besluit: 'returned', note: 'Dit had ik getypt', version: found.version },
    })
    expect(late.status).toBe(409)
    expect(late.data).toMatchObject({
      conflict: { by: 'Mira Manager', approved: true },
      decision: { note: 'Dit had ik getypt' },
    })
  })

  test('a return without a note is refused beside the field', async () => {
    const found = await findDelivery('submitted', 'T3')
    const answer = await submit(reviewAction, addressOf(found), {
      cookie: manager.cookie,
      params: params(found),
      form: { besluit: 'returned', note: ' ', version: found.version },
    })
    expect(answer).toMatchObject({ status: 422, data: { decision: { error: expect.stringContaining('verbeteren') } } })
    const note = 'x'.repeat(4_001)
    const long = await submit(reviewAction, addressOf(found), {
      cookie: manager.cookie,
      params: params(found),
      form: { besluit: 'returned', note, version: found.version },
    })
    const error = 'Wat de aanbieder moet verbeteren is te lang. Gebruik hoogstens 4000 tekens.'
    expect(long).toMatchObject({ status: 422, data: { decision: { note, error } } })
  })

  test('a provider finds no review page, and decides nothing', async () => {
    const found = await findDelivery('submitted', 'T3')
    const call = { cookie: reporter.cookie, params: params(found) }
    expect((await load(reviewLoader, addressOf(found), call)).status).toBe(404)
    const form = { besluit: 'approved', note: '', version: found.version }
    expect((await submit(reviewAction, addressOf(found), { ...call, form })).status).toBe(404)
  })

  test('the rows as a workbook', async () => {
    const found = await findDelivery('submitted', 'T3')
    const { obligationId, deliveryId } = found
    const answer = await load(rowsLoader, `/verantwoording/${obligationId}/leveringen/${deliveryId}/rijen`, {
      cookie: manager.cookie,
      params: params(found),
    })
    expect(answer.headers.get('Content-Disposition')).toMatch(/T3_LR-\d{4}-\d{4}_2026-\d\d_versie-\d\.xlsx/)
    const bytes = Buffer.from(await answer.response.arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('one obligation', () => {
  test('with its versions and reason; the provider gets its own page', async () => {
    const found = await findDelivery('submitted', 'T3')
    const address = `/verantwoording/${found.obligationId}`
    const call = { params: { obligationId: found.obligationId } }
    const staff = await load(obligationLoader, address, { ...call, cookie: manager.cookie })
    expect(staff.data).toMatchObject({ side: 'staff', obligation: { id: found.obligationId, status: 'submitted' } })
    expect(staff.data.obligation.deliveries.length).toBeGreaterThan(0)
    expect(staff.data.obligation.dueReason.length).toBeGreaterThan(0)
    const far = await signInAs(app.database, { role: 'contractManager', scope: { kind: 'municipality', code: '9999' } })
    expect((await load(obligationLoader, address, { ...call, cookie: far.cookie })).status).toBe(404)
  })

  test('waive with a reason and back; a role without it can not', async () => {
    const { rows } = await app.owner.query<{ id: string }>(
      `select id from obligation where status = 'open' order by id limit 1`,
    )
    const obligationId = rows[0]!.id
    const address = `/verantwoording/${obligationId}`
    const call = { params: { obligationId } }
    const form = { naar: 'waived', reason: 'Fusie', version: '1' }
    expect((await submit(obligationAction, address, { ...call, cookie: adviser.cookie, form })).status).toBe(403)
    const empty = await submit(obligationAction, address, {
      ...call,
      cookie: manager.cookie,
      form: { ...form, reason: '' },
    })
    expect(empty).toMatchObject({
      status: 422,
      data: { waive: { error: 'Schrijf op waarom de verplichting vervalt.' } },
    })
    const reason = 'x'.repeat(4_001)
    const long = await submit(obligationAction, address, {
      ...call,
      cookie: manager.cookie,
      form: { ...form, reason },
    })
    const error = 'De reden is te lang. Gebruik hoogstens 4000 tekens.'
    expect(long).toMatchObject({ status: 422, data: { problem: null, waive: { reason, error } } })
    const done = await submit(obligationAction, address, { ...call, cookie: manager.cookie, form })
    expect(done.location).toBe(`${address}?melding=vervallen`)
    expect((await submit(obligationAction, address, { ...call, cookie: manager.cookie, form })).status).toBe(409)
    const back = await submit(obligationAction, address, {
      ...call,
      cookie: manager.cookie,
      form: { naar: 'open', version: '2' },
    })
    expect(back.location).toBe(`${address}?melding=heropend`)
  })
})

test('planning from the page of a contract', async () => {
  const { contractId } = await findDelivery('submitted', 'T1')
  const call = { params: { contractId }, cookie: manager.cookie }
  const first = await submit(planAction, `/contracten/${contractId}/verantwoording-plannen`, call)
  expect(first.location).toBe(`/contracten/${contractId}?melding=gepland#verantwoording`)
  const second = await submit(planAction, `/contracten/${contractId}/verantwoording-plannen`, call)
  expect(second.location).toContain('niets-te-plannen')
})

describe('templates', () => {
  test('with what they cost', async () => {
    const { data } = await load(templatesLoader, '/sjablonen', { cookie: manager.cookie })
    expect(data.templates.map((each: { template: { id: string } }) => each.template.id)).toEqual(['T1', 'T3'])
    for (const { burden } of data.templates) {
      expect(burden.providers).toBeGreaterThan(1)
      expect(burden.hours).toBe(Math.round((burden.minutes * burden.providers * burden.times) / 60))
    }
  })
  test.each([
    ['T1', 200],
    ['t3', 200],
    ['T99', 404],
  ])('%s: %i', async (code, status) => {
    const answer = await load(templateLoader, `/sjablonen/${code}`, { cookie: manager.cookie, params: { code } })
    expect(answer.status).toBe(status)
  })
})
