/** A letter as tagged PDF and as Word document: the same parts as the page, so that they can't say something else. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Instant } from '~/kernel/civil-date'
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'
import { awardTexts } from '../texts-award'
import { type LetterPart, letterParts } from '../texts-letter'
import type { OwnLetter } from './get-letter.server'

const margin = 56
const titleOf = (letter: OwnLetter) => `${awardTexts.letter.title(letter.content.kind)} ${letter.content.tender.number}`
const partsOf = (letter: OwnLetter): readonly LetterPart[] => [
  ...letterParts(letter.content),
  { kind: 'text', text: `${awardTexts.letter.hash}: ${letter.sha256}` },
]

/** The PDF of an award letter. */
export const letterPdf = (letter: OwnLetter): Promise<Buffer> =>
  pdfOfParts({ title: titleOf(letter), sentAt: letter.sentAt, parts: partsOf(letter) })

type LetterToPrint = { readonly title: string; readonly sentAt: Instant; readonly parts: readonly LetterPart[] }

/** The PDF of any letter; the moment of sending is its date, so that the bytes stay the same. */
export function pdfOfParts({ title, sentAt, parts }: LetterToPrint): Promise<Buffer> {
  const { doc, root, finish } = startTaggedPdf(title, sentAt)
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'table') {
      pdfTable(doc, root, part)
      continue
    }
    const isHeading = part.kind === 'heading'
    root.add(
      doc.struct(isHeading ? (index === 0 ? 'H1' : 'H2') : 'P', {}, () => {
        doc
          .font(isHeading ? 'Helvetica-Bold' : 'Helvetica')
          .fontSize(isHeading ? (index === 0 ? 18 : 12) : 10)
          .text(part.text, margin)
          .moveDown(isHeading ? 0.3 : 0.7)
      }),
    )
  }
  return finish()
}

type Structure = ReturnType<PDFKit.PDFDocument['struct']>
type TablePart = Extract<LetterPart, { kind: 'table' }>

function pdfTable(doc: PDFKit.PDFDocument, root: Structure, part: TablePart): void {
  const widths = [doc.page.width - 2 * margin - 270, 90, 90, 90]
  const table = doc.struct('Table')
  root.add(table)
  for (const [index, cells] of [part.header, ...part.rows].entries()) {
    const row = doc.struct('TR')
    table.add(row)
    const top = doc.y
    const height = doc.fontSize(9).heightOfString(cells[0] ?? '', { width: widths[0]! - 8 })
    let left = margin
    cells.forEach((cell, at) => {
      const x = left
      row.add(
        doc.struct(index === 0 ? 'TH' : 'TD', {}, () => {
          doc
            .font(index === 0 ? 'Helvetica-Bold' : 'Helvetica')
            .fontSize(9)
            .text(cell, x, top, { width: widths[at]! - 8, align: at === 0 ? 'left' : 'right' })
        }),
      )
      left += widths[at]!
    })
    row.end()
    doc.x = margin
    doc.y = top + height + 5
  }
  table.end()
  doc.moveDown(0.7)
}

/** The Word document. */
export function letterDocx(letter: OwnLetter): Promise<Buffer> {
  const run = (text: string) =>
    text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }))
  const children = partsOf(letter).map((part, index) => {
    if (part.kind === 'table') return docxTable(part)
    const heading = index === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
    return new Paragraph({
      children: run(part.text),
      spacing: { after: 160 },
      ...(part.kind === 'heading' ? { heading } : {}),
    })
  })
  const styles = { default: { document: { run: { font: 'Arial', size: 21, language: { value: 'nl-NL' } } } } }
  return Packer.toBuffer(
    new Document({ title: titleOf(letter), creator: 'Leidraad', styles, sections: [{ children }] }),
  )
}

const docxTable = (part: TablePart): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [part.header, ...part.rows].map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (cell) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text: cell, bold: index === 0 })] })],
              }),
          ),
        }),
    ),
  })
