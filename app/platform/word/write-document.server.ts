/** Writes a Word document (.docx) from plain parts: headings, paragraphs and tables, in the language of the document. */
import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Part of the width per column, in per cent. */
      readonly widths: readonly number[]
    }

export type WordDocument = {
  readonly title: string
  /** Stands at the foot of each page, before its number. */
  readonly footer: string
  readonly blocks: readonly WordBlock[]
}

/** The bytes of the file. Lines of a text become lines of its paragraph. */
export async function writeWordDocument({ title, footer, blocks }: WordDocument): Promise<Buffer> {
  const document = new Document({
    title,
    creator: 'Leidraad',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 120 } },
        },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun(`${footer} – `), new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }), ...blocks.map(toWord)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function toWord(block: WordBlock): Paragraph | Table {
  if (block.kind === 'heading') {
    const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
    return new Paragraph({ text: clean(block.text), heading, keepNext: true })
  }
  if (block.kind === 'paragraph') return paragraph(block.text)
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: block.widths[index] ?? 10, type: WidthType.PERCENTAGE },
            children: [paragraph(text, isHeader)],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  })
}

const paragraph = (text: string, bold = false): Paragraph =>
  new Paragraph({
    children: clean(text)
      .split('\n')
      .map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) })),
  })

/** Characters that XML can't hold are left out. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML refuses
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
