/** How an obligation's state reads on a list: the word and its tone. Late overrules what the status says. */
import { addDays, type CivilDate } from '~/kernel/civil-date'
import { obligationSoonDays } from '~/modules/contract/domain/contract-attention'
import type { Tone } from '~/ui/status-badge'
import { type ObligationStatus, type ObligationTiming, obligationTiming } from '../domain/delivery-status'
import { obligationStatusTexts } from '../texts'
import { timingTexts } from '../texts-staff'

const tones: Readonly<Record<ObligationStatus, Tone>> = {
  open: 'neutral',
  submitted: 'info',
  returned: 'warning',
  approved: 'success',
  waived: 'neutral',
}

export const obligationBadge = (status: ObligationStatus): { tone: Tone; label: string } => ({
  tone: tones[status],
  label: obligationStatusTexts[status],
})

/** What asks attention in a row, or null: late, or due within two weeks. */
export function obligationAttention(
  obligation: { readonly status: ObligationStatus; readonly dueOn: CivilDate },
  today: CivilDate,
): { tone: Tone; label: string } | null {
  const timing: ObligationTiming = obligationTiming(obligation, today, addDays(today, obligationSoonDays))
  if (timing === 'late') return { tone: 'error', label: timingTexts.late.toLowerCase() }
  return timing === 'soon' ? { tone: 'warning', label: timingTexts.soon.toLowerCase() } : null
}
