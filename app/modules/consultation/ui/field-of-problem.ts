/** The field where a refusal of a remark is shown. */
import type { AnyConsultationProblem } from '../texts-consultation'

const fields: Partial<Record<AnyConsultationProblem, string>> = {
  residentHasNoName: 'submitterName',
  submitterMissing: 'submitterName',
  adviceNeedsCouncil: 'kind',
  receivedOutsidePeriod: 'receivedOn',
  themeUnknown: 'themeId',
  roundReported: 'form',
}

export const fieldOfRemarkProblem = (code: AnyConsultationProblem): string => fields[code] ?? 'text'
