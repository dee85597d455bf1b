/** The shapes of the register's forms. Shape only: what needs the database is decided by the use cases. */
import { z } from 'zod'
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import type { Cents } from '~/kernel/money'
import { readMoneyInput } from '~/kernel/money-input'
import { isUuid } from '~/kernel/uuid'
import { orNothing, readKind, severalOf, textKinds, typedText, version } from '~/platform/form/field-kinds'
import { contactSides, contractScopes, contractVariants, tariffUnits } from './domain/contract-kinds'
import { type AnyContractProblem, contractProblemText, contractTexts } from './texts'

const text = contractTexts
const { optionalText, requiredText } = textKinds(text)
const read = readKind<AnyContractProblem>(contractProblemText)

const day = read<CivilDate>(readDayInput)
const money = read<Cents>(readMoneyInput)
const optionalDay = read<CivilDate | null>(orNothing(readDayInput))

const wholeNumber = (least: number, most: number) =>
  typedText
    .refine(
      (typed) => /^\d{1,6}$/.test(typed) && Number(typed) >= least && Number(typed) <= most,
      text.wholeNumber(least, most),
    )
    .transform(Number)

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, text.chooseOne)
const chosenId = z.string(text.chooseOne).refine(isUuid, text.chooseOne)
const municipalityCode = z.string(text.chooseOne).regex(/^\d{4}$/, text.chooseOne)
const optionalMunicipality = z
  .string()
  .default('')
  .refine((code) => code === '' || /^\d{4}$/.test(code), text.chooseOne)
  .transform((code) => (code === '' ? null : code))

const contractFields = {
  number: requiredText(text.fields.number!, 60),
  title: requiredText(text.fields.title!, 200),
  description: optionalText(4000),
  segmentCode: requiredText(text.fields.segmentCode!, 40),
  variant: oneOf(contractVariants),
  scope: oneOf(contractScopes),
  municipalityCodes: severalOf(municipalityCode),
  startsOn: day,
  endsOn: day,
  noticeMonths: wholeNumber(0, 36),
  signedOn: optionalDay,
  lotIds: severalOf(chosenId),
}

export const newContractForm = z.object({ ...contractFields, requestKey: chosenId, supplierId: chosenId })
export const changeContractForm = z.object({ ...contractFields, version })
export type NewContractInput = z.output<typeof newContractForm>
export type ChangeContractInput = z.output<typeof changeContractForm>

export const statusForm = z.object({
  naar: z.enum(['active', 'terminated', 'cancelled'], text.chooseOne),
  signedOn: optionalDay,
  terminatedOn: optionalDay,
})

export const tariffForm = z.object({
  version,
  productCode: requiredText(text.fields.productCode!, 20),
  unit: oneOf(tariffUnits),
  municipalityCode: optionalMunicipality,
  amountCents: money,
  validFrom: day,
  validUntil: optionalDay,
  reason: optionalText(500),
})
export type TariffInput = z.output<typeof tariffForm>

export const ceilingForm = z.object({
  version,
  municipalityCode,
  year: wholeNumber(2015, 2100),
  amountCents: money,
})
export type CeilingInput = z.output<typeof ceilingForm>

export const optionForm = z.object({ months: wholeNumber(1, 120), notifyByOn: day })
export type OptionInput = z.output<typeof optionForm>

export const contactForm = z.object({
  version,
  side: oneOf(contactSides),
  name: requiredText(text.fields.name!, 120),
  role: requiredText(text.fields.role!, 120),
  email: optionalText(200).refine((email) => email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), text.emailWrong),
  phone: optionalText(40),
})
export type ContactInput = z.output<typeof contactForm>

/** Which button was pressed: save unless it says otherwise. */
export const stepForm = z.object({
  stap: z.enum(['opslaan', 'verwijderen', 'gebruiken', 'laten-vervallen']).catch('opslaan'),
})
