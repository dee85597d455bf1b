/** A provider with a contract and a production report that is due, as the register would hold them. */
import { randomUUID } from 'node:crypto'
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { publishTemplates } from '~/modules/reporting/server/publish-templates.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow } from '../app-context'
import type { TestDatabase } from '../database'
import { type SignedIn, signInAs } from '../sign-in'

export type ReportingScene = {
  readonly provider: SignedIn & { readonly actor: ProviderActor }
  readonly other: SignedIn & { readonly actor: ProviderActor }
  readonly contractManager: SignedIn & { readonly actor: StaffActor }
  readonly contractId: string
  readonly contractNumber: string
  /** One more obligation of the same contract: each test has its own. */
  addObligation(options?: { template?: 'T1' | 'T3'; period?: string; dueOn?: string }): Promise<string>
}

/** Lays the scene as the owner of the database; `useTestApp` must be set up. */
export async function layReportingScene(database: TestDatabase): Promise<ReportingScene> {
  await withActor({ kind: 'system', name: 'seed' }, (db) => publishTemplates(db, testNow))
  const provider = await signInAs(database, { role: 'reporter', name: 'Fenna Oosterhof', organisationName: 'Cardea' })
  const other = await signInAs(database, { role: 'reporter', organisationName: 'Prodeba' })
  const contractManager = await signInAs(database, { role: 'contractManager', email: 'noor@voorbeeld.example' })
  const contract = await addContract(database, provider.organisationId)
  // Every other year, so that no obligation is compared with that of the test before.
  let year = 2024
  return {
    provider: provider as ReportingScene['provider'],
    other: other as ReportingScene['other'],
    contractManager: contractManager as ReportingScene['contractManager'],
    contractId: contract.id,
    contractNumber: contract.number,
    addObligation: ({ template = 'T1', period, dueOn } = {}) => {
      year += 2
      const label = period ?? String(year)
      return addObligation(database, {
        contractId: contract.id,
        supplierId: provider.organisationId,
        template,
        period: label,
        dueOn,
      })
    },
  }
}

async function addContract(database: TestDatabase, supplierId: string): Promise<{ id: string; number: string }> {
  const id = randomUUID()
  const number = `LR-TEST-${id.slice(0, 6)}`
  await database.owner.query(
    `insert into contract (id, number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on, ends_on, notice_on)
     values ($1, $2, 'Ambulante jeugdhulp', 'active', $3, 'B0', 'effort', '{0546,0547,0579,1884}', '2020-01-01', '2099-12-31', '2099-06-30')`,
    [id, number, supplierId],
  )
  await database.owner.query(
    `insert into tariff (contract_id, supplier_id, product_code, unit, amount_cents, valid_from)
     values ($1, $2, '45A04', '04', 8150, '2020-01-01')`,
    [id, supplierId],
  )
  await database.owner.query(
    `insert into ceiling (contract_id, supplier_id, municipality_code, year, amount_cents)
     select $1, $2, '0546', y, 500000000 from generate_series(2026, 2099) y`,
    [id, supplierId],
  )
  return { id, number }
}

type NewObligation = {
  contractId: string
  supplierId: string
  template: string
  period: string
  dueOn?: string | undefined
}

async function addObligation(database: TestDatabase, given: NewObligation): Promise<string> {
  const id = randomUUID()
  const start = `${given.period.slice(0, 4)}-${given.period.length === 7 ? given.period.slice(5, 7) : '01'}-01`
  const end = given.period.length === 7 ? `${given.period}-28` : `${given.period}-12-31`
  const due = given.dueOn ?? `${Number(given.period.slice(0, 4)) + 1}-03-31`
  await database.owner.query(
    `insert into obligation (id, contract_id, supplier_id, template_code, template_version, period, period_starts_on,
       period_ends_on, due_on, due_reason)
     values ($1, $2, $3, $4, (select max(version) from report_template where code = $4), $5, $6, $7, $8, $9)`,
    [
      id,
      given.contractId,
      given.supplierId,
      given.template,
      given.period,
      start,
      end,
      due,
      JSON.stringify([
        { code: 'start', day: end },
        { code: 'fixedDate', day: due },
      ]),
    ],
  )
  return id
}
