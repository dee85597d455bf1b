/** The main menu: who sees which entry follows from the permission that its page asks. */
import type { Actor } from '~/kernel/actor'
import { can, type Permission } from '~/modules/access/domain/permissions'
import type { NavigationItem } from '~/ui/main-navigation'
import { appTexts } from './texts'

type Entry = {
  readonly label: string
  readonly href: string
  readonly permission: Permission | null
  /** Pages with an address of their own that belong to this entry. */
  readonly also?: readonly string[]
}
const entries: readonly Entry[] = [
  { label: appTexts.navigation.tasks, href: '/mijn-taken', permission: null },
  { label: appTexts.navigation.project, href: '/project', permission: 'project:read' },
  { label: appTexts.navigation.results, href: '/resultaten', permission: 'project:read' },
  { label: appTexts.navigation.tenders, href: '/aanbestedingen', permission: 'tender:read' },
  {
    label: appTexts.navigation.bids,
    href: '/inschrijvingen',
    permission: 'bid:write',
    also: ['/gunningsbrieven', '/herstelvragen'],
  },
  {
    label: appTexts.navigation.contracts,
    href: '/contracten',
    permission: 'contract:read',
    also: ['/toezeggingen'],
  },
  { label: appTexts.navigation.products, href: '/producten', permission: 'product:write' },
  { label: appTexts.navigation.reporting, href: '/verantwoording', permission: 'obligation:read' },
  { label: appTexts.navigation.templates, href: '/sjablonen', permission: 'template:read' },
  { label: appTexts.navigation.organisations, href: '/organisaties', permission: 'organisation:read' },
  { label: appTexts.navigation.budget, href: '/begroting', permission: 'budget:read' },
  { label: appTexts.navigation.documents, href: '/documenten', permission: 'document:read' },
  { label: appTexts.navigation.newsletters, href: '/nieuwsbrieven', permission: 'newsletter:write' },
  { label: appTexts.navigation.exports, href: '/exports', permission: 'export:make' },
  { label: appTexts.navigation.users, href: '/gebruikers', permission: 'user:manage' },
  { label: appTexts.navigation.audit, href: '/logboek', permission: 'audit:read' },
  { label: appTexts.navigation.outbox, href: '/postvak-uit', permission: 'mail:read' },
]

/** The entries for this actor on this page, the current one marked. */
export const navigationFor = (actor: Actor, path: string): NavigationItem[] =>
  entries
    .filter((entry) => entry.permission === null || can(actor, entry.permission))
    .map(({ label, href, also = [] }) => ({
      label,
      href,
      current: [href, ...also].some((own) => path === own || path.startsWith(`${own}/`)),
    }))
