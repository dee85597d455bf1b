/** Between the decision and its letters no bidder learns anything of it, also not with statements of its own. */
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { actorSettings } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { layQuality } from '../../support/settled-quality'

const app = useTestApp()
let scene: OpenedScene

beforeAll(async () => {
  scene = await layOpenedScene(app.database, { prices: true })
  const officer = scene.officer.actor as StaffActor
  await layQuality(app.database, scene, [100, 60, 25])
  const of = { tenderId: scene.tenderId, lotId: scene.lots[0].id, now: instant(testNow - 45 * 86_400_000) }
  await freezeCalculation(officer, of)
  expect(await decideAward(officer, of)).toMatchObject({ ok: true })
  const reasons = scene.lots[0].criterionIds.map((criterionId) => ({ criterionId, text: 'Beter.', version: 0 }))
  await saveReasons(officer, { ...of, bidId: scene.bidIds[2], reasons })
})

test.each([
  'award',
  'award_decision',
  'award_letter',
  'award_reason',
  'consensus_score',
  'eligibility_check',
  'evaluation_score',
  'lot_calculation',
  'opened_price where supplier_id <> leidraad.organisation_id()',
  'opened_answer where supplier_id <> leidraad.organisation_id()',
])('a bidder sees no row of %s', async (rows) => {
  for (const { actor } of scene.bidders) {
    const seen = await app.database.asApp({ ...actorSettings(actor) }, (c) => c.query(`select 1 from ${rows}`))
    expect(seen.rowCount).toBe(0)
  }
})
