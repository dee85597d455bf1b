/** The proces-verbaal as a tagged PDF; its text is attached, as copying from a page may break lines. */
import PDFDocument from 'pdfkit'
import { vaultTexts as texts } from '../texts-vault'
import type { OpeningRecordToShow } from './get-opening.server'

/** In memory: a line or two per bid. The dates are those of the opening, so that the bytes stay the same. */
export function recordPdf({ tender, part, openedAt, text, sha256 }: OpeningRecordToShow): Promise<Buffer> {
  const title = `${texts.record} ${texts.parts[part] ?? part} ${tender.number}`
  const dates = { CreationDate: new Date(openedAt), ModDate: new Date(openedAt) }
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    pdfVersion: '1.7',
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Author: 'Leidraad', ...dates },
  })
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const pieces: Buffer[] = []
    doc.on('data', (piece: Buffer) => pieces.push(piece))
    doc.on('end', () => resolve(Buffer.concat(pieces)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(doc.struct('H1', {}, () => void doc.font('Helvetica-Bold').fontSize(18).text(title).moveDown()))
  for (const line of text.split('\n')) {
    root.add(
      doc.struct(
        'P',
        {},
        () =>
          void doc
            .font('Courier')
            .fontSize(8)
            .text(line === '' ? ' ' : line),
      ),
    )
  }
  root.add(
    doc.struct('P', {}, () => void doc.moveDown().font('Helvetica').fontSize(9).text(`${texts.recordHash}: ${sha256}`)),
  )
  root.end()
  const file = {
    name: 'proces-verbaal.txt',
    type: 'text/plain',
    creationDate: dates.CreationDate,
    modifiedDate: dates.ModDate,
  }
  doc.file(Buffer.from(text, 'utf8'), file)
  doc.end()
  return bytes
}
