/**
 * A tender without award criteria, as the example strategy makes it of the segment that it buys so, with what an officer
 * adds before publication but the moments: fixed tariffs, requirements, documents, a team and the keys of a vault.
 */
import { randomUUID } from 'node:crypto'
import { civilDate } from '~/kernel/civil-date'
import { generateTenders } from '~/modules/tender/server/generate-tenders.server'
import { testNow } from './app-context'
import { type BidScene, layKeys, layVaultTeam, must } from './bid-scene'
import { layMember } from './bid-tender'
import type { TestDatabase } from './database'
import { signInAs } from './sign-in'

/** On the example region; each lot has room for one. */
export async function layUnrankedTender(database: TestDatabase): Promise<BidScene> {
  const { owner } = database
  const one = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows[0]
  const { id: versionId } = await one('select id from strategy_version where number = 1')
  const choice = await one(`select id from strategy_choice where version_id = $1 and segment_code = 'dagbesteding'`, [
    versionId,
  ])
  const made = await generateTenders((await signInAs(database, { role: 'procurementOfficer' })).actor, {
    versionId,
    groups: [{ title: 'Dagbesteding', choiceIds: [choice.id] }],
    wantedStartOn: civilDate('2028-01-01'),
    now: testNow,
  })
  must(made)
  const { id: tenderId, number } = await one(`select id, number from tender where title = 'Dagbesteding'`)
  const lots = await owner.query('select id from lot where tender_id = $1 order by number', [tenderId])
  const ids = Array.from({ length: lots.rows.length + 3 }, randomUUID)
  const [yesNo = '', plan = '', evidence = '', ...lineIds] = ids
  for (const [index, lot] of lots.rows.entries()) {
    await owner.query(
      `insert into price_line (id, lot_id, position, product_code, description, unit, quantity, min_amount_cents, max_amount_cents)
       values ($1, $2, 1, '41A11', 'Dagdeel', '16', 100, 6250, 6250)`,
      [lineIds[index], lot.id],
    )
  }
  const criterion = (id: string, values: string) =>
    owner.query(
      `insert into criterion (id, tender_id, kind, code, title, answer_kind, asks_promise, evidence_kind, evidence_max_months, position) values ('${id}', '${tenderId}', ${values})`,
    )
  await criterion(yesNo, `'exclusion', 'U1', 'Geen uitsluiting', 'yesNo', false, null, null, 1`)
  await criterion(evidence, `'suitability', 'GE1', 'Uittreksel', 'file', false, 'kvk', 6, 2`)
  await criterion(plan, `'suitability', 'GE2', 'Op school', 'text', true, null, null, 3`)
  await owner.query(
    `update lot set contract_starts_on = '2028-01-01', max_awards = 1, municipality_codes = '{0546}' where tender_id = $1`,
    [tenderId],
  )
  const lotIds = lots.rows.map((lot) => lot.id) as unknown as BidScene['lotIds']
  const lines = lineIds as unknown as BidScene['lineIds']
  const scene = await layVaultTeam(database, {
    tenderId,
    number,
    lotIds,
    lineIds: lines,
    criteria: { yesNo, plan, evidence },
  })
  await layKeys(scene)
  await layMember(owner, {
    tenderId,
    userId: (await signInAs(database, { role: 'contractManager' })).userId,
    role: 'opener',
  })
  for (const kind of ['tenderDocument', 'draftContract'])
    await owner.query(
      `insert into tender_document (tender_id, series_id, number, kind, title, file_sha256, file_name, file_size, media_type, created_at)
         values ($1, $2, 1, $3, $3, 'x', 'x.pdf', 1, 'application/pdf', now())`,
      [tenderId, randomUUID(), kind],
    )
  await owner.query(`update tender set description = 'Dagbesteding', cpv_code = '85311300-5' where id = $1`, [tenderId])
  return scene
}
