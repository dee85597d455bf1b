import type { Crumb } from '~/ui/breadcrumb'
import { contractTexts as texts } from '../texts'

/** Where a form of something that hangs from a contract belongs. */
export const partBreadcrumb = (contract: { readonly id: string; readonly number: string }): Crumb[] => [
  { label: texts.title, href: '/contracten' },
  { label: contract.number, href: `/contracten/${contract.id}` },
]
