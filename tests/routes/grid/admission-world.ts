/** An open house of its own with one application that was handed in. */
import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../../support/database'

export async function layAdmission({ owner }: TestDatabase, supplierId: string) {
  const [tender, lot, criterion, application, answer] = [1, 2, 3, 4, 5].map(() => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  await owner.query(
    `insert into tender (id, project_id, number, title, regime, status, published_at)
     values ($1, (select id from project order by created_at, name limit 1), $2, 'Toelating', 'openHouse', 'active', '2026-06-01')`,
    [tender, `LR-T-${tender.slice(0, 8)}`],
  )
  await owner.query(`insert into lot (id, tender_id, number, title, status) values ($1, $2, 1, 'Perceel', 'active')`, [
    lot,
    tender,
  ])
  await owner.query(
    `insert into criterion (id, tender_id, kind, code, title, answer_kind, position) values ($1, $2, 'exclusion', 'U1', 'Eis', 'yesNo', 1)`,
    [criterion, tender],
  )
  await owner.query(
    `insert into admission_application (id, tender_id, lot_id, supplier_id, status, created_at, submitted_at)
     values ($1, $2, $3, $4, 'submitted', '2026-11-01', '2026-11-02')`,
    [application, tender, lot, supplierId],
  )
  await owner.query(
    `insert into admission_answer (id, application_id, supplier_id, tender_id, criterion_id, is_met, answered_at)
     values ($1, $2, $3, $4, $5, true, '2026-11-02')`,
    [answer, application, supplierId, tender, criterion],
  )
  return { openHouse: tender, admission: application, admissionAnswer: answer, admissionCriterion: criterion }
}
