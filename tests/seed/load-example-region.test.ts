import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { verify } from '@node-rs/argon2'
import { beforeAll, describe, expect, test } from 'vitest'
import { openUpload } from '~/excel/open-upload.server'
import { instant } from '~/kernel/civil-date'
import { readReceiptText } from '~/modules/reporting/domain/receipt'
import { planObligationsJob } from '~/modules/reporting/server/plan-obligations.server'
import { platform } from '~/platform/context.server'
import { exampleDay } from '../../prisma/seed/example/example-day'
import { exampleRegion } from '../../prisma/seed/example/example-region'
import { contractId, organisationId } from '../../prisma/seed/example/identities'
import { openTenders } from '../../prisma/seed/example/open-tenders'
import { exampleAccounts, loadExampleRegion } from '../../prisma/seed/load-example-region.server'
import { checkExample } from '../../prisma/seed/write/check-example'
import { useTestApp } from '../support/app-context'

const app = useTestApp()
const countsOf = async () => {
  const { rows } = await app.owner.query<{ name: string; rows: bigint }>(
    `select relname as name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from public.%I', relname), false, true, '')))[1]::text::int as rows
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  )
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.rows)]))
}
const one = async <T>(sql: string, values: unknown[] = []) => (await app.owner.query(sql, values)).rows[0] as T

describe('loading the example region', () => {
  let loaded: Record<string, number>
  beforeAll(async () => {
    await loadExampleRegion()
    loaded = await countsOf()
  })

  test('every row that the region holds is in the database: nothing was dropped by a constraint', () => {
    const { admitted, contracts, deliveries } = exampleRegion
    const all = <T>(pick: (contract: (typeof contracts)[number]) => readonly T[]) => contracts.flatMap(pick).length
    expect(loaded).toMatchObject({
      // One more is in standstill.
      award: exampleRegion.awards.length + 1,
      // Four municipalities, each year from the first month after the decision to the end of the lot.
      ceiling: all((c) => c.ceilings) + admitted.length * 4 * 5,
      ceiling_use: exampleRegion.ceilingUses.length,
      contract: exampleRegion.contractCount,
      contract_contact: all((c) => c.contacts),
      contract_lot: all((c) => c.lots) + admitted.length,
      contract_option: all((c) => c.options) + admitted.length * 2,
      delivery: deliveries.length,
      delivery_comment: exampleRegion.comments.length,
      delivery_problem: deliveries.flatMap((d) => checkExample(d).findings).length,
      delivery_row: deliveries.flatMap((d) => d.rows).length,
      lot: 6 + openTenders.flatMap((tender) => tender.lots).length,
      meeting: 9,
      meeting_attendance: 71,
      meeting_note: 13,
      meeting_question: 4,
      meeting_table: 10,
      theme: 5,
      consultation_round: 1,
      consultation_remark: 6,
      stakeholder_position: 6,
      assignment: 2,
      assignment_part: 16,
      assignment_part_text: 16,
      assignment_version: 4,
      quotation: 10,
      membership: exampleRegion.accounts.length,
      // T1 of this year and the next, T3 of three months: under the one that was signed.
      obligation: exampleRegion.obligations.length + 5,
      pillar: 3,
      product: exampleRegion.products.length,
      report_template: 2,
      result: 25,
      strategy_choice: 12,
      strategy_version: 2,
      strategy_approval: 8,
      tariff: all((c) => c.tariffs) + admitted.length,
      tender: 2 + openTenders.length,
      user_account: exampleRegion.accounts.length,
      budget_line: 16,
    })
  })

  test('loading again changes nothing, the audit log included', async () => {
    await loadExampleRegion()
    expect(await countsOf()).toEqual(loaded)
  })

  test('the budget of 2019 is what the sources print', async () => {
    const { total } = await one<{ total: string }>(
      `select sum(amount_cents)::text as total from budget_line where year = 2019`,
    )
    expect(total).toBe('3904327800')
  })

  test('the thread runs: a result, a choice, a lot, an award, a contract, an obligation and a delivery', async () => {
    const row = await one<{ threads: number }>(
      `select count(distinct r.code)::int as threads from result r
       join strategy_choice_result scr on scr.result_id = r.id join lot l on l.strategy_choice_id = scr.choice_id
       join award a on a.lot_id = l.id join contract_lot cl on cl.award_id = a.id
       join obligation o on o.contract_id = cl.contract_id join delivery d on d.obligation_id = o.id`,
    )
    expect(row.threads).toBe(13)
  })

  test('who was admitted has the contract that the admission makes, marked, with the same ids on every machine', async () => {
    const { rows } = await app.owner.query<{ id: string; number: string; supplier_id: string; status: string }>(
      `select c.id, c.number, c.supplier_id, c.status, c.is_example, c.starts_on::text, c.ends_on::text, c.signed_on::text,
         (select count(*)::int from contract_lot l where l.contract_id = c.id and l.lot_id = a.lot_id and l.award_id is null) as lots
       from admission_application a join contract c on c.id = a.contract_id order by c.number`,
    )
    expect(rows.map((row) => row.supplier_id)).toEqual(exampleRegion.admitted.map(organisationId))
    const lasts = { is_example: true, starts_on: '2026-12-01', ends_on: '2030-06-30', lots: 1 }
    expect(rows).toMatchObject([
      { ...lasts, status: 'pending', signed_on: null },
      { ...lasts, status: 'active', signed_on: '2026-11-10' },
    ])
    for (const { id, number } of rows) expect(id).toBe(contractId(number))
    const parts = await one<{ ids: string[] }>(
      `select array_agg(id::text) as ids from (select id from contract_option where contract_id = any($1)
         union select id from tariff where contract_id = any($1) union select id from ceiling where contract_id = any($1)
         union select id from obligation where contract_id = any($1)) parts`,
      [rows.map((row) => row.id)],
    )
    for (const id of parts.ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/)
  })

  test('what must be reported under what was signed is what the job plans on the example day', async () => {
    const signed = await one<{ id: string }>(
      `select c.id from contract c join admission_application a on a.contract_id = c.id where c.status = 'active'`,
    )
    const { rows } = await app.owner.query<{ what: string }>(
      `select template_code || ' ' || period as what from obligation where contract_id = $1 order by 1`,
      [signed.id],
    )
    expect(rows.map(({ what }) => what)).toEqual(['T1 2026', 'T1 2027', 'T3 2026-12', 'T3 2027-01', 'T3 2027-02'])
    expect(await planObligationsJob({ contractId: signed.id }, instant(Date.parse(`${exampleDay}T07:00:00Z`)))).toBe(0)
  })

  test('what was used of a ceiling is what the approved report adds up to', async () => {
    const row = await one<{ uses: number; differing: number }>(
      `select count(*)::int as uses, count(*) filter (where u.amount_cents <> r.total)::int as differing
       from ceiling_use u join lateral (select coalesce(sum((values->>'totaal')::bigint), 0) as total from delivery_row r
         where r.delivery_id = u.delivery_id and r.values->>'gemeentecode' = u.municipality_code) r on true
       where u.origin = 'approvedDelivery'`,
    )
    expect(row.uses).toBeGreaterThan(50)
    expect(row.differing).toBe(0)
  })

  test('a stored delivery is a file that the reader of uploads opens', async () => {
    const delivery = await one<{ sha256: string; name: string; rows: number }>(
      `select file_sha256 as sha256, file_name as name, row_count as rows from delivery where file_name like 'T1-LR-2025-0003-2025%'`,
    )
    const file = await platform().files.toLocalFile(delivery.sha256)
    const opened = await openUpload(file.path, delivery.name)
    if (!opened.ok) throw new Error(opened.problem.code)
    const lines: string[] = []
    await opened.value.readSheet('CSV', (row) => {
      lines.push(row.cells.map((cell) => (cell.value.kind === 'text' ? cell.value.text : '')).join('|'))
    })
    await opened.value.close()
    expect(lines).toHaveLength(delivery.rows + 1)
    expect(lines[0]).toMatch(/^Gemeentecode\|Productcategorie\|Productcode/)
    expect(lines[1]).toMatch(/^0546\|45\|45A04\|inspanningsgericht\|04\|\d+,\d\d\|/)
  })

  test('a receipt can be verified: its text has the hash that it says, and names the stored file', async () => {
    const { rows } = await app.owner.query<{ text: string; sha256: string; file: string }>(
      'select receipt_text as text, receipt_sha256 as sha256, file_sha256 as file from delivery where submitted_at is not null',
    )
    expect(rows.length).toBeGreaterThan(100)
    for (const receipt of rows) {
      expect(createHash('sha256').update(receipt.text).digest('hex')).toBe(receipt.sha256)
      expect(readReceiptText(receipt.text)?.fileSha256).toBe(receipt.file)
    }
  })

  test('each production report that was handed in has the proof that its turnover asks for', async () => {
    const { rows } = await app.owner.query<{ turnover: string; kind: string; about: string; file: string }>(
      `select turnover_cents as turnover, declaration->>'kind' as kind, declaration->>'aboutSha256' as about, d.file_sha256 as file
       from delivery d join obligation o on o.id = d.obligation_id where o.template_code = 'T1' and submitted_at is not null`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const proof of rows) {
      expect(proof.about).toBe(proof.file)
      expect(proof.kind).toBe(Number(proof.turnover) >= 20_000_000 ? 'auditorStatement' : 'boardStatement')
    }
  })

  test('leading zeros are kept', async () => {
    const cardea = await one<{ kvk: string; agb: string }>(`select kvk, agb from organisation where name = 'Cardea'`)
    expect(cardea).toEqual({ kvk: '00001008', agb: '00002011' })
    const leiden = await one<{ cbs_code: string }>(`select cbs_code from organisation where name = 'Gemeente Leiden'`)
    expect(leiden.cbs_code).toBe('0546')
  })

  test('a misspelt name finds its contracts through the alias', async () => {
    const row = await one<{ found: number }>(
      `select count(*)::int as found from contract where search_text like '%willem schrikker%'`,
    )
    expect(row.found).toBe(1)
  })

  test('each stored file is there and has the content that its name says', async () => {
    const { rows } = await app.owner.query<{ sha256: string }>('select sha256 from stored_file')
    expect(rows.length).toBeGreaterThan(200)
    for (const { sha256 } of rows) {
      const file = await platform().files.toLocalFile(sha256)
      expect(
        createHash('sha256')
          .update(await readFile(file.path))
          .digest('hex'),
      ).toBe(sha256)
      await file.release()
    }
    const named = await one<{ missing: number }>(
      `select count(*)::int as missing from (select file_sha256 from delivery union all select file_sha256 from document where contract_id is not null) f
       where file_sha256 is null`,
    )
    expect(named.missing).toBe(0)
  })

  test('each example account opens with its password', async () => {
    const lines = exampleAccounts()
    expect(lines).toHaveLength(exampleRegion.accounts.length)
    for (const { email, password } of lines) {
      const { password_hash } = await one<{ password_hash: string }>(
        'select password_hash from user_account where email = $1',
        [email],
      )
      expect(await verify(password_hash, password)).toBe(true)
    }
  })

  test('the audit log tells of each group and each contract', async () => {
    const { rows } = await app.owner.query<{ type: string; events: number }>(
      'select type, count(*)::int as events from audit_event group by type order by type',
    )
    expect(rows).toEqual([
      { type: 'admission.decided', events: 3 },
      { type: 'admission.interestDeclared', events: 4 },
      { type: 'admission.judged', events: 4 },
      { type: 'admission.requested', events: 1 },
      { type: 'award.calculated', events: 1 },
      { type: 'award.decided', events: 1 },
      { type: 'award.lettersSent', events: 1 },
      { type: 'award.reasoned', events: 2 },
      { type: 'contract.activated', events: 1 },
      { type: 'contract.created', events: exampleRegion.contractCount },
      { type: 'exampleRegion.loaded', events: 6 },
      { type: 'obligation.planned', events: 1 },
      { type: 'template.published', events: 2 },
    ])
  })
})
