/** Quotations on the real database: quoted from a decided version, renewed, taken away, and seen by who sees what quotes. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, PersonActor } from '~/kernel/actor'
import { civilDate, dayOf } from '~/kernel/civil-date'
import type { QuotingKind } from '~/modules/assignment/domain/quotation'
import { getAssignment, getPart } from '~/modules/assignment/server/get-assignment.server'
import { getFrozenVersion } from '~/modules/assignment/server/get-frozen-version.server'
import { listQuotations } from '~/modules/assignment/server/list-quotations.server'
import { moveAssignment } from '~/modules/assignment/server/move-assignment.server'
import { getQuotePage } from '~/modules/assignment/server/post-quotation.server'
import { changeQuotation, type FindQuoter } from '~/modules/assignment/server/quote-part.server'
import { contractThatQuotes } from '~/modules/contract/server/contract-quoter.server'
import { templateThatQuotes } from '~/modules/reporting/server/template-quoter.server'
import { choiceThatQuotes } from '~/modules/strategy/server/choice-quoter.server'
import { createVersion } from '~/modules/strategy/server/create-version.server'
import { criterionThatQuotes } from '~/modules/tender/server/criterion-quoter.server'
import { readAs } from '~/platform/database/read-as.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: PersonActor
let officer: PersonActor
let manager: PersonActor
let administrator: PersonActor

beforeAll(async () => {
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  officer = (await signInAs(app.database, { role: 'procurementOfficer' })).actor
  manager = (await signInAs(app.database, { role: 'contractManager' })).actor
  administrator = (await signInAs(app.database, { role: 'administrator' })).actor
})

const one = async <T = { id: string }>(sql: string, values: unknown[] = []) =>
  (await app.owner.query(sql, values)).rows[0] as T
const choiceOf = (segment: string, number: number) =>
  one(
    `select c.id from strategy_choice c join strategy_version v on v.id = c.version_id
     where c.segment_code = $1 and v.number = $2`,
    [segment, number],
  )
const criterionOf = (tender: string, code: string) =>
  one<{ id: string; tenderId: string }>(
    `select c.id, c.tender_id as "tenderId" from criterion c join tender t on t.id = c.tender_id
     where t.number = $1 and c.code = $2 order by c.id limit 1`,
    [tender, code],
  )
const contractOf = (number: string) => one(`select id from contract where number = $1`, [number])
const quote = (actor: PersonActor, find: FindQuoter, code: string, version: number, toelichting = '') =>
  changeQuotation(actor, { find, input: { stap: 'citeren', deel: { code, version }, toelichting }, now: testNow })
const seen = (actor: Actor, kind: QuotingKind, id: string) =>
  readAs(actor, (query) => listQuotations(query, { kind, ids: [id] }))
const eventsOf = async (object: string) =>
  (
    await app.owner.query<{ type: string }>(
      `select type from audit_event where object_type = 'assignment' and data ->> 'object' = $1 order by seq`,
      [object],
    )
  ).rows.map((row) => row.type)
const partOf = async (code: string) => {
  const { id, assignmentId } = await one<{ id: string; assignmentId: string }>(
    `select id, assignment_id as "assignmentId" from assignment_part where code = $1`,
    [code],
  )
  return { assignmentId, partId: id }
}

describe('what can quote', () => {
  test('a segment, a criterion, a contract and a template: each once a part, and the part says where', async () => {
    const choice = await choiceOf('crisis', 2)
    const criterion = await criterionOf('LR-A-2026-06', 'G1')
    const contract = await contractOf('LR-2025-0003')
    const finds: [PersonActor, QuotingKind, string, FindQuoter][] = [
      [officer, 'strategyChoice', choice.id, choiceThatQuotes(choice.id)],
      [officer, 'criterion', criterion.id, criterionThatQuotes(officer, { ...criterion, criterionId: criterion.id })],
      [manager, 'contract', contract.id, contractThatQuotes(manager, contract.id)],
      [administrator, 'template', 'T1', templateThatQuotes('t1')],
    ]
    for (const [actor, kind, id, find] of finds) {
      const both = await Promise.all([quote(actor, find, 'TO-REGIO-02', 1), quote(actor, find, 'TO-REGIO-02', 1)])
      expect(both.every(({ ok }) => ok)).toBe(true)
      const quotations = await seen(actor, kind, id)
      expect(quotations.find(({ code }) => code === 'TO-REGIO-02')).toMatchObject({ version: 1, state: 'current' })
      expect(await eventsOf(id)).toEqual(['assignment.quoted'])
    }
    const { quotedIn } = await getPart(lead, await partOf('TO-REGIO-02'))
    expect(quotedIn.map(({ kind, label }) => [kind, label])).toEqual([
      ['strategyChoice', 'Strategie versie 2, Crisishulp'],
      ['criterion', 'LR-A-2026-06, G1 Veiligheid en rust onderweg'],
      ['contract', expect.stringContaining('LR-2025-0003')],
      ['template', 'T1 Productieverantwoording'],
    ])
    const { assignmentId } = await partOf('TO-REGIO-02')
    const listed = await getAssignment(lead, assignmentId)
    expect(listed.parts.find(({ code }) => code === 'TO-REGIO-02')?.quotedIn).toBe(4)
  })

  test('who may not open what quotes reads that it quotes, without a link that is refused', async () => {
    const provider = (await signInAs(app.database, { role: 'providerAdministrator' })).actor
    const fixed = await choiceOf('crisis', 1)
    // As it stands when the strategy that quotes was fixed: everybody may know what it chose.
    await app.owner.query(
      `update quotation set object_id = $1 where object_type = 'strategyChoice' and part_code = 'TO-REGIO-02'`,
      [fixed.id],
    )
    const { quotedIn } = await getPart(provider, await partOf('TO-REGIO-02'))
    const hrefs = new Map(quotedIn.map(({ kind, href }) => [kind, href]))
    expect(hrefs.get('strategyChoice')).toBeNull()
    expect(hrefs.get('template')).toBe('/sjablonen/t1')
    const own = await getPart(lead, await partOf('TO-REGIO-02'))
    expect(own.quotedIn.every(({ href }) => href !== null)).toBe(true)
  })

  test('what was fixed, published or ended does not change, and only a decided text is quoted', async () => {
    const fixed = await choiceOf('crisis', 1)
    const published = await criterionOf('LR-A-2026-05', 'G1')
    const ended = await contractOf('LR-2021-0001')
    const open = choiceThatQuotes((await choiceOf('crisis', 2)).id)
    const codeOf = async (find: FindQuoter, code = 'TO-DOEL-02', version = 1, note = '') => {
      const changed = await quote(officer, find, code, version, note)
      return changed.ok ? 'ok' : changed.problem.code
    }
    expect(await codeOf(choiceThatQuotes(fixed.id))).toBe('strategyFixed')
    expect(await codeOf(criterionThatQuotes(officer, { ...published, criterionId: published.id }))).toBe(
      'tenderPublished',
    )
    expect(await codeOf(contractThatQuotes(officer, ended.id))).toBe('contractEnded')
    expect(await codeOf(open, 'TO-DOEL-99')).toBe('partUnknown')
    // Version 2 of this one is in inspraak only, and of the other the first is not the newest any more.
    expect(await codeOf(open, 'TO-DOEL-02', 2)).toBe('quotedOlder')
    expect(await codeOf(open, 'PZ-DOEL-02', 1)).toBe('quotedOlder')
    expect(await codeOf(open, 'TO-DOEL-02', 1, 'Kind met bsn 111222333')).toBe('personalNumber')
    await expect(quote(lead, contractThatQuotes(lead, ended.id), 'TO-DOEL-02', 1)).rejects.toMatchObject({
      status: 403,
    })
  })
})

describe('a newer decided version', () => {
  test('is said at the quotation, which keeps its text until somebody takes the newer over', async () => {
    const { id } = await contractOf('LR-2025-0003')
    const find = contractThatQuotes(manager, id)
    const before = (await seen(manager, 'contract', id)).find(({ code }) => code === 'PZ-DOEL-02')
    expect(before).toMatchObject({ version: 1, state: 'changed', newest: { version: 2 }, isExample: true })
    expect(before?.text).toContain('eerdere tekst')
    expect(await quote(manager, find, 'PZ-DOEL-02', 2, 'Elk halfjaar')).toEqual({ ok: true, value: null })
    const after = (await seen(manager, 'contract', id)).find(({ code }) => code === 'PZ-DOEL-02')
    expect(after).toMatchObject({ version: 2, state: 'current', note: 'Elk halfjaar', id: before?.id })
    expect(await eventsOf(id)).toContain('assignment.quotationChanged')
    const frozen = await getFrozenVersion(manager, before?.versionId ?? '')
    expect(frozen.content.parts.find(({ code }) => code === 'PZ-DOEL-02')?.text).toBe(before?.text)
    expect(frozen.newestDecided?.number).toBe(2)
  })

  test('is said also when a part was left out, and a quotation is taken away once', async () => {
    const find = templateThatQuotes('T3')
    const [standing] = await seen(administrator, 'template', 'T3')
    expect(standing).toMatchObject({ code: 'TO-DOEL-03', state: 'current' })
    const { assignmentId, partId } = await partOf('TO-DOEL-03')
    await app.owner.query(`update assignment_part set removed_at = now() where id = $1`, [partId])
    const decision = { decisionSubject: 'Vaststelling', adoptedOn: civilDate('2026-11-25') }
    expect(await moveAssignment(lead, { id: assignmentId, to: 'adopted', ...decision, now: testNow })).toMatchObject({
      ok: true,
    })
    expect((await seen(administrator, 'template', 'T3'))[0]).toMatchObject({
      state: 'gone',
      newest: { version: 3, text: null },
    })
    const remove = () =>
      changeQuotation(administrator, { find, input: { stap: 'weghalen', citaat: standing?.id ?? '' }, now: testNow })
    expect((await Promise.all([remove(), remove()])).every(({ ok }) => ok)).toBe(true)
    expect(await seen(administrator, 'template', 'T3')).toEqual([])
    expect(await eventsOf('T3')).toEqual(['assignment.quotationRemoved'])
  })
})

test('who does not see what quotes does not see the quotation', async () => {
  const { id } = await contractOf('LR-2026-0002')
  const supplier = await one<{ id: string }>(`select supplier_id as id from contract where id = $1`, [id])
  const own = (await signInAs(app.database, { role: 'reporter', organisationId: supplier.id })).actor
  const other = (await signInAs(app.database, { role: 'reporter' })).actor
  const nobody = { kind: 'anonymous' } as const
  const counts = async (actor: Actor) => [
    (await seen(actor, 'contract', id)).length,
    (await seen(actor, 'strategyChoice', (await choiceOf('toegang', 2)).id)).length,
    (await seen(actor, 'template', 'T1')).length > 0,
  ]
  expect(await counts(own)).toEqual([1, 0, true])
  expect(await counts(other)).toEqual([0, 0, true])
  expect(await counts(nobody)).toEqual([0, 0, false])
})

test('a decided version is read by whoever has a login, one in inspraak too, and by no visitor while it is not decided', async () => {
  const provider = (await signInAs(app.database, { role: 'reporter' })).actor
  const versionOf = (code: string, number: number) =>
    one(
      `select v.id from assignment_version v join assignment a on a.id = v.assignment_id where a.code = $1 and v.number = $2`,
      [code, number],
    )
  // The assignment itself is a concept again: its parts of today are not the provider's, what was decided is.
  const decided = await getFrozenVersion(provider, (await versionOf('PZ', 2)).id)
  expect([decided.content.parts.length, Object.keys(decided.partIds)]).toEqual([6, []])
  const consulted = (await versionOf('TO', 2)).id
  expect((await getFrozenVersion(provider, consulted)).status).toBe('consultation')
  await expect(getFrozenVersion({ kind: 'anonymous' }, consulted)).rejects.toMatchObject({ status: 404 })
  await expect(getFrozenVersion(lead, 'geen-id')).rejects.toMatchObject({ status: 404 })
})

test('the page offers the parts of the newest decided versions, found by a word', async () => {
  const find = choiceThatQuotes((await choiceOf('crisis', 2)).id)
  const page = await getQuotePage(officer, { request: new Request('http://x/citeren?zoek=gezinsgerichte'), find })
  expect(page.parts.map(({ code, version }) => [code, version])).toEqual([['PZ-DOEL-03', 2]])
  expect(page.assignments.map(({ label }) => label)).toHaveLength(2)
})

test('the next version of the strategy keeps what was quoted, and what goes away takes its quotations along', async () => {
  await app.owner.query(`update strategy_version set status = 'fixed', fixed_on = '2026-11-20' where number = 2`)
  const requestKey = crypto.randomUUID()
  expect(await createVersion(officer, { requestKey, today: dayOf(testNow) })).toMatchObject({ ok: true })
  const { id } = await choiceOf('toegang', 3)
  expect(await seen(officer, 'strategyChoice', id)).toMatchObject([{ code: 'TO-DOEL-01', objectId: id }])
  const left = () => one<{ left: number }>(`select count(*)::int as left from quotation where object_id = $1`, [id])
  expect((await left()).left).toBe(1)
  await app.owner.query(`delete from strategy_choice where id = $1`, [id])
  expect((await left()).left).toBe(0)
})
