/** The receipt of a bid as a PDF, with the signed text in it: the checker of bidders reads either. */
import { createHash } from 'node:crypto'
import { bidTexts as texts } from '../texts-bid'
import type { BidReceiptToShow } from './get-bid-receipt.server'
import { signedTextPdf } from './signed-text-pdf.server'

export const bidReceiptPdf = ({ tender, number, receivedAt, text }: BidReceiptToShow): Promise<Buffer> =>
  signedTextPdf({
    title: `${texts.receiptTitle(number)} ${tender.number}`,
    text,
    notes: [
      texts.receiptHash(createHash('sha256').update(text, 'utf8').digest('hex')),
      texts.receiptPaperNote,
      texts.receiptCheckText,
    ],
    fileName: 'ontvangstbewijs.txt',
    at: receivedAt,
  })
