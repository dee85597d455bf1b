import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { platform } from '~/platform/context.server'
import * as list from '~/routes/contracten._index'
import * as detail from '~/routes/contracten.$contractId._index'
import * as ceiling from '~/routes/contracten.$contractId.bestedingsruimte.$ceilingId'
import * as contact from '~/routes/contracten.$contractId.contactpersonen.$contactId'
import * as document from '~/routes/contracten.$contractId.documenten.$documentId'
import * as history from '~/routes/contracten.$contractId.geschiedenis'
import * as option from '~/routes/contracten.$contractId.opties.$optionId'
import * as tariff from '~/routes/contracten.$contractId.tarieven.$tariffId'
import * as change from '~/routes/contracten.$contractId.wijzigen'
import * as create from '~/routes/contracten.nieuw'
import * as views from '~/routes/weergaven'
import { exampleRegion } from '../../../prisma/seed/example/example-region'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let manager: SignedIn
let leiden: SignedIn
let controller: SignedIn
let cardea: SignedIn
let prodeba: SignedIn
let councillor: SignedIn
let contractId: string

const id = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await app.owner.query<{ id: string }>(sql, values)).rows[0]?.id ?? ''

beforeAll(async () => {
  const organisation = (name: string) => id('select id from organisation where name = $1', [name])
  manager = await signInAs(app.database, { role: 'contractManager', name: 'Noor Proef' })
  leiden = await signInAs(app.database, { role: 'contractManager', scope: { kind: 'municipality', code: '0546' } })
  controller = await signInAs(app.database, { role: 'controller' })
  councillor = await signInAs(app.database, { role: 'councilMember' })
  cardea = await signInAs(app.database, { role: 'reporter', organisationId: await organisation('Cardea') })
  prodeba = await signInAs(app.database, { role: 'reporter', organisationId: await organisation('Prodeba') })
  contractId = await id(`select id from contract where number = 'LR-2025-0003'`)
})

describe('the list', () => {
  test('a visitor goes to the login and comes back to the same filters', async () => {
    const answer = await load(list.loader, '/contracten?segment=ambulant')
    expect([answer.status, answer.location]).toEqual([302, '/inloggen?verder=%2Fcontracten%3Fsegment%3Dambulant'])
  })

  test('reads everything from the URL', async () => {
    const target = '/contracten?segment=ambulant&status=active&sorteer=einddatum,-nummer&per-pagina=25'
    const { data } = await load(list.loader, target, { cookie: manager.cookie })
    expect(data.rows.every((row: { segmentCode: string }) => row.segmentCode === 'ambulant')).toBe(true)
    expect(data).toMatchObject({ pageSize: 25, page: 1, total: data.rows.length, unread: [] })
    const numbers = data.rows.map((row: { number: string }) => row.number)
    expect(numbers.indexOf('LR-2025-0016')).toBeLessThan(numbers.indexOf('LR-2025-0003'))
  })

  test('tells a day that it could not read', async () => {
    const { data } = await load(list.loader, '/contracten?einde-vanaf=31-02-2026', { cookie: manager.cookie })
    expect(data.unread).toEqual(['31-02-2026'])
    expect(data.total).toBe(exampleRegion.contractCount)
  })

  test('a provider gets its own and no buttons', async () => {
    const { data } = await load(list.loader, '/contracten', { cookie: cardea.cookie })
    expect(new Set(data.rows.map((row: { supplier: string }) => row.supplier))).toEqual(new Set(['Cardea']))
    expect(data.may).toEqual({ write: false, export: false, saveView: false })
    expect(data.choices.suppliers.map((choice: { label: string }) => choice.label)).toEqual(['Cardea'])
  })

  test('a role without the permission gets 403, and that is in the audit log', async () => {
    expect((await load(list.loader, '/contracten', { cookie: councillor.cookie })).status).toBe(403)
    const { rows } = await app.owner.query(
      `select data from audit_event where type = 'access.refused' order by seq desc limit 1`,
    )
    expect(rows[0]?.data).toMatchObject({ permission: 'contract:read' })
  })
})

describe('the page', () => {
  const see = (person: SignedIn) =>
    load(detail.loader, `/contracten/${contractId}`, { cookie: person.cookie, params: { contractId } })

  test('holds the contract, its parts, its history and the thread both ways', async () => {
    const { data } = await see(manager)
    expect(data.contract).toMatchObject({ number: 'LR-2025-0003', supplier: { name: 'Cardea' } })
    for (const part of ['lots', 'options', 'tariffs', 'ceilings', 'contacts', 'documents', 'obligations']) {
      expect(data.contract[part].length, part).toBeGreaterThan(0)
    }
    expect(data.thread.map((step: { kind: string }) => step.kind)).toEqual([
      'result',
      'strategyChoice',
      'lot',
      'award',
      'contract',
      'obligation',
      'delivery',
    ])
    for (const step of data.thread) expect(step.stations.length, step.kind).toBeGreaterThan(0)
    expect(data.may).toMatchObject({ change: true, readOrganisation: true })
    expect(data.history.total).toBeGreaterThan(0)
  })

  test.each([
    ['its own provider', () => cardea, 200],
    ['another provider', () => prodeba, 404],
    ['a controller', () => controller, 200],
    ['a council member', () => councillor, 403],
  ] as const)('for %s', async (_, person, status) => {
    expect((await see(person())).status).toBe(status)
  })

  test('a provider sees no history, no internal documents and nothing of another provider on the thread', async () => {
    await app.owner.query(
      `insert into document (title, kind, visibility, contract_id, supplier_id) values ('Intern advies', 'evidence', 'internal', $1, $2)`,
      [contractId, cardea.organisationId],
    )
    const { data } = await see(cardea)
    expect(data.history).toBeNull()
    expect(data.contract.documents.map((each: { title: string }) => each.title)).not.toContain('Intern advies')
    expect(JSON.stringify(data.thread)).not.toContain('Prodeba')
  })

  test('no id, an unknown id: 404', async () => {
    for (const unknown of ['x', randomUUID(), `${contractId}'`]) {
      const answer = await load(detail.loader, '/contracten/x', {
        cookie: manager.cookie,
        params: { contractId: unknown },
      })
      expect(answer.status).toBe(404)
    }
  })
})

describe('forms', () => {
  const params = () => ({ contractId })
  const version = () => id('select version::text as id from contract where id = $1', [contractId])
  async function typed(change: Record<string, string | string[]> = {}) {
    const { data } = await load(changeLoader, `/contracten/${contractId}/wijzigen`, {
      cookie: manager.cookie,
      params: params(),
    })
    return { ...data.values, ...change } as Record<string, string | string[]>
  }
  const changeLoader = change.loader

  test('what is wrong is told by field, and what was typed stays', async () => {
    const form = await typed({ endsOn: '31-02-2026', noticeMonths: 'zes', title: ' ' })
    const answer = await submit(change.action, `/contracten/${contractId}/wijzigen`, {
      cookie: manager.cookie,
      params: params(),
      form,
    })
    expect(answer.status).toBe(422)
    expect(answer.data.errors).toEqual({
      title: ['Vul in: titel.'],
      endsOn: ['De datum 31-02-2026 bestaat niet.'],
      noticeMonths: ['Vul een heel getal in van 0 tot en met 36.'],
    })
    expect(answer.data.values).toMatchObject({ endsOn: '31-02-2026', noticeMonths: 'zes' })
  })

  test('a save leads back to the contract; a second one on the old version shows both and keeps what was typed', async () => {
    const first = await typed({ title: 'Eerste wijziging' })
    const second = { ...first, title: 'Tweede wijziging' }
    const send = (form: Record<string, string | string[]>) =>
      submit(change.action, `/contracten/${contractId}/wijzigen`, { cookie: manager.cookie, params: params(), form })
    expect((await send(first)).location).toBe(`/contracten/${contractId}?melding=opgeslagen`)
    const conflict = await send(second)
    expect(conflict.status).toBe(409)
    expect(conflict.data.conflict).toMatchObject({ by: { name: 'Noor Proef' }, theirs: { title: 'Eerste wijziging' } })
    expect(conflict.data.values).toMatchObject({ title: 'Tweede wijziging', version: await version() })
    expect((await send(conflict.data.values)).status).toBe(302)
  })

  test('new: twice the same form is one contract, and leads to it both times', async () => {
    const { data } = await load(create.loader, '/contracten/nieuw', { cookie: manager.cookie })
    const form = {
      ...data.values,
      number: 'LR-2026-0900',
      title: 'Nieuw',
      supplierId: cardea.organisationId,
      segmentCode: 'ambulant',
      variant: 'effort',
      municipalityCodes: ['0546', '0547'],
      startsOn: '1-1-2027',
      endsOn: '31/12/28',
    }
    const send = () => submit(create.action, '/contracten/nieuw', { cookie: manager.cookie, form })
    const [one, two] = [await send(), await send()]
    expect(one.location).toBe(`/contracten/${data.values.requestKey}?melding=toegevoegd`)
    expect(two.location).toBe(one.location)
    expect((await app.owner.query(`select 1 from contract where number = 'LR-2026-0900'`)).rowCount).toBe(1)
  })

  test('a tariff that overlaps is explained at its field', async () => {
    const { data } = await load(detail.loader, `/contracten/${contractId}`, {
      cookie: manager.cookie,
      params: params(),
    })
    const [known] = data.contract.tariffs
    const form = {
      version: '0',
      productCode: known.productCode,
      unit: known.unit,
      municipalityCode: known.municipalityCode ?? '',
      amountCents: '€ 12,5',
      validFrom: known.validFrom,
      validUntil: '',
    }
    const answer = await submit(tariff.action, 'x', {
      cookie: manager.cookie,
      params: { contractId, tariffId: 'nieuw' },
      form,
    })
    expect(answer.status).toBe(422)
    expect(answer.data.errors.validFrom[0]).toContain(`Er is al een tarief voor ${known.productCode}`)
    expect(answer.data.values.amountCents).toBe('€ 12,5')
  })

  test('the status moves by its steps; a step that no longer fits is 409', async () => {
    const pending = await id(`select id from contract where number = 'LR-2026-0900'`)
    const step = (naar: string, signedOn = '') =>
      submit(detail.action, `/contracten/${pending}`, {
        cookie: manager.cookie,
        params: { contractId: pending },
        form: { naar, signedOn },
      })
    expect((await step('active')).status).toBe(422)
    const wrong = await step('active', '31-02-2026')
    expect(wrong).toMatchObject({ status: 422, data: { typed: { naar: 'active', signedOn: '31-02-2026' } } })
    expect((await step('active', '1-12-2026')).location).toBe(`/contracten/${pending}?melding=status`)
    expect((await step('cancelled')).status).toBe(409)
    expect((await step('zomaar')).status).toBe(422)
  })

  const endpoints = [
    ['wijzigen', change, {}],
    ['tarieven', tariff, { tariffId: 'nieuw' }],
    ['bestedingsruimte', ceiling, { ceilingId: 'nieuw' }],
    ['opties', option, { optionId: 'nieuw' }],
    ['contactpersonen', contact, { contactId: 'nieuw' }],
  ] as const
  test.each(endpoints)('%s: only who may change this contract', async (_, route, more) => {
    const statuses = await Promise.all(
      [manager, leiden, controller, cardea, prodeba].map(
        async (person) =>
          (await load(route.loader, 'x', { cookie: person.cookie, params: { contractId, ...more } })).status,
      ),
    )
    // Leiden may read it: it was signed together with others.
    expect(statuses).toEqual([200, 403, 403, 403, 403])
    const form = {
      version: '1',
      months: '12',
      notifyByOn: '30-06-2027',
      side: 'buyer',
      name: 'N',
      role: 'R',
      year: '2026',
      municipalityCode: '0546',
      amountCents: '1',
    }
    for (const person of [controller, cardea, prodeba]) {
      const answer = await submit(route.action, 'x', { cookie: person.cookie, params: { contractId, ...more }, form })
      expect(answer.status).toBe(403)
    }
  })

  test('the parts save and come back in the page and in the history', async () => {
    const send = (
      route: { action: Parameters<typeof submit>[0] },
      more: Record<string, string>,
      form: Record<string, string>,
    ) => submit(route.action, 'x', { cookie: manager.cookie, params: { contractId, ...more }, form })
    expect((await send(option, { optionId: 'nieuw' }, { months: '12', notifyByOn: '30-06-2031' })).status).toBe(302)
    expect(
      (await send(ceiling, { ceilingId: 'nieuw' }, { municipalityCode: '0546', year: '2031', amountCents: '1.000,50' }))
        .status,
    ).toBe(302)
    expect(
      (
        await send(
          contact,
          { contactId: 'nieuw' },
          { side: 'buyer', name: 'Proef', role: 'Inkoper', email: 'geen adres' },
        )
      ).status,
    ).toBe(422)
    expect(
      (await send(contact, { contactId: 'nieuw' }, { side: 'buyer', name: 'Proef', role: 'Inkoper' })).status,
    ).toBe(302)
    const { data } = await load(history.loader, 'x', { cookie: manager.cookie, params: { contractId } })
    const fields = data.history.events.slice(0, 3).flatMap((event: { data: object }) => Object.keys(event.data))
    expect(fields).toEqual(expect.arrayContaining(['contact', 'ceiling', 'option']))
    expect((await load(history.loader, 'x', { cookie: cardea.cookie, params: { contractId } })).status).toBe(403)
  })
})

describe('downloading a document', () => {
  test('as a file that is never shown inside our pages, for who may see it', async () => {
    const stored = await platform().files.put(Readable.from([Buffer.from('inhoud')]), { maxBytes: 100 })
    await app.owner.query(
      `insert into stored_file (sha256, size, media_type) values ($1, 6, 'application/pdf') on conflict do nothing`,
      [stored.sha256],
    )
    const documentId = await id(
      `insert into document (title, kind, visibility, contract_id, supplier_id, file_sha256, file_name)
       values ('Overzicht', 'contract', 'partners', $1, $2, $3, 'Overzicht “één”.pdf') returning id`,
      [contractId, cardea.organisationId, stored.sha256],
    )
    const get = (person: SignedIn, params = { contractId, documentId }) =>
      load(document.loader, 'x', { cookie: person.cookie, params })
    const answer = await get(cardea)
    expect(answer.status).toBe(200)
    expect(await answer.response.text()).toBe('inhoud')
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''Overzicht/)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect((await get(prodeba)).status).toBe(404)
    const other = await id(`select id from contract where number = 'LR-2025-0004'`)
    expect((await get(manager, { contractId: other, documentId })).status).toBe(404)
  })
})

describe('saved views', () => {
  const save = (person: SignedIn, name: string, search: string) =>
    submit(views.action, '/weergaven?lijst=contracts', { cookie: person.cookie, form: { name, search } })
  const shown = async (person: SignedIn) =>
    (await load(list.loader, '/contracten', { cookie: person.cookie })).data.views.map(
      (view: { name: string }) => view.name,
    )

  test('is kept without the page, for oneself; shared it is there for the organisation', async () => {
    const colleague = await signInAs(app.database, { role: 'projectLead', organisationId: manager.organisationId })
    const answer = await save(manager, 'Mijn ambulant', 'segment=ambulant&pagina=3')
    expect(answer.location).toBe('/contracten?segment=ambulant&melding=weergave-bewaard')
    expect(await shown(manager)).toEqual(['Mijn ambulant'])
    expect(await shown(colleague)).toEqual([])
    const viewId = await id(`select id from saved_view where name = 'Mijn ambulant'`)
    const apply = (person: SignedIn, wat: string) =>
      submit(views.action, '/weergaven', { cookie: person.cookie, form: { id: viewId, wat } })
    expect((await apply(manager, 'delen')).status).toBe(302)
    expect(await shown(colleague)).toEqual(['Mijn ambulant'])
    expect(await shown(leiden)).toEqual([])
    expect((await apply(colleague, 'verwijderen')).status).toBe(404)
    expect((await apply(manager, 'verwijderen')).status).toBe(302)
    expect(await shown(colleague)).toEqual([])
  })

  test('the default opens the list, until all filters are taken off', async () => {
    await save(controller, 'Altijd', 'status=active')
    const viewId = await id(`select id from saved_view where name = 'Altijd'`)
    await submit(views.action, '/weergaven', { cookie: controller.cookie, form: { id: viewId, wat: 'standaard' } })
    const open = (headers: Record<string, string> = {}) =>
      load(list.loader, '/contracten', { cookie: controller.cookie, headers })
    expect((await open()).location).toBe('/contracten?status=active')
    expect((await open({ Referer: 'http://localhost:3000/contracten?status=active' })).status).toBe(200)
  })

  test('who may not keep views is refused', async () => {
    expect((await save(cardea, 'X', '')).status).toBe(403)
    expect(
      (await submit(views.action, '/weergaven?lijst=anders', { cookie: manager.cookie, form: { name: 'X' } })).status,
    ).toBe(404)
  })
})
