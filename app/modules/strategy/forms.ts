/** The shapes of the strategy's forms. Shape only: what needs the database is decided by the use cases. */
import { z } from 'zod'
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import type { Cents } from '~/kernel/money'
import { readMoneyInput } from '~/kernel/money-input'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { approvalOutcomes } from './domain/approval'
import { careForms, contractingModels, fundings, priceForms, productCategories, rankings } from './domain/choice-kinds'
import { highestScore } from './domain/decision-matrix'
import { readDuration, readOptions } from './domain/duration-rules'
import { readGroupPath } from './domain/segment-tree'
import { strategyTexts as texts } from './texts'
import { type AnyStrategyProblem, strategyProblems, strategyProblemText } from './texts-problems'

const trimmed = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n/g, '\n').trim())
  .refine((value) => !hasCitizenNumber(value), strategyProblems.citizenNumber({}))
const optionalText = (most: number) => trimmed.pipe(z.string().max(most, texts.tooLong(most)))
const requiredText = (field: string, most: number) =>
  trimmed.pipe(z.string().min(1, texts.required(field)).max(most, texts.tooLong(most)))

const read = <T>(reader: (typed: string) => Result<T, AnyStrategyProblem>) =>
  z
    .string()
    .default('')
    .transform((typed, context): T => {
      const result = reader(typed)
      if (result.ok) return result.value
      context.addIssue({ code: 'custom', message: strategyProblemText(result.problem) })
      return z.NEVER
    })
const optionalDay = read<CivilDate | null>((typed) => (typed.trim() === '' ? ok(null) : readDayInput(typed)))
const wholeNumber = (least: number, most: number) =>
  trimmed
    .refine((t) => /^\d{1,6}$/.test(t) && Number(t) >= least && Number(t) <= most, texts.wholeNumber(least, most))
    .transform(Number)
const optionalNumber = (least: number, most: number) =>
  trimmed
    .refine(
      (t) => t === '' || (/^\d{1,6}$/.test(t) && Number(t) >= least && Number(t) <= most),
      texts.wholeNumber(least, most),
    )
    .transform((t) => (t === '' ? null : Number(t)))
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, texts.chooseOne)
const several = <Each extends z.ZodType<string>>(each: Each) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each).max(100))
const municipalityCode = z.string(texts.chooseOne).regex(/^\d{4}$/, texts.chooseOne)
const version = z.string().default('').transform(Number).pipe(z.int().min(0)).catch(0)

export const choiceForm = z.object({
  version,
  segmentCode: trimmed.pipe(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, texts.segmentCodeForm)),
  segmentName: requiredText(texts.fields.segmentName!, 120),
  groupPath: optionalText(200).transform(readGroupPath),
  model: oneOf(contractingModels),
  contractingModel: optionalText(300),
  ranking: oneOf(rankings),
  funding: oneOf(fundings),
  priceForm: oneOf(priceForms),
  durationMonths: read(readDuration),
  optionMonths: read(readOptions),
  durationReason: optionalText(2000),
  maxProviders: optionalNumber(1, 10_000),
  productCategories: several(oneOf(productCategories)),
  rationale: optionalText(8000),
  resultCodes: several(z.string().regex(/^[A-Z]{1,3}\d{1,2}$/, texts.chooseOne)),
})
export type ChoiceInput = z.output<typeof choiceForm>

/** One field for each municipality: raming-0546, plafond-0546; both empty leaves the municipality out. */
export const amountsForm = z
  .looseObject({ version })
  .transform(
    (
      fields,
      context,
    ): { version: number; amounts: { municipalityCode: string; estimatedCents: Cents; ceilingCents: Cents }[] } => {
      const codes = [
        ...new Set(Object.keys(fields).flatMap((name) => /^(?:raming|plafond)-(\d{4})$/.exec(name)?.[1] ?? [])),
      ]
      const amountOf = (name: string): Cents | null => {
        const typed = fields[name]
        const result = readMoneyInput(typeof typed === 'string' ? typed : '')
        if (result.ok) return result.value
        context.addIssue({ code: 'custom', path: [name], message: strategyProblemText(result.problem) })
        return null
      }
      const isEmpty = (name: string) => typeof fields[name] !== 'string' || fields[name].trim() === ''
      const amounts = codes.flatMap((code) => {
        if (isEmpty(`raming-${code}`) && isEmpty(`plafond-${code}`)) return []
        const estimatedCents = amountOf(`raming-${code}`)
        const ceilingCents = amountOf(`plafond-${code}`)
        return estimatedCents === null || ceilingCents === null
          ? []
          : [{ municipalityCode: code, estimatedCents, ceilingCents }]
      })
      return { version: fields.version, amounts }
    },
  )

export const foreseenLotForm = z.object({
  version,
  name: requiredText(texts.fields.lotName!, 160),
  careForms: several(oneOf(careForms)),
  municipalityCodes: several(municipalityCode).refine((codes) => codes.length > 0, texts.chooseMunicipality),
  area: optionalText(200),
  share: wholeNumber(1, 1000),
})
export type ForeseenLotInput = z.output<typeof foreseenLotForm>

export const burdenForm = z.object({
  version,
  name: requiredText(texts.fields.burdenName!, 160),
  columns: wholeNumber(1, 500),
  timesPerYear: wholeNumber(1, 366),
  minutes: wholeNumber(1, 100_000),
})
export type BurdenInput = z.output<typeof burdenForm>

/** Reads '35' or '12,5' (with or without %) as basis points. */
const weight = trimmed
  .refine((t) => /^\d{1,3}(?:[,.]\d{1,2})? ?%?$/.test(t), texts.weightForm)
  .transform((t) => {
    const [whole = '0', fraction = ''] = t.replace(/ ?%$/, '').replace('.', ',').split(',')
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  })
  .refine((bp) => bp <= 10_000, texts.weightForm)
const score = trimmed
  .refine((t) => t === '' || (/^\d{1,2}$/.test(t) && Number(t) <= highestScore), texts.scoreForm)
  .transform((t) => (t === '' ? null : Number(t)))

export type MatrixInput = {
  readonly version: number
  readonly weights: ReadonlyMap<string, number>
  /** By 'option:criterion'. */
  readonly scores: ReadonlyMap<string, { score: number | null; motivation: string }>
}
/** Fields weging-<criterion>, score-<option>-<criterion> and motivatie-<option>-<criterion>. */
export const matrixForm = z.looseObject({ version }).transform((fields, context): MatrixInput => {
  const weights = new Map<string, number>()
  const scores = new Map<string, { score: number | null; motivation: string }>()
  const readField = <T>(name: string, shape: z.ZodType<T>): T | undefined => {
    const parsed = shape.safeParse(typeof fields[name] === 'string' ? fields[name] : '')
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', path: [name], message: issue.message })
    return undefined
  }
  for (const name of Object.keys(fields)) {
    const weighed = /^weging-([0-9a-f-]{36})$/.exec(name)?.[1]
    if (weighed && isUuid(weighed)) {
      const bp = readField(name, weight)
      if (bp !== undefined) weights.set(weighed, bp)
    }
    const scored = /^score-([0-9a-f-]{36})-([0-9a-f-]{36})$/.exec(name)
    if (scored && isUuid(scored[1]!) && isUuid(scored[2]!)) {
      const given = readField(name, score)
      const motivation = readField(`motivatie-${scored[1]}-${scored[2]}`, optionalText(1000))
      if (given !== undefined && motivation !== undefined)
        scores.set(`${scored[1]}:${scored[2]}`, { score: given, motivation })
    }
  }
  return { version: fields.version, weights, scores }
})

/** The steps on the page of the matrix: an option or a principle is added, or taken out. */
export const matrixStepForm = z.discriminatedUnion(
  'stap',
  [
    z.object({
      stap: z.literal('optie'),
      version,
      name: requiredText(texts.fields.optionName!, 160),
      description: optionalText(1000),
    }),
    z
      .object({
        stap: z.literal('uitgangspunt'),
        version,
        /** A principle of the region's own, by its id; else the name that was typed. */
        factId: z.string().default(''),
        ownName: optionalText(300),
        weightBp: weight,
      })
      .refine((step) => step.factId !== '' || step.ownName !== '', { path: ['ownName'], message: texts.chooseOne }),
    z.object({ stap: z.enum(['optie-weg', 'uitgangspunt-weg']), version, id: z.string().default('') }),
  ],
  texts.chooseOne,
)

export const approvalForm = z.object({
  version,
  isRequired: z
    .enum(['ja', 'nee'])
    .catch('ja')
    .transform((value) => value === 'ja'),
  plannedOn: optionalDay,
  decidedOn: optionalDay,
  outcome: oneOf(approvalOutcomes),
  mandate: optionalText(500),
  note: optionalText(1000),
})
export type ApprovalInput = z.output<typeof approvalForm>

export const versionForm = z.object({
  version,
  title: requiredText(texts.fields.title!, 160),
  note: optionalText(2000),
})
export const newVersionForm = z.object({ requestKey: z.string(texts.chooseOne).refine(isUuid, texts.chooseOne) })

export const removeForm = z.object({ version })
export const removeBurdenForm = z.object({ version, position: wholeNumber(1, 10_000) })
/** Which button of a form was pressed. */
export const stapForm = z.object({ stap: z.enum(['opslaan', 'verwijderen']).catch('opslaan') })

/** Which step a button asks of a version. */
export const stepForm = z.object({
  naar: z.enum(['draft', 'submitted', 'fixed', 'withdrawn'], texts.chooseOne),
  reason: optionalText(500),
})
