/** The filters above the list of milestones. */
import type { Filter } from '~/ui/filter-bar'
import { type MilestoneFilters, standings } from '../domain/milestone-filters'
import { planTexts as texts } from '../texts-plan'

export const milestoneFilters = (
  filters: MilestoneFilters,
  phases: readonly { readonly number: number; readonly name: string }[],
): Filter[] => [
  { kind: 'search', name: 'q', label: texts.list.search, value: filters.text },
  {
    kind: 'select',
    name: 'fase',
    label: texts.phase,
    value: filters.phase === null ? '' : String(filters.phase),
    options: phases.map(({ number, name }) => ({ value: String(number), label: texts.phaseName(number, name) })),
  },
  {
    kind: 'select',
    name: 'stand',
    label: texts.status,
    value: filters.standing ?? '',
    options: standings.map((value) => ({ value, label: texts.standings[value] })),
  },
  {
    kind: 'select',
    name: 'openbaar',
    label: texts.public,
    value: filters.isPublic ? 'ja' : '',
    options: [{ value: 'ja', label: texts.yes }],
  },
]
