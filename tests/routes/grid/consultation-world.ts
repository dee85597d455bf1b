/** What the pages of consultations and stakeholders are walked on. */
import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../../support/database'

/** A consultation of its own with one remark, and a position of a stakeholder. */
export async function layConsultation({ owner }: TestDatabase) {
  const ids = { consultation: randomUUID(), remark: randomUUID(), position: randomUUID() }
  await owner.query(
    `insert into consultation_round (id, project_id, title, subject_kind, subject_title, starts_on, ends_on)
     select $1, id, 'Inspraak', 'document', 'Stuk', '2026-10-01', '2026-11-01' from project limit 1`,
    [ids.consultation],
  )
  await owner.query(
    `insert into consultation_remark (id, round_id, number, kind, submitter_kind, channel, received_on, text)
     values ($1, $2, 1, 'remark', 'resident', 'email', '2026-10-02', 'Graag een spreekuur.')`,
    [ids.remark, ids.consultation],
  )
  await owner.query(
    `insert into stakeholder_position (id, project_id, stakeholder, occasion, position)
     select $1, id, 'Een partij', 'bijeenkomst', 'Rust.' from project limit 1`,
    [ids.position],
  )
  return ids
}

/** The first is in inspraak, the second still a concept; each with a part and a version that was frozen. */
export async function findAssignment({ owner }: TestDatabase, skip: number) {
  const code = skip === 0 ? 'TO' : 'PZ'
  const { rows } = await owner.query<{ assignment: string; part: string; assignmentVersion: string }>(
    `select a.id as assignment, p.id as part, v.id as "assignmentVersion" from assignment a
     join assignment_part p on p.assignment_id = a.id join assignment_version v on v.assignment_id = a.id
     where a.code = $1 order by v.number desc, p.code limit 1`,
    [code],
  )
  if (!rows[0]) throw new Error(`The example region lacks assignment ${code}`)
  return rows[0]
}
