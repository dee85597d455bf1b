/** A progress report as a tagged PDF of one A4: the words first, the figures in two columns under them. */

import type { Instant } from '~/kernel/civil-date'
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'
import { type ProgressPart, progressParts } from '../texts-progress-lines'
import { progressTexts as texts } from '../texts-risk'
import type { ProgressReport } from './get-progress.server'

const margin = 48
const gap = 24
const ink = '#15252b'
const muted = '#4d5d63'

type Structure = ReturnType<PDFKit.PDFDocument['struct']>
type Column = { readonly x: number; readonly width: number }

/** The whole document in memory. `madeAt` is its date, so that the same report gives the same bytes. */
export function progressPdf(report: ProgressReport, madeAt: Instant): Promise<Buffer> {
  const day = `${report.reportOn.slice(8, 10)}-${report.reportOn.slice(5, 7)}-${report.reportOn.slice(0, 4)}`
  const { doc, root, finish } = startTaggedPdf(`${texts.reportOf(day)}: ${report.projectName}`, madeAt, margin)
  const full: Column = { x: margin, width: doc.page.width - 2 * margin }
  write(doc, root, { tag: 'H1', text: texts.reportOf(day), size: 18, bold: true, column: full })
  const status = report.status === 'final' ? texts.finalNote : texts.draftNote
  write(doc, root, { tag: 'P', text: `${report.projectName}. ${status}`, size: 9, colour: muted, column: full })
  write(doc, root, { tag: 'P', text: report.narrative, size: 10, column: full })
  if (report.request !== '') {
    write(doc, root, { tag: 'H2', text: texts.request, size: 11, bold: true, column: full })
    write(doc, root, { tag: 'P', text: report.request, size: 10, column: full })
  }
  columns(doc, root, progressParts(report.facts))
  return finish()
}

type Text = { tag: 'H1' | 'H2' | 'P'; text: string; size: number; column: Column; bold?: boolean; colour?: string }

function write(doc: PDFKit.PDFDocument, root: Structure, { tag, text, size, column, bold, colour }: Text): void {
  if (text === '') return
  root.add(
    doc.struct(tag, {}, () => {
      doc
        .font(bold ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(size)
        .fillColor(colour ?? ink)
        .text(text, column.x, doc.y, { width: column.width })
        .moveDown(0.4)
    }),
  )
}

/** Left the first half of the parts, right the rest; both start under the words. */
function columns(doc: PDFKit.PDFDocument, root: Structure, parts: readonly ProgressPart[]): void {
  const width = (doc.page.width - 2 * margin - gap) / 2
  const top = doc.y + 6
  const half = Math.ceil(parts.length / 2)
  for (const [index, own] of [parts.slice(0, half), parts.slice(half)].entries()) {
    const column: Column = { x: margin + index * (width + gap), width }
    doc.y = top
    for (const part of own) {
      write(doc, root, { tag: 'H2', text: part.title, size: 11, bold: true, column })
      list(doc, root, { lines: part.lines, column })
    }
  }
}

function list(
  doc: PDFKit.PDFDocument,
  root: Structure,
  { lines, column }: { lines: readonly string[]; column: Column },
): void {
  const all = doc.struct('L')
  root.add(all)
  for (const line of lines) {
    all.add(
      doc.struct('LI', {}, () => {
        doc
          .font('Helvetica')
          .fontSize(9)
          .fillColor(ink)
          .text(`–  ${line}`, column.x, doc.y, { width: column.width })
          .moveDown(0.15)
      }),
    )
  }
  all.end()
  doc.moveDown(0.5)
}
