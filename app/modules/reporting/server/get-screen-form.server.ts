/** The grid for filling in on screen: the pre-filled rows, or the rows of the last version, as typed texts. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { getPeriod } from '../domain/periods'
import type { TemplateColumn } from '../domain/report-template'
import { uploadLimits } from '../domain/upload-limits'
import { type CellValue, valueText } from '../domain/value-text'
import { getOwnObligation } from './get-own-obligation.server'
import { loadPrefilledRows } from './make-fill-in-workbook.server'

const mostScreenRows = uploadLimits.screenRows
/** Empty rows at the end, for what is not in the contract's list. */
const extraRows = 2

export type ScreenColumn = Pick<TemplateColumn, 'key' | 'header' | 'hint' | 'type' | 'identifies'> & {
  readonly optional: boolean
}
/** A question may stay as it is, with an explanation. */
export type CellRemark = { readonly text: string; readonly isError: boolean }
export type ScreenForm = {
  readonly obligationId: string
  readonly templateId: string
  readonly templateTitle: string
  readonly period: string
  readonly isDue: boolean
  readonly columns: readonly ScreenColumn[]
  /** By column key, as a person types it. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** What the check said of a cell of the last version, by `index-column`. */
  readonly remarks: Readonly<Record<string, CellRemark>>
  readonly tooMany: boolean
}

/** Throws a 404 response for an id that is none, or not the actor's. */
export async function getScreenForm(
  actor: ProviderActor,
  { obligationId, now }: { readonly obligationId: string; readonly now: Instant },
): Promise<ScreenForm> {
  return withActor(actor, async (db) => {
    const { template, period, status, contract, deliveries } = await getOwnObligation(db, actor, obligationId)
    const last = deliveries.find((delivery) => delivery.rowCount > 0)
    const { variant } = await db.contract.findUniqueOrThrow({ where: { id: contract.id }, select: { variant: true } })
    const stored = last
      ? await db.deliveryRow.findMany({
          where: { deliveryId: last.id },
          orderBy: { row: 'asc' },
          take: mostScreenRows + 1,
        })
      : []
    const known = await loadPrefilledRows(
      db,
      { obligationId, contractVariant: variant, now },
      template,
      getPeriod(period),
    )
    const values =
      stored.length > 0 ? stored.map((row) => row.values as Record<string, CellValue>) : known.map((row) => row.values)
    const typed = (row: Readonly<Record<string, CellValue>>) =>
      Object.fromEntries(template.columns.map(({ key, type }) => [key, valueText(type, row[key] ?? null)]))
    const tooMany = values.length > mostScreenRows
    const room = Math.min(extraRows, mostScreenRows - values.length)
    return {
      obligationId,
      templateId: template.id,
      templateTitle: template.title,
      period,
      isDue: status === 'open' || status === 'returned',
      columns: template.columns.map(({ key, header, hint, type, identifies, required }) => ({
        key,
        header,
        hint,
        type,
        identifies,
        optional: required.when === 'never',
      })),
      rows: tooMany ? [] : [...values.map(typed), ...Array.from({ length: Math.max(0, room) }, () => ({}))],
      remarks: last && !tooMany ? await remarksOf(db, last.id, stored) : {},
      tooMany,
    }
  })
}

/** Errors and questions about a cell; what was typed there is mended on the spot. */
async function remarksOf(
  db: Db,
  deliveryId: string,
  stored: readonly { readonly row: number }[],
): Promise<Record<string, CellRemark>> {
  const problems = await db.deliveryProblem.findMany({
    where: { deliveryId, severity: { not: 'notice' }, row: { not: null }, columnKey: { not: null } },
    orderBy: { position: 'asc' },
  })
  const indexOf = new Map(stored.map(({ row }, index) => [row, index]))
  const remarks: Record<string, CellRemark> = {}
  for (const { row, columnKey, message, found, severity } of problems) {
    const index = indexOf.get(row ?? 0)
    if (index === undefined) continue
    const text = found === null ? message : `‘${found}’: ${message}`
    remarks[`${index}-${columnKey}`] ??= { text, isError: severity === 'error' }
  }
  return remarks
}
