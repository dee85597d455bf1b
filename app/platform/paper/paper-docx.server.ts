/** A paper as Word document, with real headings, lists and tables, in Dutch. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Paper, PaperBlock } from './paper'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const bodyWidth = 9_000
const labelWidth = 2_200

/** The whole file in memory. */
export function paperDocx(paper: Paper): Promise<Buffer> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(paper.title) }),
    ...paper.lines.map((line) => new Paragraph({ children: [new TextRun({ text: xmlText(line), color: '555555' })] })),
    ...paper.blocks.flatMap(write),
  ]
  return Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: 'Leidraad',
      styles: {
        default: {
          document: { run: { font: 'Arial', size: 21, language: { value: 'nl-NL' } } },
          title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
          heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 320, after: 100 } } },
          heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
          heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
        },
      },
      sections: [{ children }],
    }),
  )
}

function write(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text) })]
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 120 }, children: runs(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'facts':
      return [
        new Table({
          width: { size: bodyWidth, type: WidthType.DXA },
          columnWidths: [labelWidth, bodyWidth - labelWidth],
          rows: block.rows.map(
            ([label, value]) =>
              new TableRow({ children: [cell(label, labelWidth), cell(value, bodyWidth - labelWidth)] }),
          ),
        }),
        new Paragraph({ children: [] }),
      ]
  }
}

const cell = (text: string, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: text.split('\n').map((line) => new Paragraph({ children: runs(line) })),
  })

/** A text with its own line breaks. */
const runs = (text: string): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: xmlText(line), ...(index > 0 ? { break: 1 } : {}) }))

// Control characters can't stand in XML at all: Word would call the file broken.
const xmlText = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t]|[\ufffe\uffff]/gu, '')
