/** A nota van inlichtingen as a file: Word, a tagged PDF, or all notas as a workbook. The words are those of the page. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Instant } from '~/kernel/civil-date'
import { formatLongInstant } from '~/kernel/dutch-format'
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'
import { writeWordDocument } from '~/platform/word/write-document.server'
import { questionsWorkbook } from '../excel/questions.sheet'
import { questionTexts as texts } from '../texts-questions'
import type { Nota } from './list-questions.server'

const headingOf = (answer: Nota['answers'][number]): string =>
  `${answer.number}. ${answer.subject}${answer.lotNumber === null ? '' : ` (perceel ${answer.lotNumber})`}${answer.isLate ? `, ${texts.late}` : ''}`

/** `tender` is its number and title. */
export const notaDocument = (tender: string, nota: Nota): Promise<Buffer> =>
  writeWordDocument({
    title: texts.notaOf(nota.number, tender),
    footer: texts.nota(nota.number),
    blocks: [
      { kind: 'paragraph', text: texts.notaAt(formatLongInstant(nota.publishedAt)) },
      ...nota.answers.flatMap((answer) => [
        { kind: 'heading' as const, level: 2 as const, text: headingOf(answer) },
        { kind: 'paragraph' as const, text: `${texts.question}: ${answer.question}` },
        { kind: 'paragraph' as const, text: `${texts.answer}: ${answer.answer}` },
      ]),
    ],
  })

/** Tagged, in Dutch, dated by its publication, so that the bytes stay the same. */
export function notaPdf(tender: string, nota: Nota): Promise<Buffer> {
  const title = texts.notaOf(nota.number, tender)
  const { doc, root, finish } = startTaggedPdf(title, nota.publishedAt)
  const write = (tag: 'H1' | 'H2' | 'P', text: string) => {
    const isHeading = tag !== 'P'
    root.add(
      doc.struct(tag, {}, () => {
        doc
          .font(isHeading ? 'Helvetica-Bold' : 'Helvetica')
          .fontSize(tag === 'H1' ? 18 : tag === 'H2' ? 12 : 10)
          .text(text)
          .moveDown(0.5)
      }),
    )
  }
  write('H1', title)
  write('P', texts.notaAt(formatLongInstant(nota.publishedAt)))
  for (const answer of nota.answers) {
    write('H2', headingOf(answer))
    write('P', `${texts.question}: ${answer.question}`)
    write('P', `${texts.answer}: ${answer.answer}`)
  }
  return finish()
}

/** All answers of a tender, a row each. */
export function questionList(tender: string, notas: readonly Nota[], now: Instant): Readable {
  const rows = [...notas]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ number, publishedAt, answers }) => answers.map((answer) => ({ ...answer, nota: number, publishedAt })))
  const content = new PassThrough()
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(questionsWorkbook(tender, rows, now), content).catch((error: Error) => content.destroy(error))
  return content
}
