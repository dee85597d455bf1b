/** A small tagged PDF that says on every line that it is an example; the same lines give the same bytes. */
import PDFDocument from 'pdfkit'

/** The dates that PDF asks for: fixed, so that a file keeps its hash. */
const madeAt = new Date('2026-11-23T08:00:00Z')

export function examplePdf(title: string, lines: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({
      size: 'A4',
      margin: 64,
      pdfVersion: '1.7',
      lang: 'nl-NL',
      tagged: true,
      displayTitle: true,
      info: { Title: title, Author: 'Leidraad, voorbeeldregio', CreationDate: madeAt, ModDate: madeAt },
    })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    const document = pdf.struct('Document')
    pdf.addStructure(document)
    document.add(pdf.struct('H1', {}, () => pdf.fontSize(18).text(title).moveDown()))
    for (const line of lines) document.add(pdf.struct('P', {}, () => pdf.fontSize(11).text(line).moveDown(0.4)))
    document.end()
    pdf.end()
  })
}
