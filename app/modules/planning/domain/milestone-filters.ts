/** The filters and the order of the list of milestones. A plan has tens of milestones: it is read whole for its graph. */
import type { CivilDate } from '../../../kernel/civil-date'
import { daysLate, isOpen, type MilestoneStatus } from './milestone'
import type { MilestoneTiming } from './plan-analysis'

export const standings = ['open', 'te-laat', 'onveilig', 'kritiek', 'afgerond'] as const
export type StandingFilter = (typeof standings)[number]
export type MilestoneFilters = {
  readonly text: string
  readonly phase: number | null
  readonly standing: StandingFilter | null
  readonly isPublic: boolean
}

/** What a filter and an order look at. */
export type FilterableMilestone = {
  readonly title: string
  readonly owner: string
  readonly phaseNumber: number
  readonly status: MilestoneStatus
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
  readonly isPublic: boolean
  readonly timing: MilestoneTiming
}

/** Reads the query of a list; what is not understood is left out. */
export function readMilestoneFilters(params: URLSearchParams): MilestoneFilters {
  const phase = Number(params.get('fase'))
  return {
    text: (params.get('q') ?? '').trim().slice(0, 100),
    phase: Number.isInteger(phase) && phase > 0 ? phase : null,
    standing: standings.find((each) => each === params.get('stand')) ?? null,
    isPublic: params.get('openbaar') === 'ja',
  }
}

export function isChosen(milestone: FilterableMilestone, filters: MilestoneFilters, today: CivilDate): boolean {
  const { text, phase, standing } = filters
  if (phase !== null && milestone.phaseNumber !== phase) return false
  if (filters.isPublic && !milestone.isPublic) return false
  const words = `${milestone.title} ${milestone.owner}`.toLowerCase()
  if (text !== '' && !words.includes(text.toLowerCase())) return false
  switch (standing) {
    case null:
      return true
    case 'open':
      return isOpen(milestone)
    case 'afgerond':
      return !isOpen(milestone)
    case 'te-laat':
      return daysLate(milestone, today) > 0
    case 'onveilig':
      return milestone.timing.isUnsafe
    case 'kritiek':
      return milestone.timing.isCritical
  }
}

const sortValue: Readonly<Record<string, (milestone: FilterableMilestone) => string | number | null>> = {
  titel: ({ title }) => title.toLowerCase(),
  fase: ({ phaseNumber }) => phaseNumber,
  eigenaar: ({ owner }) => owner.toLowerCase(),
  planning: ({ baselineOn }) => baselineOn,
  verwacht: ({ actualOn, forecastOn }) => actualOn ?? forecastOn,
  speling: ({ timing }) => timing.slackDays,
  veilig: ({ timing }) => timing.lastSafeOn,
}

/** Sorts by the keys in their order; what has no value comes last either way. */
export function sortMilestones<M extends FilterableMilestone>(
  milestones: readonly M[],
  sorts: readonly { readonly key: string; readonly descending: boolean }[],
): M[] {
  return [...milestones].sort((a, b) => {
    for (const { key, descending } of sorts) {
      const [x, y] = [sortValue[key]?.(a) ?? null, sortValue[key]?.(b) ?? null]
      if (x === y) continue
      if (x === null) return 1
      if (y === null) return -1
      return (x < y ? -1 : 1) * (descending ? -1 : 1)
    }
    return 0
  })
}
