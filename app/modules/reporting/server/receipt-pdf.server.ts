/**
 * The receipt as a tagged PDF. The text whose hash is the proof is in it twice: readable, and as an attachment that is
 * the text byte for byte, because copying from a page may break lines.
 */

import type { Instant } from '~/kernel/civil-date'
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'
import { receiptFacts } from '../receipt-facts'
import { receiptTexts as texts } from '../texts-submit'
import type { IssuedReceipt } from './get-receipt.server'

const margin = 56
const labelWidth = 150
const ink = '#1b1b1b'
const muted = '#555555'

/** The whole document in memory: a page or two. `issuedAt` is the moment of handing in, so that the bytes stay the same. */
export function receiptPdf(receipt: IssuedReceipt, issuedAt: Instant): Promise<Buffer> {
  const { doc, root, finish } = startTaggedPdf(`${texts.title} ${receipt.number}`, issuedAt)
  heading(doc, root, receipt)
  facts(doc, root, receipt)
  proof(doc, root, receipt)
  return finish({ name: `${receipt.number}.txt`, text: receipt.text })
}

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

function heading(doc: PDFKit.PDFDocument, root: Structure, receipt: IssuedReceipt): void {
  root.add(
    doc.struct('H1', {}, () => {
      doc.font('Helvetica-Bold').fontSize(20).fillColor(ink).text(`${texts.title} ${receipt.number}`)
    }),
  )
  root.add(
    doc.struct('P', {}, () => {
      doc.font('Helvetica').fontSize(10).fillColor(muted).text(texts.intro)
    }),
  )
  doc.moveDown()
}

function facts(doc: PDFKit.PDFDocument, root: Structure, receipt: IssuedReceipt): void {
  const table = doc.struct('Table')
  root.add(table)
  for (const { term, value } of receiptFacts(receipt.fields)) {
    const row = doc.struct('TR')
    table.add(row)
    const top = doc.y
    doc.fontSize(10)
    const height = Math.max(
      doc.heightOfString(term, { width: labelWidth }),
      doc.heightOfString(value, { width: doc.page.width - 2 * margin - labelWidth }),
    )
    row.add(
      doc.struct('TH', {}, () => {
        doc
          .font('Helvetica')
          .fillColor(muted)
          .text(term, margin, top, { width: labelWidth - 10 })
      }),
    )
    row.add(
      doc.struct('TD', {}, () => {
        doc.fillColor(ink).text(value, margin + labelWidth, top, { width: doc.page.width - 2 * margin - labelWidth })
      }),
    )
    row.end()
    doc.x = margin
    doc.y = top + height + 5
  }
  table.end()
  doc.moveDown()
}

function proof(doc: PDFKit.PDFDocument, root: Structure, receipt: IssuedReceipt): void {
  root.add(
    doc.struct('H2', {}, () => {
      doc.font('Helvetica-Bold').fontSize(13).fillColor(ink).text(texts.proof)
    }),
  )
  root.add(
    doc.struct('P', {}, () => {
      doc.font('Helvetica').fontSize(10).fillColor(muted).text(texts.proofIntro).moveDown(0.5)
    }),
  )
  root.add(
    doc.struct('P', {}, () => {
      doc.font('Courier').fontSize(8).fillColor(ink).text(receipt.text)
    }),
  )
  root.add(
    doc.struct('P', {}, () => {
      doc.font('Helvetica').fontSize(10).fillColor(muted).text(texts.receiptHash).moveDown(0.25)
    }),
  )
  root.add(
    doc.struct('P', {}, () => {
      doc.font('Courier').fontSize(8).fillColor(ink).text(receipt.sha256)
    }),
  )
}
