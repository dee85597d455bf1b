import { regionCodes } from '../facts/municipalities'
import type { ProviderKey } from './providers'
import type { ExampleOption, SegmentCode } from './shapes'

/**
 * The invented register in one table: who, what, for whom, from when until when. Chosen so that every screen has
 * something to tell on the example day: contracts that end, notice days and options that are near, ceilings above 70
 * and 90 percent, contracts still to start, ended early and never started.
 */
export type ContractPlan = {
  readonly number: string
  readonly segment: SegmentCode
  readonly supplier: ProviderKey
  readonly municipalities: readonly string[]
  readonly from: string
  readonly to: string
  readonly status: 'pending' | 'active' | 'terminated' | 'cancelled'
  readonly terminatedOn?: string
  readonly noticeMonths: number
  readonly options: readonly PlannedOption[]
  readonly products: readonly string[]
  /** Yearly ceiling for all its municipalities together, in thousands of euros at the prices of 2025. */
  readonly yearlyThousands: number
  /** Percent of the ceiling of 2026 that is used on the example day. */
  readonly usedPercent: number
  /** Prices differ per municipality. */
  readonly pricePerMunicipality?: boolean
  /** The provider reports waiting times each month (T3). */
  readonly waitingTimes?: boolean
}
type PlannedOption = {
  readonly months: number
  readonly notifyBy: string
  readonly status?: ExampleOption['status']
  readonly decidedOn?: string
}

const all = regionCodes
type Defaults = Pick<
  ContractPlan,
  'segment' | 'from' | 'to' | 'noticeMonths' | 'options' | 'products' | 'yearlyThousands'
>
const defaults: Readonly<Record<SegmentCode, Defaults>> = {
  toegang: {
    segment: 'toegang',
    from: '2026-01-01',
    to: '2029-12-31',
    noticeMonths: 12,
    options: [
      { months: 24, notifyBy: '2028-12-31' },
      { months: 24, notifyBy: '2030-12-31' },
    ],
    products: ['50X01'],
    yearlyThousands: 6400,
  },
  ambulant: {
    segment: 'ambulant',
    from: '2025-01-01',
    to: '2027-12-31',
    noticeMonths: 6,
    options: [
      { months: 24, notifyBy: '2027-06-30' },
      { months: 24, notifyBy: '2029-06-30' },
    ],
    products: ['45A04', '45A49'],
    yearlyThousands: 820,
  },
  dagbesteding: {
    segment: 'dagbesteding',
    from: '2025-01-01',
    to: '2026-12-31',
    noticeMonths: 3,
    options: [
      { months: 12, notifyBy: '2026-11-30' },
      { months: 12, notifyBy: '2027-11-30' },
    ],
    products: ['41X01', '50B32'],
    yearlyThousands: 540,
  },
  woonlocatie: {
    segment: 'woonlocatie',
    from: '2025-01-01',
    to: '2028-12-31',
    noticeMonths: 12,
    options: [{ months: 24, notifyBy: '2027-12-31' }],
    products: ['44X02', '43B11'],
    yearlyThousands: 1150,
  },
  opname: {
    segment: 'opname',
    from: '2025-07-01',
    to: '2027-06-30',
    noticeMonths: 6,
    options: [
      { months: 12, notifyBy: '2026-12-31' },
      { months: 12, notifyBy: '2027-12-31' },
    ],
    products: ['43X01', '43X02'],
    yearlyThousands: 1480,
  },
  crisis: {
    segment: 'crisis',
    from: '2024-04-01',
    to: '2027-03-31',
    noticeMonths: 3,
    options: [{ months: 24, notifyBy: '2026-12-31' }],
    products: ['46X02'],
    yearlyThousands: 690,
  },
}

type Rest = Partial<Omit<ContractPlan, 'number' | 'segment' | 'supplier'>>
const plan = (number: string, segment: SegmentCode, supplier: ProviderKey, rest: Rest = {}): ContractPlan => ({
  ...defaults[segment],
  number,
  supplier,
  municipalities: all,
  status: 'active',
  usedPercent: 60,
  ...rest,
})

const ggz = ['54X01', '45A04'] as const

export const contractPlans: readonly ContractPlan[] = [
  plan('LR-2021-0001', 'toegang', 'cooperatie', {
    from: '2021-07-01',
    to: '2025-12-31',
    status: 'terminated',
    terminatedOn: '2025-12-31',
    options: [],
    yearlyThousands: 6150,
  }),
  plan('LR-2026-0002', 'toegang', 'cooperatie', { usedPercent: 86 }),
  plan('LR-2025-0003', 'ambulant', 'cardea', {
    usedPercent: 74,
    yearlyThousands: 2350,
    pricePerMunicipality: true,
    waitingTimes: true,
  }),
  plan('LR-2025-0004', 'ambulant', 'prodeba', { usedPercent: 91, yearlyThousands: 1240 }),
  plan('LR-2025-0005', 'ambulant', 'merelfoundation', { municipalities: ['0546', '0547'], usedPercent: 62 }),
  plan('LR-2025-0006', 'ambulant', 'ggz-rivierduinen', {
    usedPercent: 83,
    yearlyThousands: 2680,
    products: ggz,
    pricePerMunicipality: true,
    waitingTimes: true,
  }),
  plan('LR-2025-0007', 'ambulant', 'its4sure', { municipalities: ['0546'], usedPercent: 58, yearlyThousands: 310 }),
  plan('LR-2025-0008', 'ambulant', 'ggz-de-waag', { usedPercent: 47, products: ggz, waitingTimes: true }),
  plan('LR-2025-0009', 'ambulant', 'parnassia', { municipalities: ['0546', '0579'], usedPercent: 95, products: ggz }),
  plan('LR-2025-0010', 'ambulant', 'praktijk-mees', {
    municipalities: ['0579'],
    usedPercent: 66,
    products: ['45A04'],
    yearlyThousands: 140,
  }),
  plan('LR-2025-0011', 'ambulant', 'balanzorg-begeleiding', { municipalities: ['0547', '0638'], usedPercent: 71 }),
  plan('LR-2025-0012', 'ambulant', 'opdidakt', { municipalities: ['0546', '0547', '0579'], usedPercent: 38 }),
  plan('LR-2025-0013', 'ambulant', 'zorgorganisatie-zorg-vuldig', {
    municipalities: ['0546', '0638'],
    usedPercent: 52,
    yearlyThousands: 420,
  }),
  plan('LR-2025-0014', 'ambulant', 'praktijk-aiolos-leiden', {
    municipalities: ['0546'],
    usedPercent: 88,
    products: ['54X01'],
    yearlyThousands: 190,
  }),
  plan('LR-2026-0015', 'ambulant', 'de-praktische-ggz', {
    from: '2026-01-01',
    to: '2028-12-31',
    options: [{ months: 24, notifyBy: '2028-06-30' }],
    usedPercent: 79,
    products: ggz,
    waitingTimes: true,
  }),
  plan('LR-2025-0016', 'ambulant', 'curium', {
    usedPercent: 97,
    products: ggz,
    yearlyThousands: 1560,
    waitingTimes: true,
  }),
  plan('LR-2024-0017', 'dagbesteding', 'het-kabouterhuis', {
    from: '2024-01-01',
    options: [
      { months: 12, notifyBy: '2025-09-30', status: 'exercised', decidedOn: '2025-08-26' },
      { months: 12, notifyBy: '2026-12-01' },
    ],
    usedPercent: 68,
    yearlyThousands: 980,
  }),
  plan('LR-2025-0018', 'dagbesteding', 'cardea', {
    options: [{ months: 12, notifyBy: '2026-09-30', status: 'lapsed', decidedOn: '2026-09-15' }],
    usedPercent: 77,
  }),
  plan('LR-2025-0019', 'dagbesteding', 'gemiva-svg', { municipalities: ['0546', '0547'], usedPercent: 61 }),
  plan('LR-2025-0020', 'dagbesteding', 's-heeren-loo', {
    from: '2025-04-01',
    to: '2027-03-31',
    options: [{ months: 24, notifyBy: '2026-12-31' }],
    usedPercent: 92,
  }),
  plan('LR-2025-0021', 'dagbesteding', 'ipse-de-bruggen', {
    municipalities: ['0546', '0638'],
    to: '2027-12-31',
    options: [{ months: 12, notifyBy: '2027-09-30' }],
    usedPercent: 44,
  }),
  plan('LR-2025-0022', 'dagbesteding', 'de-buitenwereld', {
    municipalities: ['0579'],
    status: 'terminated',
    terminatedOn: '2026-06-30',
    options: [],
    usedPercent: 41,
    products: ['41X01'],
    yearlyThousands: 210,
  }),
  plan('LR-2027-0023', 'dagbesteding', 'cardea', {
    from: '2027-01-01',
    to: '2028-12-31',
    status: 'pending',
    options: [{ months: 24, notifyBy: '2028-09-30' }],
  }),
  plan('LR-2027-0024', 'dagbesteding', 'opdidakt', {
    municipalities: ['0546', '0547'],
    from: '2027-01-01',
    to: '2028-12-31',
    status: 'pending',
    options: [{ months: 24, notifyBy: '2028-09-30' }],
    yearlyThousands: 260,
  }),
  plan('LR-2025-0025', 'woonlocatie', 'william-schrikker-pleegzorg', {
    usedPercent: 82,
    products: ['44X01'],
    yearlyThousands: 1720,
    waitingTimes: true,
  }),
  plan('LR-2025-0026', 'woonlocatie', 'horizon', { usedPercent: 69, waitingTimes: true }),
  plan('LR-2025-0027', 'woonlocatie', 'pluryn', {
    municipalities: ['0546', '0547', '0579'],
    usedPercent: 93,
    waitingTimes: true,
  }),
  plan('LR-2025-0028', 'woonlocatie', 'vitalis', {
    municipalities: ['0546'],
    usedPercent: 56,
    products: ['43B11'],
    yearlyThousands: 230,
    waitingTimes: true,
  }),
  plan('LR-2025-0029', 'woonlocatie', 's-heeren-loo', {
    usedPercent: 76,
    pricePerMunicipality: true,
    waitingTimes: true,
  }),
  plan('LR-2025-0030', 'woonlocatie', 'prodeba', {
    municipalities: ['0546', '0547'],
    usedPercent: 64,
    products: ['44X02'],
    yearlyThousands: 640,
    waitingTimes: true,
  }),
  plan('LR-2024-0031', 'woonlocatie', 'gemiva-svg', {
    from: '2024-12-01',
    to: '2027-11-30',
    options: [{ months: 24, notifyBy: '2026-11-30' }],
    usedPercent: 73,
    products: ['43B11'],
    yearlyThousands: 480,
    waitingTimes: true,
  }),
  plan('LR-2025-0032', 'opname', 'ggz-rivierduinen', { usedPercent: 87, waitingTimes: true }),
  plan('LR-2025-0033', 'opname', 'de-viersprong', { usedPercent: 72, yearlyThousands: 890, waitingTimes: true }),
  plan('LR-2025-0034', 'opname', 'curium', { usedPercent: 99, waitingTimes: true }),
  plan('LR-2025-0035', 'opname', 'schakenbosch', { usedPercent: 45, yearlyThousands: 760, waitingTimes: true }),
  plan('LR-2025-0036', 'opname', 'yes-we-can-clinics', {
    municipalities: ['0546'],
    usedPercent: 34,
    products: ['43X02'],
    yearlyThousands: 350,
    waitingTimes: true,
  }),
  plan('LR-2025-0037', 'opname', 'horizon', {
    municipalities: ['0546', '0579'],
    status: 'cancelled',
    options: [],
    yearlyThousands: 400,
  }),
  plan('LR-2024-0038', 'crisis', 'cardea', { usedPercent: 90 }),
  plan('LR-2024-0039', 'crisis', 'horizon', { usedPercent: 78, yearlyThousands: 520 }),
  plan('LR-2024-0040', 'crisis', 'parnassia', {
    municipalities: ['0546', '0547'],
    usedPercent: 96,
    yearlyThousands: 380,
  }),
  plan('LR-2024-0041', 'crisis', 'pluryn', {
    to: '2027-03-31',
    status: 'terminated',
    terminatedOn: '2025-03-31',
    options: [],
    yearlyThousands: 300,
  }),
  plan('LR-2027-0042', 'crisis', 'prodeba', {
    from: '2027-04-01',
    to: '2029-03-31',
    status: 'pending',
    options: [{ months: 24, notifyBy: '2028-12-31' }],
    yearlyThousands: 610,
  }),
]
