/** The proces-verbaal as a tagged PDF; its text is attached, as copying from a page may break lines. */
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'
import { vaultTexts as texts } from '../texts-vault'
import type { OpeningRecordToShow } from './get-opening.server'

/** In memory: a line or two per bid. The dates are those of the opening, so that the bytes stay the same. */
export function recordPdf({ tender, part, openedAt, text, sha256 }: OpeningRecordToShow): Promise<Buffer> {
  const title = `${texts.record} ${texts.parts[part] ?? part} ${tender.number}`
  const { doc, root, finish } = startTaggedPdf(title, openedAt)
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
  return finish({ name: 'proces-verbaal.txt', text })
}
