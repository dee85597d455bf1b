/** The parts of one tender, each a page with its own address; who sees which follows from the page's permission. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { can, type Permission } from '~/modules/access/domain/permissions'
import { type Regime, regimeRules } from '~/modules/tender/domain/regime'
import { findTenderRegime } from '~/modules/tender/server/find-tender-regime.server'
import type { LinkTab } from '~/ui/link-tabs'
import { appTexts } from './texts'

type TenderTab = {
  readonly label: string
  /** What follows /aanbestedingen/:tenderId. */
  readonly path: string
  readonly permission: Permission
  /** Providers have their own pages for some parts. */
  readonly staffOnly?: true
  /** Where sealed bids come in, or only where providers are admitted one by one. */
  readonly only?: 'bids' | 'admission'
}

const texts = appTexts.tenderTabs
const tabs: readonly TenderTab[] = [
  { label: texts.overview, path: '', permission: 'tender:read' },
  { label: texts.lots, path: '/percelen', permission: 'tender:read' },
  { label: texts.criteria, path: '/criteria', permission: 'tender:read' },
  { label: texts.planning, path: '/planning', permission: 'tender:read', staffOnly: true },
  { label: texts.documents, path: '/documenten', permission: 'tender:read' },
  { label: texts.questions, path: '/vragen', permission: 'tender:read' },
  { label: texts.team, path: '/team', permission: 'tender:read', staffOnly: true },
  { label: texts.notices, path: '/aankondigingen', permission: 'tender:track', staffOnly: true },
  { label: texts.vault, path: '/kluis', permission: 'vault:open', staffOnly: true, only: 'bids' },
  { label: texts.evaluation, path: '/beoordeling', permission: 'tender:evaluate', only: 'bids' },
  { label: texts.award, path: '/gunning', permission: 'tender:evaluate', only: 'bids' },
  { label: texts.admission, path: '/toelating', permission: 'admission:read', staffOnly: true, only: 'admission' },
]

/** The tabs above a page under /aanbestedingen/:tenderId, the current one marked; none elsewhere. */
export async function tenderTabsFor(actor: Actor, path: string): Promise<LinkTab[]> {
  const [, tenderId = ''] = /^\/aanbestedingen\/([^/]+)/.exec(path) ?? []
  if (!isUuid(tenderId) || !can(actor, 'tender:read')) return []
  const regime = await findTenderRegime(actor, tenderId)
  if (regime === null) return []
  const base = `/aanbestedingen/${tenderId}`
  const mine = tabs.filter((tab) => isShown(tab, actor, regime))
  if (mine.length < 2) return []
  return mine.map((tab) => {
    const href = `${base}${tab.path}`
    return { label: tab.label, href, current: path === href || (tab.path !== '' && path.startsWith(`${href}/`)) }
  })
}

function isShown(tab: TenderTab, actor: Actor, regime: Regime): boolean {
  if (!can(actor, tab.permission)) return false
  if (tab.staffOnly && actor.kind !== 'staff') return false
  return tab.only === undefined || (tab.only === 'bids') === regimeRules[regime].takesBids
}
