/** The shell of every PDF that we make: tagged, in Dutch, A4, and the same bytes for the same content and moment. */
import PDFDocument from 'pdfkit'
import type { Instant } from '~/kernel/civil-date'

type TaggedPdf = {
  readonly doc: PDFKit.PDFDocument
  /** What a screen reader hears: every piece of text hangs under it. */
  readonly root: ReturnType<PDFKit.PDFDocument['struct']>
  /** Closes the document. The text goes with it as a file, byte for byte, as copying from a page may break lines. */
  finish(attached?: { readonly name: string; readonly text: string }): Promise<Buffer>
}

/** Begins a document that is kept in memory: for some pages, not for books. `at` is written in it as its date. */
export function startTaggedPdf(title: string, at: Instant, margin = 56): TaggedPdf {
  const date = new Date(at)
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    info: { Title: title, Author: 'Leidraad', CreationDate: date, ModDate: date },
  })
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  return {
    doc,
    root,
    finish(attached) {
      root.end()
      if (attached) {
        const { name, text } = attached
        // As it is, so that who checks a receipt finds its text without unpacking anything.
        doc.compress = false
        doc.file(Buffer.from(text, 'utf8'), { name, type: 'text/plain', creationDate: date, modifiedDate: date })
      }
      doc.end()
      return bytes
    },
  }
}
