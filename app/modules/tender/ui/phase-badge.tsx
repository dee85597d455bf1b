import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { TenderPhase } from '../domain/moments'
import type { Regime } from '../domain/regime'
import { phaseText } from '../texts'

const tones: Readonly<Record<TenderPhase, Tone>> = {
  planning: 'neutral',
  enquiries: 'progress',
  bidding: 'progress',
  closed: 'warning',
  quality: 'progress',
  prices: 'progress',
  standstill: 'warning',
  awarded: 'success',
  ended: 'neutral',
}

export const PhaseBadge = ({ regime, phase }: { regime: Regime; phase: TenderPhase }) => (
  <StatusBadge tone={tones[phase]} label={phaseText(regime, phase)} />
)
