/** Opened bids on a tender scene: what the vault writes at the opening, laid as the owner of the database. */
import { randomUUID } from 'node:crypto'
import { instant } from '~/kernel/civil-date'
import { testNow } from './app-context'
import type { TestDatabase } from './database'
import { layTenderScene, type SceneOptions, type TenderScene } from './tender-scene'

const dayMs = 86_400_000

export type OpenedScene = TenderScene & {
  /** In the order of the bidders: of each its bid for both lots. */
  readonly bidIds: readonly [string, string, string]
}

/** A tender that closed and was opened two months ago, with three bids on both lots; prices too when asked for. */
export async function layOpenedScene(
  database: TestDatabase,
  { prices = false, ...options }: SceneOptions & { prices?: boolean } = {},
): Promise<OpenedScene> {
  const closed = instant(testNow - 70 * dayMs)
  const scene = await layTenderScene(database, {
    publishedAt: instant(testNow - 130 * dayMs),
    enquiriesCloseAt: instant(testNow - 100 * dayMs),
    bidsCloseAt: closed,
    openedAt: instant(closed + 2 * 3_600_000),
    ...(prices ? { pricesOpenedAt: instant(testNow - 50 * dayMs) } : {}),
    ...options,
  })
  const bidIds = [
    await layBid(database, scene, 0),
    await layBid(database, scene, 1),
    await layBid(database, scene, 2),
  ] as const
  if (prices) await layPrices(database, { ...scene, bidIds })
  return { ...scene, bidIds }
}

/** The price envelopes: 50, 55 and 60 euro an hour, so that nobody is abnormally low. */
export async function layPrices({ owner }: TestDatabase, scene: OpenedScene): Promise<void> {
  await owner.query('update tender set prices_opened_at = coalesce(prices_opened_at, $2) where id = $1', [
    scene.tenderId,
    new Date(testNow - 50 * dayMs),
  ])
  for (const [index, bidder] of scene.bidders.entries()) {
    for (const lot of scene.lots) {
      for (const line of lot.priceLineIds) {
        await owner.query(
          `insert into opened_price (bid_id, price_line_id, tender_id, supplier_id, lot_id, amount_cents) values ($1, $2, $3, $4, $5, $6)`,
          [scene.bidIds[index], line, scene.tenderId, bidder.organisationId, lot.id, 5000 + index * 500],
        )
      }
    }
  }
}

async function layBid({ owner }: TestDatabase, scene: TenderScene, index: 0 | 1 | 2): Promise<string> {
  const id = randomUUID()
  const supplierId = scene.bidders[index].organisationId
  const of = [id, scene.tenderId, supplierId]
  await owner.query(
    `insert into bid (id, tender_id, supplier_id, status, current_version, submitted_at) values ($1, $2, $3, 'pending', 1, $4)`,
    [...of, new Date(scene.bidsCloseAt - 3_600_000)],
  )
  await owner.query(
    `insert into opened_participant (bid_id, tender_id, supplier_id, role, name) select $1, $2, $3, 'lead', name from organisation where id = $3`,
    of,
  )
  for (const lot of scene.lots) {
    await owner.query(
      `insert into bid_lot (bid_id, tender_id, supplier_id, lot_id, status) values ($1, $2, $3, $4, 'pending')`,
      [...of, lot.id],
    )
    for (const criterionId of lot.criterionIds) {
      await owner.query(
        `insert into opened_answer (bid_id, tender_id, supplier_id, lot_id, criterion_id, text, promises) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...of,
          lot.id,
          criterionId,
          `Antwoord ${index}`,
          JSON.stringify([{ text: 'Wachttijd onder zes weken', dueOn: '2027-12-31' }]),
        ],
      )
    }
  }
  for (const [criterionId, evidenceOn] of [
    [scene.exclusionId, null],
    [scene.suitabilityId, '2026-08-01'],
  ]) {
    await owner.query(
      `insert into opened_answer (bid_id, tender_id, supplier_id, criterion_id, is_met, evidence_on) values ($1, $2, $3, $4, true, $5)`,
      [...of, criterionId, evidenceOn],
    )
  }
  return id
}
