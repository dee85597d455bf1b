/** Files as people upload them, made by the programs' own libraries and not by ours. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { examplePdf } from '../../../prisma/seed/write/example-pdf.server'
import { workbookFile } from '../../excel/reading/workbook-writer'
import { zip } from '../../excel/reading/zip-writer'

export const pdfOf = (...lines: string[]): Promise<Buffer> => examplePdf('Bestand van een test', lines)

/** Paragraphs, and the last one in a table. */
export function docxOf(...lines: string[]): Promise<Buffer> {
  const cell = new TableCell({ children: [new Paragraph(lines.at(-1) ?? '')] })
  const children = [
    ...lines.slice(0, -1).map((line) => new Paragraph(line)),
    new Table({ rows: [new TableRow({ children: [cell] })] }),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

const office = 'urn:oasis:names:tc:opendocument:xmlns'

/** The two parts that make a text of OpenDocument. */
export function odtOf(...lines: string[]): Buffer {
  const body = lines.map((line) => `<text:p>${line.replaceAll('&', '&amp;')}</text:p>`).join('')
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data: content },
  ])
}

/** The smallest picture: one grey point. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** A row for each line. */
export const xlsxOf = (...lines: string[]): Buffer =>
  workbookFile({
    rows: lines
      .map(
        (line, index) =>
          `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${line.replaceAll('&', '&amp;')}</t></is></c></row>`,
      )
      .join(''),
  })
