/** Stored facts as a person would type them, for the fields of a form and for comparing two versions. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { unitNames } from '~/modules/tender/texts-units'
import { comparedValues, wordsOf } from '~/ui/compared-values'
import type { Typed } from '~/ui/form-values'
import { formatAmount, formatDay } from '~/ui/format'
import { scopeNames, contractTexts as texts, variantNames } from '../texts'

type ContractRecordFacts = {
  readonly number: string
  readonly title: string
  readonly description: string
  readonly segmentCode: string
  readonly variant: string
  readonly scope: string
  readonly municipalityCodes: readonly string[]
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly noticeMonths: number
  readonly signedOn: CivilDate | null
  readonly lotIds: readonly string[]
}

const day = (value: CivilDate | null): string => (value === null ? '' : formatDay(value))

export const contractValues = (facts: ContractRecordFacts): Typed => ({
  number: facts.number,
  title: facts.title,
  description: facts.description,
  segmentCode: facts.segmentCode,
  variant: facts.variant,
  scope: facts.scope,
  municipalityCodes: facts.municipalityCodes,
  startsOn: day(facts.startsOn),
  endsOn: day(facts.endsOn),
  noticeMonths: String(facts.noticeMonths),
  signedOn: day(facts.signedOn),
  lotIds: facts.lotIds,
})

type TariffFacts = {
  readonly productCode: string
  readonly unit: string
  readonly municipalityCode: string | null
  readonly amountCents: Cents
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
  readonly reason: string | null
}

export const tariffValues = (facts: TariffFacts): Typed => ({
  productCode: facts.productCode,
  unit: facts.unit,
  municipalityCode: facts.municipalityCode ?? '',
  amountCents: formatAmount(facts.amountCents),
  validFrom: day(facts.validFrom),
  validUntil: day(facts.validUntil),
  reason: facts.reason ?? '',
})

type CeilingFacts = { readonly municipalityCode: string; readonly year: number; readonly amountCents: Cents }

export const ceilingValues = (facts: CeilingFacts): Typed => ({
  municipalityCode: facts.municipalityCode,
  year: String(facts.year),
  amountCents: formatAmount(facts.amountCents),
})

type ContactFacts = {
  readonly side: string
  readonly name: string
  readonly role: string
  readonly email: string | null
  readonly phone: string | null
}

export const contactValues = ({ side, name, role, email, phone }: ContactFacts): Typed => ({
  side,
  name,
  role,
  email: email ?? '',
  phone: phone ?? '',
})

type Choice = { readonly value: string; readonly label: string }

/** Two versions of a form field by field, codes in words. */
export function comparedFields(yours: Typed, theirs: Typed, choices: Readonly<Record<string, readonly Choice[]>>) {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    variant: variantNames,
    scope: scopeNames,
    unit: unitNames,
    side: texts.contactSides,
  }
  const chosen = wordsOf(choices)
  const word = (field: string, value: string) =>
    choices[field] ? chosen(field, value) : (names[field]?.[value] ?? value)
  return comparedValues(yours, theirs, { labels: texts.fields, word })
}
