/**
 * What changed between a version and the one before it, row by row. Of a version that was refused nothing is kept: then
 * the last one that has rows.
 */
import type { PersonActor } from '~/kernel/actor'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type ComparedRow, deliveryDifference, type RowDifference } from '../domain/delivery-difference'
import type { TemplateColumn } from '../domain/report-template'
import type { CellValue } from '../domain/value-text'
import { findOwnDelivery } from './find-own-delivery.server'
import { readTemplate } from './read-template.server'

export type VersionDifference = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly number: number
  readonly previousNumber: number
  readonly templateTitle: string
  readonly period: string
  readonly columns: readonly Pick<TemplateColumn, 'key' | 'header' | 'type' | 'identifies'>[]
  readonly rows: readonly RowDifference[]
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number }
  readonly unchanged: number
}

/** More differences than this nobody reads on a page. */
const mostShown = 500

/** Throws a 404 response when there is no such version, none before it, or none for the actor. */
export async function getDifference(
  actor: PersonActor,
  ids: { readonly obligationId: string; readonly deliveryId: string },
): Promise<VersionDifference> {
  return withActor(actor, async (db) => {
    const delivery = await findOwnDelivery(db, ids)
    const previous = delivery && (await findPrevious(db, delivery))
    if (!delivery || !previous) throw new Response(null, { status: 404 })
    const obligation = await db.obligation.findUniqueOrThrow({ where: { id: delivery.obligationId } })
    const template = await readTemplate(db, obligation.templateCode, obligation.templateVersion)
    const { rows, unchanged } = deliveryDifference(await rowsOf(db, previous.id), await rowsOf(db, delivery.id))
    const count = (kind: RowDifference['kind']) => rows.filter((row) => row.kind === kind).length
    return {
      obligationId: delivery.obligationId,
      deliveryId: delivery.id,
      number: delivery.number,
      previousNumber: previous.number,
      templateTitle: template.title,
      period: obligation.period,
      columns: template.columns.map(({ key, header, type, identifies }) => ({ key, header, type, identifies })),
      rows: rows.slice(0, mostShown),
      counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
      unchanged,
    }
  })
}

async function findPrevious(db: Db, { obligationId, number }: { obligationId: string; number: number }) {
  const earlier = await db.delivery.findMany({
    where: { obligationId, number: { lt: number } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, rowCount: true },
  })
  return earlier.find(({ rowCount }) => rowCount > 0) ?? earlier[0]
}

async function rowsOf(db: Db, deliveryId: string): Promise<ComparedRow[]> {
  const rows = await db.deliveryRow.findMany({ where: { deliveryId }, orderBy: { row: 'asc' } })
  return rows.map(({ row, rowKey, values }) => ({ row, key: rowKey, values: values as Record<string, CellValue> }))
}
