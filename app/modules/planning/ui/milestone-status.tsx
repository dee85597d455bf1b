/** The standing of a milestone as badges: its status, how late it is, and whether a day is unsafe or critical. */
import type { CivilDate } from '~/kernel/civil-date'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { daysLate, type MilestoneStatus } from '../domain/milestone'
import type { MilestoneTiming } from '../domain/plan-analysis'
import { milestoneStatusNames, planTexts as texts } from '../texts-plan'

const tones: Readonly<Record<MilestoneStatus, Tone>> = {
  scheduled: 'neutral',
  met: 'success',
  notMet: 'error',
  partiallyMet: 'warning',
}

type Standing = {
  readonly status: MilestoneStatus
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
  readonly timing: MilestoneTiming
}

export function MilestoneStanding({ milestone, today }: { milestone: Standing; today: CivilDate }) {
  const late = daysLate(milestone, today)
  return (
    <span className="ld-badges">
      {late > 0 ? (
        <StatusBadge tone="error" label={texts.late(late)} />
      ) : (
        <StatusBadge tone={tones[milestone.status]} label={milestoneStatusNames[milestone.status]} />
      )}
      {milestone.timing.isUnsafe && <StatusBadge tone="warning" label={texts.unsafe} />}
      {milestone.timing.isCritical && <StatusBadge tone="progress" label={texts.critical} />}
    </span>
  )
}
