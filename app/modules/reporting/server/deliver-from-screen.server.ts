/**
 * What was typed on screen, as a file: it goes through the same store, the same check and the same versions as an
 * upload, so that there is one truth about what is good.
 */
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type Result, refuse } from '~/kernel/result'
import type { ReceiveProblem } from '../domain/provider-problems'
import { uploadLimits } from '../domain/upload-limits'
import { screenTexts } from '../texts-versions'
import type { ScreenForm } from './get-screen-form.server'
import { type ReceivedDelivery, receiveDelivery } from './receive-delivery.server'

type TypedGrid = {
  readonly form: ScreenForm
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly requestKey: string
  readonly now: Instant
}

/** Refuses with `nothingTyped` when no row was filled in; else as receiveDelivery does. */
export async function deliverFromScreen(
  actor: ProviderActor,
  { form, rows, requestKey, now }: TypedGrid,
): Promise<Result<ReceivedDelivery, ReceiveProblem | 'nothingTyped'>> {
  const { columns } = form
  const filled = rows.slice(0, uploadLimits.screenRows).filter((row) => isFilledIn(row, form))
  if (filled.length === 0) return refuse('nothingTyped')
  const table = [
    columns.map((column) => column.header),
    ...filled.map((row) => columns.map(({ key }) => (row[key] ?? '').trim())),
  ]
  // A semicolon and a byte order mark: as Excel in Dutch would have saved it.
  const csv = `\ufeff${stringify(table, { delimiter: ';', record_delimiter: 'windows' })}`
  return receiveDelivery(actor, {
    obligationId: form.obligationId,
    requestKey,
    fileName: screenTexts.fileName(form.templateId, form.period),
    content: Readable.from([Buffer.from(csv, 'utf8')]),
    channel: 'screen',
    now,
  })
}

/** A row that holds only what we filled in beforehand says nothing. */
const isFilledIn = (row: Readonly<Record<string, string>>, { columns }: ScreenForm): boolean =>
  columns.some(({ key, identifies }) => !identifies && (row[key] ?? '').trim() !== '')

/** `cel-3-totaal` → row 3, column 'totaal'. Names that are none, and columns that are not asked, are left out. */
export function readGrid(fields: ReadonlyMap<string, string>, form: ScreenForm): Record<string, string>[] {
  const rows: Record<string, string>[] = []
  const known = new Set(form.columns.map((column) => column.key))
  for (const [name, value] of fields) {
    const match = /^cel-(\d{1,2})-(.+)$/.exec(name)
    const index = Number(match?.[1])
    const key = match?.[2]
    if (key === undefined || index >= uploadLimits.screenRows || !known.has(key)) continue
    while (rows.length <= index) rows.push({})
    rows[index]![key] = value.replaceAll('\0', '').replace(/[\r\n]+/g, ' ')
  }
  return rows
}
