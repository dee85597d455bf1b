/** What a tender asks of who bids: its lots with their price lines, and the criteria that are answered. */
import { toCents } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { BidQuestion, BidQuestions } from '../domain/bid-content'
import { type Regime, regimeRules } from '../domain/regime'

const order = { exclusion: 0, suitability: 1, execution: 2, award: 3 } as const

/**
 * In the order in which they are shown. A criterion with sub-criteria is answered in those. Where nobody is ranked the
 * tariffs are fixed: nobody names a price.
 */
export async function getBidQuestions(db: Db, tenderId: string): Promise<BidQuestions> {
  const { regime } = await db.tender.findUniqueOrThrow({ where: { id: tenderId }, select: { regime: true } })
  const { ranks } = regimeRules[regime as Regime]
  const lots = await db.lot.findMany({
    where: { tenderId, status: { notIn: ['cancelled', 'withdrawn'] } },
    orderBy: { number: 'asc' },
    include: { priceLines: { orderBy: { position: 'asc' } } },
  })
  const criteria = await db.criterion.findMany({ where: { tenderId }, orderBy: [{ position: 'asc' }, { code: 'asc' }] })
  const parents = new Set(criteria.map(({ parentId }) => parentId))
  return {
    lots: lots.map(({ id, number, title, priceLines }) => ({
      id,
      number,
      title,
      lines: (ranks ? priceLines : []).map((line) => ({
        id: line.id,
        description: line.description,
        unit: line.unit,
        quantity: line.quantity,
        minAmountCents: line.minAmountCents === null ? null : toCents(line.minAmountCents),
        maxAmountCents: line.maxAmountCents === null ? null : toCents(line.maxAmountCents),
      })),
    })),
    questions: criteria
      .filter(({ id, answerKind }) => answerKind !== 'none' && !parents.has(id))
      .map((row) => ({
        id: row.id,
        lotId: row.lotId,
        kind: row.kind as BidQuestion['kind'],
        code: row.code,
        title: row.title,
        description: row.description,
        answerKind: row.answerKind as BidQuestion['answerKind'],
        asksPromise: row.asksPromise,
        evidenceKind: row.evidenceKind,
        evidenceMaxMonths: row.evidenceMaxMonths,
      }))
      .sort((a, b) => order[a.kind] - order[b.kind]),
  }
}
