/** A version of the strategy as a document for the bodies: per segment what is chosen and why, and who decides. */
import type { QuotationView } from '~/modules/assignment/server/list-quotations.server'
import { quotationTexts } from '~/modules/assignment/texts-quotation'
import { type WordBlock, writeWordDocument } from '~/platform/word/write-document.server'
import { bodyNames, outcomeNames, statusNames, strategyTexts as texts } from '../texts'
import { segmentParts } from '../texts-segment'
import type { StrategyVersionPage } from './get-version.server'

const quotationLine = ({ code, text, assignment, version, note }: QuotationView): string =>
  [`${code}: ${text} (${quotationTexts.from(assignment, version)})`, note && quotationTexts.noteOf(note)]
    .filter(Boolean)
    .join('\n')

const dutchDay = (day: string | null): string =>
  day === null ? '' : `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`

/** The bytes of the .docx. */
export function strategyDocument(version: StrategyVersionPage, quotations: readonly QuotationView[]): Promise<Buffer> {
  const { segments, approvals, municipalities } = version
  const blocks: WordBlock[] = [
    { kind: 'paragraph', text: texts.documentStatus(statusNames[version.status]) },
    ...(version.note ? [{ kind: 'paragraph', text: version.note } as const] : []),
    ...segments.flatMap((segment): WordBlock[] => [
      { kind: 'heading', level: 1, text: segment.segmentName },
      {
        kind: 'table',
        header: [texts.field, texts.facts],
        widths: [28, 72],
        rows: segmentParts(segment, municipalities)
          .slice(1)
          .filter((part) => part.text !== '')
          .map(({ label, text }) => [label, text])
          .concat(
            quotations
              .filter((quotation) => quotation.objectId === segment.id)
              .map((quotation) => [quotationTexts.section, quotationLine(quotation)]),
          ),
      },
    ]),
    { kind: 'heading', level: 1, text: texts.approvals },
    {
      kind: 'table',
      header: [texts.municipality, texts.body, texts.outcome, texts.plannedOn, texts.decidedOn, texts.mandate],
      widths: [18, 16, 18, 14, 14, 20],
      rows: approvals.map((approval) => [
        approval.municipality,
        bodyNames[approval.body],
        outcomeNames[approval.outcome],
        dutchDay(approval.plannedOn),
        dutchDay(approval.decidedOn),
        approval.mandate,
      ]),
    },
  ]
  const title = texts.versionTitle(version.number, version.title)
  return writeWordDocument({ title, footer: title, blocks })
}
