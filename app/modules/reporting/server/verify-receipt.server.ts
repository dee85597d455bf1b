/** Whether a receipt that somebody holds was issued exactly so. */
import { createHash } from 'node:crypto'
import type { SystemActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { withActor } from '~/platform/database/with-actor.server'
import { readReceiptText } from '../domain/receipt'

export type VerifyProblem = 'notReceipt' | 'notIssued'

/**
 * The software looks, not the person: whoever holds the whole text of a receipt knows everything in it, and learns only
 * that it is true. Without that text nothing can be asked.
 */
const verifier: SystemActor = { kind: 'system', name: 'job' }

/** Gives the number of the receipt. Line ends and blanks at the ends of the text make no difference. */
export async function verifyReceipt(pasted: string): Promise<Result<string, VerifyProblem>> {
  const text = `${pasted
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '')
    .trim()}\n`
  // An empty last field leaves "signer: " with its blank, which trimming took away.
  const candidates = [text, text.replace(/:\n$/, ': \n')]
  const fields = readReceiptText(text)
  if (!fields) return refuse('notReceipt')
  const hashes = candidates.map((candidate) => createHash('sha256').update(candidate, 'utf8').digest('hex'))
  const issued = await withActor(verifier, (db) =>
    db.delivery.findFirst({
      where: { receiptNumber: fields.number ?? '', receiptSha256: { in: hashes } },
      select: { receiptNumber: true },
    }),
  )
  return issued?.receiptNumber ? ok(issued.receiptNumber) : refuse('notIssued')
}
