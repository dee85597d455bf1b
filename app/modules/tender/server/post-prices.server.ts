/** The post of the prices of a lot: the fields, or a price sheet that is read in memory by a child process. */

import type { ProviderActor } from '~/kernel/actor'
import { formatAmount } from '~/kernel/dutch-format'
import { parseMachineNumber, toScaled, withoutFloatNoise } from '~/kernel/exact-decimal'
import { type Cents, cents } from '~/kernel/money'
import { type MoneyInputCode, readMoneyInput } from '~/kernel/money-input'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { runInChild } from '~/platform/child/run-in-child.server'
import { readUpload } from '~/platform/http/read-upload.server'
import type { AskedLot } from '../domain/bid-content'
import { priceProblem } from '../domain/bid-price'
import { bidFileTexts, bidProblemTexts, moneySentence, bidTexts as texts } from '../texts-bid'
import type { OwnBid } from './get-own-bid.server'
import { boundsSentence, type Fields, readPrices } from './post-draft-part.server'
import { postStep, refusedStep, type StepPosted } from './post-step.server'
import type { PriceCell, PriceSheetInput, PriceSheetMessage } from './read-price-rows.server'

const sheetBytes = 5_000_000
const readMs = 30_000
const readMemoryMb = 512

type Posted = { readonly request: Request; readonly own: OwnBid; readonly lot: AskedLot }
type Sheet = { readonly fileName: string; readonly bytes: Buffer | null }

export async function postPrices(actor: ProviderActor, { request, own, lot }: Posted): Promise<StepPosted> {
  const upload = await readUpload(request, { field: 'prijsblad', take: keepInMemory })
  if (!upload.ok) return refusedStep(new Map(), {}, bidFileTexts[upload.problem.code]())
  const { fields, file } = upload.value
  if (own.refusal) return refusedStep(fields, {}, bidProblemTexts[own.refusal]({}))
  const isSheet = fields.get('stap') === 'prijsblad'
  const read = isSheet ? await readSheet(file, lot) : readPrices(fields, lot)
  if (!read.ok) return refusedStep(isSheet ? asTyped(fields, own, lot) : fields, read.errors)
  return postStep<'prices'>(actor, fields, {
    ok: true,
    value: { kind: 'prices', of: lot.id, tenderId: own.tender.id, content: read.value },
  })
}

/** Prices never lie readable on a disk: the sheet is small and stays in memory. */
async function keepInMemory({
  fileName,
  content,
}: {
  fileName: string
  content: AsyncIterable<Buffer>
}): Promise<Sheet> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (size <= sheetBytes) pieces.push(piece)
  }
  return { fileName, bytes: size > sheetBytes ? null : Buffer.concat(pieces) }
}

/** After a sheet that was refused the fields show what the draft has. */
const asTyped = (fields: Fields, own: OwnBid, lot: AskedLot): Fields =>
  new Map([
    ...fields,
    ...lot.lines.map(({ id }): [string, string] => {
      const saved = own.draft?.content.prices.get(id)
      return [`prijs-${id}`, saved === undefined ? '' : formatAmount(cents(saved))]
    }),
  ])

async function readSheet(file: Sheet | null, lot: AskedLot): Promise<ReturnType<typeof readPrices>> {
  const refused = (...sentences: string[]) => ({ ok: false, errors: { prijsblad: sentences } }) as const
  if (file === null || file.bytes?.length === 0) return refused(bidFileTexts.fileEmpty())
  if (file.bytes === null) return refused(bidFileTexts.fileTooLarge())
  if (hasCitizenNumber(file.fileName)) return refused(bidFileTexts.fileNameCitizenNumber())
  let message: PriceSheetMessage | null = null
  const run = await runInChild<PriceSheetInput, PriceSheetMessage>({
    entry: 'read-price-sheet.child.js',
    input: { bytes: file.bytes, fileName: file.fileName },
    wallMs: readMs,
    memoryMb: readMemoryMb,
    onMessage: (body) => {
      message = body
    },
  })
  const told = message as PriceSheetMessage | null
  if (!run.ok || told === null || 'problem' in told) return refused(texts.sheetUnreadable)
  if ('citizenNumberAt' in told) return refused(texts.sheetCitizenNumber(told.citizenNumberAt))
  if (!told.hasPrices) return refused(texts.sheetNoPrices)
  if (told.lotId !== null && told.lotId !== lot.id) return refused(texts.sheetOfOther(lot.number))
  return pricesOf(told.cells, lot)
}

/** Each line of the lot once, with the same bounds as on screen; the refusals name the cell. */
function pricesOf(cells: readonly PriceCell[], lot: AskedLot): ReturnType<typeof readPrices> {
  const sentences: string[] = []
  const amounts: Record<string, number> = {}
  for (const line of lot.lines) {
    const [cell, again] = cells.filter((found) => found.line === line.id)
    if (!cell) sentences.push(texts.sheetLineMissing(line.description))
    else if (again) sentences.push(texts.sheetLineTwice(line.description, cell.cell, again.cell))
    else if (cell.isEmpty) sentences.push(texts.sheetCellEmpty(cell.cell, line.description))
    else {
      const amount = amountOf(cell)
      if (!amount.ok) sentences.push(texts.inCell(cell.cell, moneySentence(amount.problem)))
      else if (priceProblem(line, amount.value)) sentences.push(texts.inCell(cell.cell, boundsSentence(line)))
      else amounts[line.id] = amount.value
    }
  }
  return sentences.length > 0 ? { ok: false, errors: { prijsblad: sentences } } : { ok: true, value: { amounts } }
}

/** A number as Excel stores it, exact to the cent; a text as a person types it. */
function amountOf({ typed, isNumber }: PriceCell): Result<Cents, MoneyInputCode> {
  if (typed === null) return refuse('moneyNotRead')
  if (!isNumber) return readMoneyInput(typed)
  const number = parseMachineNumber(typed)
  if (!number) return refuse('moneyNotRead', { typed })
  const scaled = toScaled(withoutFloatNoise(number), 2)
  return scaled.ok ? ok(cents(scaled.value)) : refuse('moneyTooPrecise', { typed: typed.replace('.', ',') })
}
