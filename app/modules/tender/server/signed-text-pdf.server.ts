/** A text that counts letter by letter as a PDF: a line is a paragraph, and the text itself is attached. */
import type { Instant } from '~/kernel/civil-date'
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'

export type SignedText = {
  readonly title: string
  readonly text: string
  /** Under the text. */
  readonly notes: readonly string[]
  readonly fileName: string
  /** Written in the file as its date, so that the same text gives the same bytes. */
  readonly at: Instant
}

/** In memory: a page or two. */
export function signedTextPdf({ title, text, notes, fileName, at }: SignedText): Promise<Buffer> {
  const { doc, root, finish } = startTaggedPdf(title, at)
  const say = (tag: 'H1' | 'P', words: string, font: string, size: number) =>
    root.add(doc.struct(tag, {}, () => void doc.font(font).fontSize(size).text(words)))
  say('H1', title, 'Helvetica-Bold', 18)
  doc.moveDown()
  for (const line of text.split('\n')) say('P', line === '' ? ' ' : line, 'Courier', 8)
  for (const note of notes) {
    doc.moveDown()
    say('P', note, 'Helvetica', 9)
  }
  return finish({ name: fileName, text })
}
