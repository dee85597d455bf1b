/** Which tone goes with which state of the evaluation; the word always stands beside it. */
import type { Tone } from '~/ui/status-badge'

export const interestTone: Readonly<Record<string, Tone>> = {
  none: 'success',
  declared: 'warning',
  allowed: 'info',
  excluded: 'error',
}
export const lotTone: Readonly<Record<string, Tone>> = { individual: 'progress', consensus: 'info', settled: 'success' }
export const verdictTone: Readonly<Record<string, Tone>> = { open: 'progress', fit: 'success', unfit: 'error' }
export const questionTone: Readonly<Record<string, Tone>> = {
  open: 'warning',
  expired: 'error',
  answered: 'info',
  accepted: 'success',
  rejected: 'error',
}
