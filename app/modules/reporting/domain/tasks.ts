/**
 * "Mijn taken": which kinds of work each role sees first, as one table. A tile of a list carries the very address of
 * that list, and is counted by it, so that the number on the tile is the total behind the link.
 */
import type { Role } from '../../../kernel/actor'
import { shippedViews } from '../../contract/domain/contract-filters'
import { ownPromisesSearch } from '../../contract/domain/promise-filters'
import { obligationTiles } from './obligation-filters'

export type TaskTone = 'neutral' | 'info' | 'success' | 'warning' | 'error'
/** What is counted by its own small query, where the page behind it is no filtered list. */
export const otherCounts = [
  'people',
  'invitations',
  'mails',
  'events',
  'phases',
  'lateMilestones',
  'decisions',
  'contradictions',
  'documents',
  'results',
  'templates',
  'bidderQuestions',
  'awardLetters',
  'openTenders',
  'scoreSheets',
  'interests',
  'admissions',
  'evidenceExpiring',
  'ownAdmissions',
  'vaultsToOpen',
  'awardsWaiting',
] as const
export type OtherCount = (typeof otherCounts)[number]

export type TaskSource =
  | { readonly kind: 'obligations'; readonly search: string }
  | { readonly kind: 'contracts'; readonly search: string }
  | { readonly kind: 'promises'; readonly search: string }
  | { readonly kind: OtherCount }
export type TaskDefinition = {
  readonly source: TaskSource
  readonly href: string
  readonly tone: TaskTone
  /** For work that a role seldom has: no tile while there is none. */
  readonly onlyWhenSome?: true
}

const obligations = (search: string, tone: TaskTone): TaskDefinition => ({
  source: { kind: 'obligations', search },
  href: search === '' ? '/verantwoording' : `/verantwoording?${search}`,
  tone,
})
const contracts = (search: string, tone: TaskTone): TaskDefinition => ({
  source: { kind: 'contracts', search },
  href: search === '' ? '/contracten' : `/contracten?${search}`,
  tone,
})
const promises = (search: string, tone: TaskTone): TaskDefinition => ({
  source: { kind: 'promises', search },
  href: `/toezeggingen?${search}`,
  tone,
})
const other = (kind: OtherCount, href: string, tone: TaskTone = 'neutral'): TaskDefinition => ({
  source: { kind },
  href,
  tone,
})

export const taskDefinitions = {
  toReview: obligations(obligationTiles.toReview, 'info'),
  late: obligations(obligationTiles.late, 'error'),
  dueSoon: obligations(obligationTiles.soon, 'warning'),
  returned: obligations(obligationTiles.returned, 'warning'),
  approved: obligations(obligationTiles.approved, 'success'),
  answered: obligations('vragen=beantwoord', 'info'),
  asked: obligations('vragen=open', 'warning'),
  ownLate: obligations(obligationTiles.late, 'error'),
  ownSoon: obligations(obligationTiles.soon, 'warning'),
  ownReturned: obligations(obligationTiles.returned, 'warning'),
  ownAsked: obligations('vragen=open', 'warning'),
  ownSubmitted: obligations(obligationTiles.toReview, 'info'),
  dossierObligations: obligations('', 'neutral'),
  endsSoon: contracts(shippedViews.endsSoon, 'info'),
  noticeSoon: contracts(shippedViews.noticeSoon, 'warning'),
  spaceNearlyGone: contracts(shippedViews.spaceNearlyGone, 'warning'),
  spaceGone: contracts('status=active&ruimte-vanaf=100&sorteer=-ruimte', 'error'),
  pendingContracts: contracts('status=pending', 'info'),
  activeContracts: contracts('status=active', 'neutral'),
  dossierContract: contracts('', 'neutral'),
  ownPromises: promises(ownPromisesSearch, 'warning'),
  people: other('people', '/gebruikers'),
  invitations: other('invitations', '/gebruikers?lijst=uitnodigingen', 'info'),
  mails: other('mails', '/postvak-uit'),
  events: other('events', '/logboek'),
  phases: other('phases', '/project/planning/tijdlijn', 'info'),
  lateMilestones: other('lateMilestones', '/project/planning/mijlpalen?stand=te-laat', 'error'),
  decisions: other('decisions', '/project/besluiten', 'warning'),
  contradictions: other('contradictions', '/project#tegenspraak', 'warning'),
  documents: other('documents', '/documenten?verloopt=binnenkort', 'warning'),
  results: other('results', '/resultaten'),
  templates: other('templates', '/sjablonen'),
  bidderQuestions: other('bidderQuestions', '/herstelvragen', 'warning'),
  awardLetters: other('awardLetters', '/gunningsbrieven', 'info'),
  openTenders: other('openTenders', '/inschrijvingen?stand=open', 'info'),
  scoreSheets: other('scoreSheets', '/aanbestedingen', 'warning'),
  alsoScoreSheets: { ...other('scoreSheets', '/aanbestedingen', 'warning'), onlyWhenSome: true },
  interests: other('interests', '/aanbestedingen', 'warning'),
  admissions: other('admissions', '/aanbestedingen?procedure=openHouse', 'warning'),
  evidenceExpiring: other('evidenceExpiring', '/aanbestedingen?procedure=openHouse', 'warning'),
  ownAdmissions: other('ownAdmissions', '/inschrijvingen/toelatingen', 'warning'),
  ownEvidence: other('evidenceExpiring', '/inschrijvingen/toelatingen', 'warning'),
  vaultsToOpen: other('vaultsToOpen', '/aanbestedingen?status=active', 'warning'),
  awardsWaiting: other('awardsWaiting', '/aanbestedingen?status=active', 'warning'),
} as const satisfies Record<string, TaskDefinition>
export type TaskCode = keyof typeof taskDefinitions

/** Where it is done, for what all waits in one tender; the list of tenders shows the way when it waits in several. */
const hrefInTender: Partial<Record<TaskCode, (tenderId: string) => string>> = {
  admissions: (tenderId) => `/aanbestedingen/${tenderId}/toelating?status=waiting`,
  evidenceExpiring: (tenderId) => `/aanbestedingen/${tenderId}/toelating/bewijzen?bewijs=due`,
  scoreSheets: (tenderId) => `/aanbestedingen/${tenderId}/beoordeling`,
  alsoScoreSheets: (tenderId) => `/aanbestedingen/${tenderId}/beoordeling`,
  interests: (tenderId) => `/aanbestedingen/${tenderId}/beoordeling`,
  vaultsToOpen: (tenderId) => `/aanbestedingen/${tenderId}/kluis`,
  awardsWaiting: (tenderId) => `/aanbestedingen/${tenderId}/gunning`,
}
export const taskHref = (code: TaskCode, tenderId: string | null = null): string =>
  (tenderId === null ? undefined : hrefInTender[code]?.(tenderId)) ?? taskDefinitions[code].href

/** What each role sees, the most pressing first. */
export const tasksOfRole: Readonly<Record<Role, readonly TaskCode[]>> = {
  administrator: ['people', 'invitations', 'mails', 'events', 'late'],
  projectLead: [
    'alsoScoreSheets',
    'lateMilestones',
    'decisions',
    'phases',
    'contradictions',
    'documents',
    'toReview',
    'late',
    'approved',
    'endsSoon',
  ],
  contractManager: [
    'alsoScoreSheets',
    'toReview',
    'late',
    'answered',
    'asked',
    'returned',
    'dueSoon',
    'ownPromises',
    'noticeSoon',
    'endsSoon',
    'spaceNearlyGone',
    'evidenceExpiring',
    'vaultsToOpen',
  ],
  procurementOfficer: [
    'interests',
    'awardsWaiting',
    'vaultsToOpen',
    'admissions',
    'evidenceExpiring',
    'pendingContracts',
    'ownPromises',
    'noticeSoon',
    'endsSoon',
    'decisions',
    'templates',
  ],
  evaluator: ['scoreSheets', 'results', 'templates'],
  controller: [
    'alsoScoreSheets',
    'spaceGone',
    'spaceNearlyGone',
    'toReview',
    'late',
    'approved',
    'vaultsToOpen',
    'events',
  ],
  policyAdviser: ['alsoScoreSheets', 'results', 'lateMilestones', 'decisions', 'late', 'approved', 'templates'],
  alderman: ['results', 'decisions', 'spaceNearlyGone', 'late', 'activeContracts'],
  councilMember: ['results', 'decisions'],
  externalAdviser: ['dossierContract', 'dossierObligations'],
  providerAdministrator: [
    'bidderQuestions',
    'openTenders',
    'ownAdmissions',
    'ownEvidence',
    'awardLetters',
    'ownLate',
    'ownReturned',
    'ownAsked',
    'ownSoon',
    'ownSubmitted',
    'people',
    'invitations',
    'activeContracts',
  ],
  bidder: ['openTenders', 'bidderQuestions', 'ownAdmissions', 'ownEvidence', 'awardLetters', 'activeContracts'],
  reporter: ['ownLate', 'ownReturned', 'ownAsked', 'ownSoon', 'ownSubmitted'],
}

/** Who sees the budget on the start page; for administrators of the public purse it comes first. */
export const rolesWithBudget: readonly Role[] = [
  'controller',
  'alderman',
  'councilMember',
  'projectLead',
  'policyAdviser',
]
