/** A paper as tagged PDF: a screen reader hears headings, paragraphs, lists and tables as such. */

import type { Instant } from '~/kernel/civil-date'
import type { Paper, PaperBlock } from './paper'
import { startTaggedPdf } from './tagged-pdf.server'

const margin = 56
const labelWidth = 140
const ink = '#1b1b1b'
const muted = '#555555'
const sizes = { 1: 16, 2: 13, 3: 11 } as const
type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** The whole file in memory. `madeAt` is written in it, so that the same paper gives the same bytes. */
export function paperPdf(paper: Paper, madeAt: Instant): Promise<Buffer> {
  const { doc, root, finish } = startTaggedPdf(paper.title, madeAt)
  text(doc, root, { tag: 'H1', font: 'Helvetica-Bold', size: 20, words: paper.title })
  for (const line of paper.lines) text(doc, root, { tag: 'P', size: 10, color: muted, words: line })
  for (const block of paper.blocks) write(doc, root, block)
  return finish()
}

function write(doc: PDFKit.PDFDocument, root: Structure, block: PaperBlock): void {
  if (block.kind === 'heading') {
    doc.moveDown(block.level === 1 ? 1 : 0.6)
    // A heading never stands alone at the foot of a page.
    if (doc.y > doc.page.height - margin - 80) doc.addPage()
    const tag = `H${block.level + 1}` as const
    text(doc, root, { tag, font: 'Helvetica-Bold', size: sizes[block.level], words: block.text })
    return
  }
  if (block.kind === 'paragraph') {
    doc.moveDown(0.3)
    text(doc, root, { tag: 'P', size: 10, words: block.text })
    return
  }
  if (block.kind === 'facts') {
    facts(doc, root, block.rows)
    return
  }
  doc.moveDown(0.3)
  const list = doc.struct('L')
  root.add(list)
  for (const item of block.items) text(doc, list, { tag: 'LI', size: 10, words: `•  ${item}` })
  list.end()
}

type Words = { tag: string; font?: string; size: number; color?: string; words: string }

function text(
  doc: PDFKit.PDFDocument,
  parent: Structure,
  { tag, font = 'Helvetica', size, color = ink, words }: Words,
) {
  parent.add(
    doc.struct(tag as 'P', {}, () => {
      doc.font(font).fontSize(size).fillColor(color).text(printable(words), { lineGap: 2 })
    }),
  )
}

function facts(doc: PDFKit.PDFDocument, root: Structure, rows: readonly (readonly [string, string])[]): void {
  doc.moveDown(0.3)
  const table = doc.struct('Table')
  root.add(table)
  const width = doc.page.width - 2 * margin - labelWidth
  for (const [label, value] of rows) {
    const row = doc.struct('TR')
    table.add(row)
    doc.font('Helvetica').fontSize(10)
    const height = doc.heightOfString(printable(value), { width, lineGap: 2 })
    // A long answer runs on over the page; only a short row moves as a whole.
    if (height < 200 && doc.y + height > doc.page.height - margin) doc.addPage()
    const top = doc.y
    row.add(
      doc.struct('TH', {}, () => {
        doc.fillColor(muted).text(label, margin, top, { width: labelWidth - 10 })
      }),
    )
    const below = doc.y
    doc.y = top
    row.add(
      doc.struct('TD', {}, () => {
        doc.fillColor(ink).text(printable(value), margin + labelWidth, top, { width, lineGap: 2 })
      }),
    )
    row.end()
    doc.x = margin
    doc.y = Math.max(doc.y, height < 200 ? below : 0) + 3
  }
  table.end()
}

// The fonts of every PDF reader hold Windows-1252; a sign outside it would print as something else.
const printable = (words: string): string =>
  words.normalize('NFC').replace(/[^\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g, '?')
