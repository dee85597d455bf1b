/** The views of the plan, each a page of its own. */
import { LinkTabs } from '~/ui/link-tabs'
import { planTexts } from '../texts-plan'

export type PlanView = 'monday' | 'timeline' | 'list' | 'excel' | 'models'

const views: readonly { view: PlanView; href: string }[] = [
  { view: 'monday', href: '/project/planning' },
  { view: 'timeline', href: '/project/planning/tijdlijn' },
  { view: 'list', href: '/project/planning/mijlpalen' },
  { view: 'excel', href: '/project/planning/excel' },
  { view: 'models', href: '/project/planning/modellen' },
]

export const PlanTabs = ({ current }: { current: PlanView }) => (
  <LinkTabs
    label={planTexts.tabs.label}
    tabs={views.map(({ view, href }) => ({
      label: planTexts.tabs[view],
      href,
      current: view === current,
    }))}
  />
)
