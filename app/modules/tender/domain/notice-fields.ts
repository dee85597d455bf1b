/**
 * Which fields an announcement on TenderNed asks, per eForms subtype, as dated and sourced configuration. Of subtype 20
 * the mandatory fields were read in the eForms SDK (design/procurement.md section 5); what was not read there says
 * `confirmed: false` and is shown as "nader te bevestigen".
 */
import { type CivilDate, civilDate } from '../../../kernel/civil-date'

export const noticeSubtypes = ['12', '16', '20', '29', '33', '38'] as const
export type NoticeSubtype = (typeof noticeSubtypes)[number]

/** Where a value comes from when the tender knows it; null when a person fills it in. */
export type NoticeOrigin =
  | 'title'
  | 'description'
  | 'number'
  | 'cpv'
  | 'regime'
  | 'estimate'
  | 'closing'
  | 'lotNumber'
  | 'lotTitle'
  | 'lotDescription'
  | 'lotEstimate'
  | 'lotCeiling'
  | 'lotMonths'
  | 'lotOptions'
  | 'lotMunicipalities'
  | 'lotAwards'
  | 'callReference'
  | 'awardReference'
  | 'awardTotal'
  | 'lotWinners'
  | 'lotIsAwarded'
  | 'lotBids'
  | 'lotAwardValue'
  | 'lotDecidedOn'
  | 'lotContractOn'

export type NoticeField = {
  /** Business term of eForms, or (OPP) a property of its own. */
  readonly bt: string
  readonly level: 'notice' | 'lot'
  readonly mandatory: boolean
  readonly origin: NoticeOrigin | null
  readonly source: string
  readonly confirmed: boolean
}
export type NoticeFieldSet = { readonly from: CivilDate; readonly fields: readonly NoticeField[] }

const sdk20 = 'eForms SDK, notice-types/20.json'
const read = (
  bt: string,
  level: NoticeField['level'],
  { mandatory, origin = null }: { mandatory: boolean; origin?: NoticeOrigin | null },
): NoticeField => ({ bt, level, mandatory, origin, source: sdk20, confirmed: true })
const assumed = (
  bt: string,
  level: NoticeField['level'],
  { mandatory = true, origin = null }: { mandatory?: boolean; origin?: NoticeOrigin | null } = {},
): NoticeField => ({ bt, level, mandatory, origin, source: 'eForms, algemeen', confirmed: false })

const buyer: readonly NoticeField[] = [
  assumed('BT-500', 'notice'),
  assumed('BT-501', 'notice'),
  assumed('BT-22', 'notice', { origin: 'number' }),
]
const purpose: readonly NoticeField[] = [
  assumed('BT-21', 'notice', { origin: 'title' }),
  assumed('BT-24', 'notice', { origin: 'description' }),
]
const call: readonly NoticeField[] = [
  ...buyer,
  ...purpose,
  read('BT-262', 'notice', { mandatory: true, origin: 'cpv' }),
  read('BT-88', 'notice', { mandatory: true }),
  read('BT-27', 'notice', { mandatory: false, origin: 'estimate' }),
  read('BT-137', 'lot', { mandatory: true, origin: 'lotNumber' }),
  read('BT-21', 'lot', { mandatory: true, origin: 'lotTitle' }),
  read('BT-24', 'lot', { mandatory: true, origin: 'lotDescription' }),
  read('BT-71', 'lot', { mandatory: true }),
  read('BT-539', 'lot', { mandatory: false }),
  assumed('BT-27', 'lot', { mandatory: false, origin: 'lotEstimate' }),
  assumed('BT-271', 'lot', { origin: 'lotCeiling' }),
  assumed('BT-36', 'lot', { origin: 'lotMonths' }),
  assumed('BT-58', 'lot', { mandatory: false, origin: 'lotOptions' }),
  assumed('BT-5071', 'lot', { mandatory: false, origin: 'lotMunicipalities' }),
]
const callToBid: readonly NoticeField[] = [
  ...call,
  assumed('BT-131', 'lot', { origin: 'closing' }),
  assumed('BT-15', 'lot'),
]
const awarded: readonly NoticeField[] = [
  ...buyer,
  ...purpose,
  read('BT-262', 'notice', { mandatory: true, origin: 'cpv' }),
  assumed('OPP-090', 'notice', { mandatory: false, origin: 'callReference' }),
  assumed('BT-161', 'notice', { origin: 'awardTotal' }),
  assumed('BT-137', 'lot', { origin: 'lotNumber' }),
  assumed('BT-21', 'lot', { origin: 'lotTitle' }),
  assumed('BT-142', 'lot', { origin: 'lotIsAwarded' }),
  assumed('BT-759', 'lot', { origin: 'lotBids' }),
  assumed('BT-500', 'lot', { mandatory: false, origin: 'lotWinners' }),
  assumed('BT-720', 'lot', { mandatory: false, origin: 'lotAwardValue' }),
  assumed('BT-1451', 'lot', { mandatory: false, origin: 'lotDecidedOn' }),
  assumed('BT-145', 'lot', { origin: 'lotContractOn' }),
]
const first = civilDate('2023-10-25')
/** The same terms in the form for services that are not social: that form was not read. */
const unread = (fields: readonly NoticeField[]): readonly NoticeField[] =>
  fields.map((field) => ({ ...field, source: 'eForms, algemeen', confirmed: false }))

/** Newest set first; a set holds from its day until the next. */
export const noticeFieldSets: Readonly<Record<NoticeSubtype, readonly NoticeFieldSet[]>> = {
  '12': [{ from: first, fields: call }],
  '16': [{ from: first, fields: unread(callToBid) }],
  '20': [{ from: first, fields: callToBid }],
  '29': [{ from: first, fields: unread(awarded) }],
  '33': [{ from: first, fields: awarded }],
  '38': [
    {
      from: first,
      fields: [
        ...buyer,
        ...purpose,
        assumed('BT-1501', 'notice', { origin: 'awardReference' }),
        assumed('BT-200', 'notice'),
        assumed('BT-201', 'notice'),
        assumed('BT-202', 'notice'),
        assumed('BT-137', 'lot', { origin: 'lotNumber' }),
      ],
    },
  ],
}

/** The fields that a subtype asks on a day. */
export function noticeFieldsOn(subtype: NoticeSubtype, day: CivilDate): readonly NoticeField[] {
  const sets = [...noticeFieldSets[subtype]].sort((a, b) => (a.from < b.from ? 1 : -1))
  return (sets.find((set) => set.from <= day) ?? sets.at(-1)!).fields
}

/** CPV codes of the list of social services (cpv_social-service) that were read, with their check digit where known. */
export const socialCpvCodes: readonly string[] = [
  '85000000',
  '85121270',
  '85310000',
  '85311000',
  '85311300',
  '85312000',
  '85312100',
  '85312120',
  '85312310',
  '85312400',
  '85320000',
]

/** Whether the code, with or without its check digit, stands in the part of the list that we know. */
export const isKnownSocialCpv = (code: string): boolean => socialCpvCodes.includes(code.replace(/-\d$/, ''))
