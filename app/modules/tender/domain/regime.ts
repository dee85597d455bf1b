/**
 * The regimes as data: what each of them asks, forbids and counts. Screens, checks and planning read these rows; no
 * code asks "is it SAS" where a row can answer. What the statute text was not read for is marked `confirmed: false`
 * (procurement.md section 9) and shown as "nader te bevestigen".
 */
export const regimes = ['sas', 'sasUnranked', 'openHouse', 'open'] as const
export type Regime = (typeof regimes)[number]

/** Where a rule comes from; `article` is shown as it stands. */
export type RuleSource = { readonly article: string; readonly confirmed: boolean }
const law = (article: string): RuleSource => ({ article, confirmed: true })
const unread = (article: string): RuleSource => ({ article, confirmed: false })

export const regimeSteps = [
  'prepare',
  'publish',
  'questions',
  'answers',
  'close',
  'open',
  'admit',
  'qualify',
  'evaluate',
  'letters',
  'standstill',
  'award',
  'sign',
  'announceAward',
] as const
export type RegimeStep = (typeof regimeSteps)[number]

/** eForms subtypes under 2014/24. Social services: 12 and 20 before, 33 after the award; other ones 16 and 29; 38 for a change. */
export type Notice = {
  readonly subtype: '12' | '16' | '20' | '29' | '33' | '38'
  readonly mandatory: boolean
  /** What it is there for: told ahead, the call to bid, or who was awarded. */
  readonly stage: 'ahead' | 'call' | 'award'
  readonly source: RuleSource
}

export const documentKinds = [
  'tenderDocument',
  'requirements',
  'draftContract',
  'priceSheet',
  'uea',
  'admissionRules',
  'annex',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const publicationChecks = [
  'hasLots',
  'hasDescription',
  'hasCpv',
  'hasMoments',
  'lotsComplete',
  'hasCeilings',
  'weightsAddUp',
  'formulaComplete',
  'noRanking',
  'tariffsFixed',
  'hasPriceLines',
  'hasDocuments',
  'hasCriteria',
  'hasTeam',
  'hasKeys',
  'minimumTerm',
  'answersBeforeClosing',
] as const
export type PublicationCheck = (typeof publicationChecks)[number]

export type RegimeRules = {
  readonly steps: readonly RegimeStep[]
  readonly notices: readonly Notice[]
  /** What must be there at publication. */
  readonly documents: readonly DocumentKind[]
  readonly checks: readonly PublicationCheck[]
  /**
   * Whether bids are compared at all. Where they are not: no award criteria, weights, formula, evaluators, or prices of
   * bidders (the tariffs are the region's). Who meets the requirements has a place; lots decide where there is no room.
   */
  readonly ranks: boolean
  /** Whether sealed bids come in before one closing moment; else providers are admitted one by one, without an award. */
  readonly takesBids: boolean
  /** The shortest term from publication to closing in days; null where the law names none. */
  readonly minimumTerm: MinimumTerm | null
  /** Answers are published at least this many days before closing. */
  readonly answersBefore: AnswersBefore | null
  /** At least this long between the letters and signing; 0 where nothing is compared. */
  readonly standstill: { readonly days: number; readonly source: RuleSource } | null
  readonly source: RuleSource
}
export type MinimumTerm = {
  readonly days: number
  /** Shorter when bids are handed in electronically. */
  readonly electronicDays: number
  /** Longer when documents are not freely and electronically available. */
  readonly withoutFreeAccessDays: number
  readonly source: RuleSource
}
export type AnswersBefore = { readonly days: number; readonly urgentDays: number; readonly source: RuleSource }

const ranked: readonly PublicationCheck[] = [
  'hasLots',
  'hasDescription',
  'hasCpv',
  'hasMoments',
  'lotsComplete',
  'hasCeilings',
  'hasCriteria',
  'weightsAddUp',
  'formulaComplete',
  'hasPriceLines',
  'hasDocuments',
  'hasTeam',
  'hasKeys',
  'answersBeforeClosing',
]
const rankedSteps: readonly RegimeStep[] = regimeSteps.filter((step) => step !== 'admit' && step !== 'qualify')

const socialNotices: readonly Notice[] = [
  { subtype: '20', mandatory: true, stage: 'call', source: unread('Aw 2012 art. 2.38') },
  { subtype: '33', mandatory: true, stage: 'award', source: unread('Aw 2012 art. 2.39') },
  { subtype: '12', mandatory: false, stage: 'ahead', source: unread('Aw 2012 art. 2.38') },
]
/** What every SAS procedure has, with award criteria or without. */
const social = {
  notices: socialNotices,
  documents: ['tenderDocument', 'draftContract'],
  takesBids: true,
  // Free of form above the threshold of € 750,000: no term of the European kind is written down.
  minimumTerm: null,
  answersBefore: { days: 10, urgentDays: 4, source: unread('Aw 2012 art. 2.54 (naar analogie)') },
  standstill: { days: 20, source: unread('Aw 2012 art. 2.127') },
  source: unread('Aw 2012 art. 2.38 en 2.39'),
} as const satisfies Partial<RegimeRules>

export const regimeRules: Readonly<Record<Regime, RegimeRules>> = {
  sas: {
    ...social,
    steps: rankedSteps,
    checks: ranked,
    ranks: true,
  },
  // SAS asks no award criteria (decision 0019): the sealed bids of all who meet the requirements are awarded alike, and
  // lots are drawn when there are more of them than the lot has room for.
  sasUnranked: {
    ...social,
    steps: regimeSteps.filter((step) => step !== 'admit' && step !== 'evaluate'),
    checks: [
      'hasLots',
      'hasDescription',
      'hasCpv',
      'hasMoments',
      'lotsComplete',
      'hasCeilings',
      'hasCriteria',
      'noRanking',
      'hasPriceLines',
      'tariffsFixed',
      'hasDocuments',
      'hasTeam',
      'hasKeys',
      'answersBeforeClosing',
    ],
    ranks: false,
  },
  openHouse: {
    steps: ['prepare', 'publish', 'questions', 'answers', 'admit', 'sign'],
    notices: [],
    documents: ['admissionRules', 'draftContract'],
    checks: [
      'hasLots',
      'hasDescription',
      'lotsComplete',
      'hasCeilings',
      'hasCriteria',
      'noRanking',
      'tariffsFixed',
      'hasDocuments',
      'hasTeam',
    ],
    // Nobody is chosen above another: whoever meets the requirements gets the contract. Ranking would make it a tender.
    ranks: false,
    takesBids: false,
    minimumTerm: null,
    answersBefore: null,
    standstill: null,
    source: unread('HvJ EU 2-6-2016, C-410/14; Rb Midden-Nederland 2021'),
  },
  open: {
    steps: rankedSteps,
    notices: [
      { subtype: '16', mandatory: true, stage: 'call', source: unread('Aw 2012 art. 2.62') },
      { subtype: '29', mandatory: true, stage: 'award', source: unread('Aw 2012 art. 2.134') },
    ],
    documents: ['tenderDocument', 'draftContract', 'uea'],
    checks: [...ranked, 'minimumTerm'],
    ranks: true,
    takesBids: true,
    minimumTerm: { days: 45, electronicDays: -5, withoutFreeAccessDays: 5, source: law('Aw 2012 art. 2.71 t/m 2.74') },
    answersBefore: { days: 10, urgentDays: 4, source: law('Aw 2012 art. 2.54') },
    standstill: { days: 20, source: law('Aw 2012 art. 2.127') },
    source: law('Aw 2012 deel 2'),
  },
}

/** The shortest term in days for this procedure, or null where there is none. */
export function shortestTerm(
  regime: Regime,
  { electronic, freeAccess }: { readonly electronic: boolean; readonly freeAccess: boolean },
): number | null {
  const term = regimeRules[regime].minimumTerm
  if (term === null) return null
  return term.days + (electronic ? term.electronicDays : 0) + (freeAccess ? 0 : term.withoutFreeAccessDays)
}
