/**
 * Tenders that are not over, each in another state, so that every screen of a tender shows something true to the
 * example day. All of it is invented. Ids follow from names: vault and evaluation add bids to the same rows.
 */
import { deterministicId } from '../deterministic-id'
import { accountOf } from './accounts'
import { lotId } from './identities'
import { awardCriteria, commonCriteria, type ExampleCriterion, promise } from './tender-criteria'
import { type ExamplePriceLine, priceLines } from './tender-prices'

export const openTenderId = (number: string): string => deterministicId(`tender:${number}`)

/** By what they are an example of. */
export const openTenderNumbers = {
  standstill: 'LR-A-2026-02',
  evaluated: 'LR-A-2026-03',
  admission: 'LR-A-2026-04',
  bidding: 'LR-A-2026-05',
  prepared: 'LR-A-2026-06',
  sealed: 'LR-A-2026-07',
} as const

export type ExampleOpenLot = {
  readonly number: number
  readonly title: string
  readonly description: string
  readonly status: 'planning' | 'active'
  readonly segmentCode: string
  readonly variant: 'effort' | 'output' | 'task'
  readonly estimatedValueCents: number
  readonly ceilingCents: number
  readonly maxAwards: number | null
  /** Open house: the same for everybody. */
  readonly yearCeilingCents: number | null
  readonly priceWeightBp: number | null
  readonly formula: string | null
  readonly formulaParameters: Readonly<Record<string, number>> | null
  readonly contractStartsOn: string
  readonly contractMonths: number
  readonly extensionMonths: number
  readonly extensionCount: number
}
export type ExampleMember = { readonly account: string; readonly role: 'officer' | 'opener' | 'evaluator' }
export type ExampleOpenTender = {
  readonly number: string
  readonly title: string
  readonly description: string
  readonly regime: 'sas' | 'openHouse' | 'open'
  readonly cpvCode: string
  readonly estimatedValueCents: number
  readonly publishedAt: string | null
  readonly enquiriesCloseAt: string | null
  readonly answersDueAt: string | null
  readonly bidsCloseAt: string | null
  readonly openedAt: string | null
  readonly pricesOpenedAt: string | null
  readonly wantedStartOn: string
  readonly lots: readonly ExampleOpenLot[]
  readonly members: readonly ExampleMember[]
  readonly criteria: readonly ExampleCriterion[]
  readonly prices: readonly (ExamplePriceLine & { readonly lot: number })[]
}

const million = 100_000_000
const lot = (
  number: number,
  title: string,
  facts: Partial<ExampleOpenLot> & Pick<ExampleOpenLot, 'segmentCode' | 'variant' | 'ceilingCents'>,
): ExampleOpenLot => ({
  number,
  title,
  description: `${title} voor inwoners tot en met 17 jaar van de vier gemeenten (voorbeeld).`,
  status: 'active',
  estimatedValueCents: Math.floor(facts.ceilingCents / 10) * 9,
  maxAwards: 1,
  yearCeilingCents: null,
  priceWeightBp: 3000,
  formula: 'absolute',
  formulaParameters: null,
  contractStartsOn: '2027-07-01',
  contractMonths: 48,
  extensionMonths: 24,
  extensionCount: 2,
  ...facts,
})

/** Who works on every tender of the example; the officer is also one of the openers. */
const team: readonly ExampleMember[] = [
  { account: 'inkoper', role: 'officer' },
  { account: 'inkoper', role: 'opener' },
  { account: 'contractmanager', role: 'opener' },
  { account: 'controller', role: 'opener' },
  { account: 'beoordelaar', role: 'evaluator' },
  { account: 'beleidsadviseur', role: 'evaluator' },
  { account: 'projectleider', role: 'evaluator' },
]

const access: ExampleOpenTender = {
  number: openTenderNumbers.evaluated,
  title: 'Opdracht toegang jeugdhulp Leidse regio (voorbeeld)',
  description:
    'De vier gemeenten zoeken voor elk gebied één opdrachtnemer die de toegang tot jeugdhulp uitvoert: luisteren, samen met het gezin kijken wat nodig is, zelf licht ondersteunen en alleen verwijzen als dat helpt.',
  regime: 'sas',
  cpvCode: '85311300-5',
  estimatedValueCents: 36 * million,
  publishedAt: '2026-09-07T07:00:00Z',
  enquiriesCloseAt: '2026-10-05T15:00:00Z',
  answersDueAt: '2026-10-19T15:00:00Z',
  bidsCloseAt: '2026-11-09T11:00:00Z',
  openedAt: '2026-11-10T09:12:00Z',
  pricesOpenedAt: null,
  wantedStartOn: '2027-07-01',
  lots: [
    lot(1, 'Toegang Leiden', {
      segmentCode: 'toegang',
      variant: 'task',
      ceilingCents: 26 * million,
      formulaParameters: { minCents: 520_000_000, maxCents: 650_000_000 },
    }),
    lot(2, 'Toegang Leiderdorp, Oegstgeest en Zoeterwoude', {
      segmentCode: 'toegang',
      variant: 'task',
      ceilingCents: 14 * million,
      formulaParameters: { minCents: 260_000_000, maxCents: 350_000_000 },
    }),
  ],
  members: team,
  criteria: [
    ...commonCriteria,
    ...[1, 2].flatMap((number) =>
      awardCriteria(number, [
        ['G1', 'Plan van aanpak', 'Hoe u de toegang inricht en wat een gezin daarvan merkt.', 3000, ['KG1', 'D3']],
        ['G1.1', 'Bereikbaarheid', 'Waar, wanneer en hoe gezinnen u vinden.', 1500, ['D3']],
        ['G1.2', 'Zelf helpen voor verwijzen', 'Welke hulp u zelf geeft.', 1500, ['N3']],
        ['G2', 'Samenwerking met school en huisarts', promise, 2500, ['D5']],
        ['G3', 'Leren en verbeteren', 'Hoe u leert van cijfers en van ervaringen van jeugdigen.', 1500, ['D8']],
      ]),
    ),
  ],
  prices: [1, 2].flatMap((number) => priceLines(number, 'access')),
}

const admission: ExampleOpenTender = {
  number: openTenderNumbers.admission,
  title: 'Toelating ambulante jeugdhulp (voorbeeld)',
  description:
    'Open house: elke aanbieder die aan de eisen voldoet krijgt een overeenkomst, het hele jaar door. Er wordt niet gekozen tussen aanbieders.',
  regime: 'openHouse',
  cpvCode: '85311300-5',
  estimatedValueCents: 60 * million,
  publishedAt: '2026-06-01T07:00:00Z',
  enquiriesCloseAt: null,
  answersDueAt: null,
  bidsCloseAt: null,
  openedAt: null,
  pricesOpenedAt: null,
  wantedStartOn: '2026-07-01',
  lots: [
    ...(
      [
        ['Ambulante hulp', 48],
        ['Ambulante hulp in groepen', 12],
      ] as const
    ).map(([title, millions], index) =>
      lot(index + 1, title, {
        segmentCode: 'ambulant',
        variant: 'effort',
        ceilingCents: millions * million,
        maxAwards: null,
        yearCeilingCents: 90_000_000,
        priceWeightBp: null,
        formula: null,
        contractStartsOn: '2026-07-01',
      }),
    ),
  ],
  members: team.filter(({ role }) => role === 'officer'),
  criteria: commonCriteria,
  prices: [...priceLines(1, 'admissionHour'), ...priceLines(2, 'admissionGroup')],
}

const forms = [
  ['Ambulante hulp', 'ambulant', 'effort', 48],
  ['Dagbesteding', 'dagbesteding', 'effort', 12],
  ['Andere woonlocatie', 'woonlocatie', 'effort', 30],
  ['Opname in een instelling', 'opname', 'output', 22],
  ['Crisishulp', 'crisis', 'task', 9],
] as const

const care: ExampleOpenTender = {
  number: openTenderNumbers.bidding,
  title: 'Opdracht zorgaanbod jeugdhulp Leidse regio (voorbeeld)',
  description:
    'Vijf vormen van jeugdhulp, elk een perceel. Kwaliteit weegt het zwaarst; prijzen liggen binnen een bandbreedte die op reële kosten is gebaseerd.',
  regime: 'sas',
  cpvCode: '85311300-5',
  estimatedValueCents: 109 * million,
  publishedAt: '2026-11-02T08:00:00Z',
  enquiriesCloseAt: '2026-12-04T16:00:00Z',
  answersDueAt: '2026-12-18T16:00:00Z',
  bidsCloseAt: '2027-01-11T11:00:00Z',
  openedAt: null,
  pricesOpenedAt: null,
  wantedStartOn: '2027-07-01',
  lots: forms.map(([title, segmentCode, variant, millions], index) =>
    lot(index + 1, title, {
      segmentCode,
      variant,
      ceilingCents: millions * million,
      maxAwards: 6,
      priceWeightBp: 2000,
      formulaParameters: { minCents: millions * 16_000_000, maxCents: millions * 24_000_000 },
    }),
  ),
  members: team,
  criteria: [
    ...commonCriteria,
    ...forms.flatMap((_, index) =>
      awardCriteria(index + 1, [
        ['G1', 'Zorgproces', 'Hoe hulp start, verloopt en eindigt.', 4000, ['KG3']],
        ['G2', 'Meebewegen met de regio', promise, 2500, ['N1']],
        ['G3', 'Personeel', 'Hoe u mensen vindt, houdt en opleidt.', 1500, ['D6']],
      ]),
    ),
  ],
  prices: forms.flatMap(([, segmentCode], index) => priceLines(index + 1, segmentCode)),
}

const standstill: ExampleOpenTender = {
  number: openTenderNumbers.standstill,
  title: 'Onafhankelijke cliëntondersteuning jeugd (voorbeeld)',
  description: 'Eén opdrachtnemer die jeugdigen en ouders bijstaat, los van de gemeente en van aanbieders.',
  regime: 'sas',
  cpvCode: '85312300-2',
  estimatedValueCents: 3 * million,
  publishedAt: '2026-06-15T07:00:00Z',
  enquiriesCloseAt: '2026-07-06T15:00:00Z',
  answersDueAt: '2026-07-20T15:00:00Z',
  bidsCloseAt: '2026-09-14T10:00:00Z',
  openedAt: '2026-09-15T08:30:00Z',
  pricesOpenedAt: '2026-10-19T08:30:00Z',
  wantedStartOn: '2027-01-01',
  lots: [
    lot(1, 'Cliëntondersteuning', {
      segmentCode: 'toegang',
      variant: 'task',
      ceilingCents: 3 * million,
      priceWeightBp: 2000,
      formulaParameters: { minCents: 55_000_000, maxCents: 75_000_000 },
      contractStartsOn: '2027-01-01',
    }),
  ],
  members: team,
  criteria: [
    ...commonCriteria,
    ...awardCriteria(1, [
      ['G1', 'Onafhankelijkheid', 'Hoe u los staat van wie hulp geeft of betaalt.', 5000, ['KG1']],
      ['G2', 'Vindbaarheid', promise, 3000, ['D3']],
    ]),
  ],
  prices: priceLines(1, 'support'),
}

const prepared: ExampleOpenTender = {
  number: openTenderNumbers.prepared,
  title: 'Vervoer naar jeugdhulp (voorbeeld)',
  description:
    'Vervoer van en naar dagbehandeling en logeren. Vervoer is geen sociale dienst: hiervoor geldt de gewone openbare procedure.',
  regime: 'open',
  cpvCode: '60130000-8',
  estimatedValueCents: 4 * million,
  publishedAt: null,
  enquiriesCloseAt: null,
  answersDueAt: null,
  bidsCloseAt: null,
  openedAt: null,
  pricesOpenedAt: null,
  wantedStartOn: '2027-09-01',
  lots: [
    lot(1, 'Vervoer naar dagbehandeling', {
      status: 'planning',
      segmentCode: 'dagbesteding',
      variant: 'output',
      ceilingCents: 4 * million,
      priceWeightBp: 6000,
      formula: 'relative',
      contractStartsOn: '2027-09-01',
    }),
  ],
  members: team,
  criteria: [
    ...commonCriteria,
    ...awardCriteria(1, [['G1', 'Veiligheid en rust onderweg', 'Vaste chauffeurs, vaste routes.', 4000, ['KG3']]]),
  ],
  prices: priceLines(1, 'transport'),
}

/** Closed, with sealed bids: two openers and an escrow holder outside the team can open the vault. */
const sealed: ExampleOpenTender = {
  number: openTenderNumbers.sealed,
  title: 'Dagbesteding na schooltijd (voorbeeld)',
  description: 'Groepen na schooltijd voor kinderen die in een gewone groep vastlopen, dicht bij huis.',
  regime: 'sas',
  cpvCode: '85312120-6',
  estimatedValueCents: 2 * million,
  publishedAt: '2026-10-05T07:00:00Z',
  enquiriesCloseAt: '2026-10-26T15:00:00Z',
  answersDueAt: '2026-11-06T15:00:00Z',
  bidsCloseAt: '2026-11-20T11:00:00Z',
  openedAt: null,
  pricesOpenedAt: null,
  wantedStartOn: '2027-08-01',
  lots: [
    lot(1, 'Groepen na schooltijd', {
      segmentCode: 'dagbesteding',
      variant: 'effort',
      ceilingCents: 2 * million,
      formulaParameters: { minCents: 35_000_000, maxCents: 60_000_000 },
      contractStartsOn: '2027-08-01',
    }),
  ],
  members: [
    { account: 'inkoper', role: 'officer' },
    { account: 'inkoper', role: 'opener' },
    { account: 'contractmanager', role: 'opener' },
    { account: 'beoordelaar', role: 'evaluator' },
    { account: 'beleidsadviseur', role: 'evaluator' },
  ],
  criteria: [
    ...commonCriteria,
    ...awardCriteria(1, [
      ['G1', 'Wat een kind er leert', 'Hoe u aansluit op school en thuis.', 4500, ['KG3']],
      ['G2', 'Vaste gezichten', promise, 2500, ['N1']],
    ]),
  ],
  prices: priceLines(1, 'dagbesteding'),
}

export const openTenders: readonly ExampleOpenTender[] = [standstill, access, admission, care, prepared, sealed]

/** The lot of an open tender by its number. */
export const openLotId = (tender: string, number: number): string => lotId(tender, number)
export const openCriterionId = (tender: string, lotNumber: number | null, code: string): string =>
  deterministicId(`criterion:${tender}:${lotNumber ?? 'all'}:${code}`)
export const openPriceLineId = (tender: string, lotNumber: number, position: number): string =>
  deterministicId(`price-line:${tender}:${lotNumber}:${position}`)
export const openMemberId = (tender: string, { account, role }: ExampleMember): string =>
  deterministicId(`tender-member:${tender}:${role}:${account}`)
export const memberUserId = (account: string): string => accountOf(account).id
