/** Which proof a delivery asks for, and whether what was handed over is enough. */
import { type CivilDate, civilDate, dayOf } from '~/kernel/civil-date'
import type { Problem } from '~/kernel/result'
import { toDay, toInstant } from '~/platform/database/columns.server'
import {
  type DeclarationProblemCode,
  declarationProblem,
  type RequiredDeclaration,
  requiredDeclaration,
} from '../domain/declaration'
import type { ReportTemplate } from '../domain/report-template'
import type { DeliveryToSubmit } from './find-delivery-to-submit.server'
import type { DeliverySubmission } from './submit-delivery.server'

/** The threshold stands with the template; a template without one asks for no proof. */
export const asksDeclaration = (template: Pick<ReportTemplate, 'settings'>): boolean =>
  template.settings.auditorThresholdCents !== undefined

/** The proof that follows from the turnover in the whole country, by the threshold of the period. */
export const declarationFor = (
  delivery: Pick<DeliveryToSubmit, 'template' | 'periodEndsOn'>,
  turnoverCents: number,
): RequiredDeclaration =>
  requiredDeclaration(
    turnoverCents,
    delivery.template.settings.auditorThresholdCents ?? [],
    toDay(delivery.periodEndsOn),
  )

/**
 * From which day a paper can be about the file. A paper may be signed before the upload, which says nothing about when
 * the file was ready; but not before the period was over, or, for a report that comes early, before the file came in.
 */
const earliest = (periodEndsOn: CivilDate, uploadedOn: CivilDate): CivilDate =>
  periodEndsOn < uploadedOn ? periodEndsOn : uploadedOn

/** Why the proof is not enough, or null. */
export function submitDeclarationProblem(
  delivery: DeliveryToSubmit,
  { turnoverCents, declaration }: Pick<DeliverySubmission, 'turnoverCents' | 'declaration'>,
): Problem<DeclarationProblemCode> | null {
  if (!asksDeclaration(delivery.template)) return null
  const turnover = turnoverCents ?? 0
  return declarationProblem({
    required: declarationFor(delivery, turnover).kind,
    turnoverCents: turnover,
    totalCents: delivery.totalCents ?? 0,
    fileSha256: delivery.fileSha256 ?? '',
    fileReadyOn: earliest(toDay(delivery.periodEndsOn), dayOf(toInstant(delivery.uploadedAt))),
    document: declaration && {
      kind: declaration.kind,
      signedOn: civilDate(declaration.signedOn),
      aboutSha256: declaration.aboutSha256,
    },
  })
}
