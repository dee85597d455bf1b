/** The parts of the project, each a page with its own address; who sees which follows from the page's permission. */
import type { Actor } from '~/kernel/actor'
import { can, type Permission } from '~/modules/access/domain/permissions'
import type { LinkTab } from '~/ui/link-tabs'
import { appTexts } from './texts'

const tabs: readonly { label: string; href: string; permission: Permission }[] = [
  { label: appTexts.projectTabs.overview, href: '/project', permission: 'project:read' },
  { label: appTexts.projectTabs.meetings, href: '/project/bijeenkomsten', permission: 'project:read' },
  { label: appTexts.projectTabs.planning, href: '/project/planning', permission: 'planning:read' },
  { label: appTexts.projectTabs.decisions, href: '/project/besluiten', permission: 'planning:read' },
  { label: appTexts.projectTabs.risks, href: '/project/risicos', permission: 'risk:read' },
  { label: appTexts.projectTabs.progress, href: '/project/voortgang', permission: 'risk:read' },
  { label: appTexts.projectTabs.strategy, href: '/project/strategie', permission: 'project:read' },
  { label: appTexts.projectTabs.consultation, href: '/project/inspraak', permission: 'consultation:read' },
  { label: appTexts.projectTabs.assignments, href: '/project/opdrachten', permission: 'project:read' },
  { label: appTexts.projectTabs.stakeholders, href: '/project/belanghebbenden', permission: 'consultation:read' },
  { label: appTexts.projectTabs.actionPlans, href: '/project/uitvoeringsplannen', permission: 'actionPlan:read' },
]

/** The tabs above a page under /project, the current one marked; none elsewhere, or where there is nothing to choose. */
export function projectTabsFor(actor: Actor, path: string): LinkTab[] {
  if (path !== '/project' && !path.startsWith('/project/')) return []
  const mine = tabs.filter((tab) => can(actor, tab.permission))
  if (mine.length < 2) return []
  const isAt = (href: string) => path === href || (href !== '/project' && path.startsWith(`${href}/`))
  return mine.map(({ label, href }) => ({ label, href, current: isAt(href) }))
}
