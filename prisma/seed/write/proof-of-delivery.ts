import { type CivilDate, civilDate } from '../../../app/kernel/civil-date'
import { type DeclarationKind, requiredDeclaration } from '../../../app/modules/reporting/domain/declaration'
import { t1Production } from '../../../app/modules/reporting/domain/templates/t1-production'
import type { ExampleDelivery } from '../example/shapes'

/** The proof that goes with an invented production report: a turnover, and the statement that this turnover asks for. */
export type ExampleProof = {
  readonly turnoverCents: number
  readonly kind: DeclarationKind
  readonly signedOn: CivilDate
  readonly fileName: string
  readonly lines: readonly string[]
}

/** The proof of a production report that was handed in; null for other files. The turnover is a third above the total. */
export function proofOf(delivery: ExampleDelivery): ExampleProof | null {
  if (!delivery.fileName.startsWith('T1') || delivery.submittedOn === null) return null
  const total = delivery.rows.reduce((sum, row) => sum + Number(row.totaal), 0)
  const turnoverCents = Math.ceil((total * 4) / 3)
  const year = delivery.fileName.split('-').at(-2) ?? ''
  const thresholds = t1Production.settings.auditorThresholdCents ?? []
  const { kind } = requiredDeclaration(turnoverCents, thresholds, civilDate(`${year}-12-31`))
  return {
    turnoverCents,
    kind,
    signedOn: delivery.submittedOn,
    fileName: delivery.fileName.replace(/^T1-/, 'verklaring-').replace(/\.csv$/, '.pdf'),
    lines: ['VOORBEELD. Dit is geen echte verklaring.', `Hoort bij: ${delivery.fileName}`],
  }
}

/** The id under which the file of the proof is kept, beside the delivery's own. */
export const proofFileId = (delivery: ExampleDelivery): string => `${delivery.id}:proof`
