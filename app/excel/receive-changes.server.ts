/** Takes a changed workbook in: read in a child process, its rows and what was exported side by side. */
import type { Readable } from 'node:stream'
import { foldText } from '~/kernel/clean-text'
import { ok, type Result, refuse } from '~/kernel/result'
import type { SheetValues, TypedRow } from '~/kernel/sheet-changes'
import { type ChangedSheet, readChangedRows } from './changed-rows'
import { readExported } from './exported-sheet'
import { receiveTable } from './receive-table.server'
import { changedRowsTexts } from './texts-changes'
import { receiveTableTexts } from './texts-table'

export type ReceivedChanges<Field extends string> = {
  readonly sha256: string
  readonly fileName: string
  readonly rows: readonly TypedRow<Field>[]
  readonly exported: readonly (readonly [string, SheetValues<Field>])[]
}

/** The code of a refusal is the sentence itself. The file is swept from the store later: what counts is in its rows. */
export async function receiveChanges<Field extends string>(
  file: { readonly fileName: string; readonly content: Readable },
  { name, fields, sheet }: { name: string; fields: readonly Field[]; sheet: ChangedSheet<Field> },
): Promise<Result<ReceivedChanges<Field>, string>> {
  const received = await receiveTable(file)
  if (!received.ok) return refuse(receiveTableTexts[received.problem.code](received.problem.params ?? {}))
  const { sheets, sha256, fileName } = received.value
  const named = (wanted: string) => sheets.find((each) => foldText(each.name) === foldText(wanted))?.rows
  const rows = readChangedRows(named(name) ?? sheets[0]?.rows ?? [], sheet)
  if (!rows.ok) return refuse(changedRowsTexts.notThisSheet)
  const exported = readExported(named(changedRowsTexts.exported) ?? [], fields)
  return ok({ sha256, fileName, rows: rows.value, exported })
}
