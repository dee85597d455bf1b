/** Changed workbooks between handing in and applying: kept, compared with what stands now, and applied once. */
import { createHash } from 'node:crypto'
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import type { SheetDiff, SheetDiffRow, SheetValues, TypedRow } from '~/kernel/sheet-changes'
import { isUuid } from '~/kernel/uuid'
import { fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import type { ReceivedChanges } from './receive-changes.server'

/** What a workbook is about; objectId is null when it is about all of the type. */
export type SheetObject = { readonly objectType: string; readonly objectId: string | null }

/** Keeps what was handed in, for its maker; gives the id. */
export async function keepSheetImport<Field extends string>(
  db: Db,
  actor: PersonActor,
  { about, received, now }: { about: SheetObject; received: ReceivedChanges<Field>; now: Instant },
): Promise<string> {
  const { id } = await db.sheetImport.create({
    data: {
      ...about,
      fileName: received.fileName,
      rows: received.rows as unknown as Prisma.InputJsonValue,
      exported: received.exported as unknown as Prisma.InputJsonValue,
      uploadedById: actor.userId,
      uploadedAt: fromInstant(now),
    },
    select: { id: true },
  })
  return id
}

export type SheetImportPage<Field extends string, Code extends string> = {
  readonly id: string
  readonly fileName: string
  readonly isApplied: boolean
  readonly diff: SheetDiff<Field, Code>
  /** Changes when anything in the differences does: what is applied is what was seen. */
  readonly seal: string
}
export type CompareSheet<Field extends string, Code extends string> = (sheet: {
  readonly file: readonly TypedRow<Field>[]
  readonly exported: ReadonlyMap<string, SheetValues<Field>>
}) => Promise<SheetDiff<Field, Code>>

/** The import with its differences of this moment; null when it is not there, another's, or about something else. */
export async function readSheetImport<Field extends string, Code extends string>(
  db: Db,
  { id, about, compare }: { id: string; about: SheetObject; compare: CompareSheet<Field, Code> },
): Promise<SheetImportPage<Field, Code> | null> {
  const row = isUuid(id) ? await db.sheetImport.findFirst({ where: { id, ...about } }) : null
  if (row === null) return null
  const diff = await compare({
    file: row.rows as unknown as TypedRow<Field>[],
    exported: new Map(row.exported as unknown as [string, SheetValues<Field>][]),
  })
  const seal = createHash('sha256').update(JSON.stringify(diff)).digest('hex')
  return { id, fileName: row.fileName, isApplied: row.appliedAt !== null, diff, seal }
}

export type TakeRowsProblem = 'alreadyApplied' | 'differenceChanged' | 'nothingChosen'
export type ChosenRows = { readonly id: string; readonly keys: readonly string[]; readonly seal: string }

/**
 * The chosen rows, and the import closed, in the transaction that applies them. Lock what the sheet is about first: the
 * differences are compared again here, and refused when they are not those that were seen. Null as readSheetImport.
 */
export async function takeSheetRows<Field extends string, Code extends string>(
  db: Db,
  {
    id,
    keys,
    seal,
    now,
    ...how
  }: ChosenRows & { about: SheetObject; compare: CompareSheet<Field, Code>; now: Instant },
): Promise<Result<readonly SheetDiffRow<Field>[], TakeRowsProblem> | null> {
  if (isUuid(id)) await db.$queryRaw`select 1 as held from sheet_import where id = ${id}::uuid for update`
  const page = await readSheetImport(db, { id, ...how })
  if (page === null) return null
  if (page.isApplied) return refuse('alreadyApplied')
  if (page.seal !== seal) return refuse('differenceChanged')
  const rows = page.diff.rows.filter((row) => keys.includes(row.key))
  if (rows.length === 0) return refuse('nothingChosen')
  await db.sheetImport.update({ where: { id }, data: { appliedAt: fromInstant(now) } })
  return ok(rows)
}

/** Thrown while rows are applied, to undo all of them: a rule still refuses this row. */
export class SheetRowRefused extends Error {
  constructor(readonly row: number) {
    super(`Row ${row} of a workbook is refused`)
  }
}

/** Runs what applies rows in one transaction; a row that is refused is told, with nothing written. */
export async function allRowsOrNone<T, Code extends string>(
  work: () => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'rowRefused'>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SheetRowRefused) return refuse('rowRefused', { row: error.row })
    throw error
  }
}
