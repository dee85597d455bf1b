/** Contracts, obligations and deliveries for tests of the verantwoording, laid as the owner of the database. */
import { randomUUID } from 'node:crypto'
import { instant } from '~/kernel/civil-date'
import { publishTemplates } from '~/modules/reporting/server/publish-templates.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { TestDatabase } from './database'

/** The templates that ship, published as the start of the product does. */
export const publishShipped = (): Promise<void> =>
  withActor({ kind: 'system', name: 'seed' }, (db) => publishTemplates(db, instant(Date.UTC(2026, 0, 1))))

export type SceneContract = {
  readonly supplierId: string
  readonly supplierName?: string
  readonly municipalityCodes?: readonly string[]
  readonly variant?: 'effort' | 'output' | 'task'
  readonly segmentCode?: string
  readonly status?: 'active' | 'pending' | 'terminated'
  readonly startsOn?: string
  readonly endsOn?: string
}

/** A provider without people. */
export async function addSupplier(database: TestDatabase, name: string): Promise<string> {
  const id = randomUUID()
  await database.owner.query(
    `insert into organisation (id, name, kind, is_example) values ($1, $2, 'provider', true)`,
    [id, name],
  )
  return id
}

/** A contract in force; gives its id and number. */
export async function addContract(
  database: TestDatabase,
  contract: SceneContract,
): Promise<{ id: string; number: string }> {
  const id = randomUUID()
  const number = `LR-${id.slice(0, 8)}`
  const { supplierId, municipalityCodes = ['0546', '0547'], variant = 'effort', segmentCode = 'ambulant' } = contract
  const { status = 'active', startsOn = '2026-01-01', endsOn = '2028-12-31' } = contract
  await database.owner.query(
    `insert into contract (id, number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on,
       ends_on, notice_on) values ($1, $2, 'Contract', $3, $4, $5, $6, $7, $8, $9, $9)`,
    [id, number, status, supplierId, segmentCode, variant, municipalityCodes, startsOn, endsOn],
  )
  return { id, number }
}

export type SceneObligation = {
  readonly contractId: string
  readonly supplierId: string
  readonly templateCode?: 'T1' | 'T3'
  readonly period?: string
  readonly dueOn?: string
  readonly status?: string
}

/** One thing to report. */
export async function addObligation(database: TestDatabase, obligation: SceneObligation): Promise<string> {
  const id = randomUUID()
  const { contractId, supplierId, templateCode = 'T1', period = '2026', dueOn = '2027-03-31' } = obligation
  await database.owner.query(
    `insert into obligation (id, contract_id, supplier_id, template_code, template_version, period, period_starts_on,
       period_ends_on, due_on, due_reason, status)
     values ($1, $2, $3, $4, '2026.1', $5, '2026-01-01', '2026-12-31', $6, '[]', $7)`,
    [id, contractId, supplierId, templateCode, period, dueOn, obligation.status ?? 'open'],
  )
  return id
}

export type SceneDelivery = {
  readonly obligationId: string
  readonly contractId: string
  readonly supplierId: string
  readonly status?: string
  readonly number?: number
  readonly uploadedById?: string | null
  readonly submittedById?: string | null
  /** Rows of T1: municipality and total in cents. */
  readonly rows?: readonly { readonly gemeentecode: string; readonly totaal: number }[]
}

/** A version that was handed in, with rows. */
export async function addDelivery(database: TestDatabase, delivery: SceneDelivery): Promise<string> {
  const id = randomUUID()
  const rows = delivery.rows ?? [
    { gemeentecode: '0546', totaal: 1_000_000 },
    { gemeentecode: '0546', totaal: 250_001 },
    { gemeentecode: '0547', totaal: 700_000 },
  ]
  await database.owner.query(
    `insert into delivery (id, obligation_id, supplier_id, contract_id, number, status, file_name, file_size, request_key,
       uploaded_by_id, uploaded_at, submitted_by_id, submitted_at, row_count)
     values ($1, $2, $3, $4, $5, $6, 'f.xlsx', 1, $7, $8, '2026-11-01T10:00:00Z', $9, '2026-11-01T11:00:00Z', $10)`,
    [
      id,
      delivery.obligationId,
      delivery.supplierId,
      delivery.contractId,
      delivery.number ?? 1,
      delivery.status ?? 'submitted',
      `k-${id}`,
      delivery.uploadedById ?? null,
      delivery.submittedById ?? null,
      rows.length,
    ],
  )
  for (const [index, values] of rows.entries()) {
    await database.owner.query(
      `insert into delivery_row (delivery_id, supplier_id, row, row_key, values) values ($1, $2, $3, $4, $5)`,
      [id, delivery.supplierId, index + 2, `key-${index}`, JSON.stringify(values)],
    )
  }
  return id
}
