import type { Tone } from '~/ui/status-badge'
import type { EvidenceState } from '../domain/admission-evidence'
import type { AdmissionStatus } from '../domain/admission-status'

export const admissionTone: Readonly<Record<AdmissionStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  completing: 'warning',
  admitted: 'success',
  refused: 'error',
  withdrawn: 'neutral',
  ended: 'neutral',
}
export const evidenceTone: Readonly<Record<EvidenceState, Tone>> = {
  expired: 'error',
  soon: 'warning',
  valid: 'success',
  forever: 'neutral',
}
