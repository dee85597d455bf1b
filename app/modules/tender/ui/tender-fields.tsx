import { CheckboxField, CheckboxGroup, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { DateField, MoneyField, TextAreaField, TextField } from '~/ui/text-fields'
import { usualEvidence } from '../domain/evidence-kinds'
import { regimes } from '../domain/regime'
import { scoringFormulas } from '../domain/scoring-formula'
import { answerKinds, criterionKinds } from '../domain/weights'
import { tenderTexts } from '../texts'
import { formulaTexts, workTexts as texts } from '../texts-work'

export type Choice = { readonly value: string; readonly label: string }
type FieldsProps = { values: Typed; errors: FormErrorsByField }

const fieldsOf = ({ values, errors }: FieldsProps) => {
  const field = (name: string) => ({ name, label: texts.fields[name] ?? name, errors: errors[name] })
  return { field, filled: (name: string) => ({ ...field(name), defaultValue: one(values, name) }) }
}

const usualText = texts.usualEvidence(
  usualEvidence.map(({ kind, maxMonths }) => ({ name: texts.evidenceKinds[kind] ?? kind, maxMonths })),
)

/** The version that was seen, and why it changes once everybody has read it. */
export function ChangeFields({ values, errors, isPublished }: FieldsProps & { isPublished: boolean }) {
  const { filled } = fieldsOf({ values, errors })
  return (
    <>
      <input type="hidden" name="version" value={one(values, 'version')} />
      {isPublished && <TextAreaField {...filled('reason')} hint={texts.hints.reason} maxLength={1000} />}
    </>
  )
}

export function TenderFacts({ values, errors, isNew }: FieldsProps & { isNew: boolean }) {
  const { field, filled } = fieldsOf({ values, errors })
  return (
    <>
      <TextField {...filled('number')} hint={texts.hints.number} maxLength={40} width={20} spellCheck={false} />
      <TextField {...filled('title')} maxLength={200} />
      {isNew && (
        <SelectField
          {...filled('regime')}
          options={regimes.map((value) => ({ value, label: tenderTexts.regimes[value] ?? value }))}
        />
      )}
      <TextAreaField {...filled('description')} rows={6} maxLength={4000} optional />
      <TextField {...filled('cpvCode')} width={12} spellCheck={false} optional />
      <MoneyField {...filled('estimatedValueCents')} hint={texts.hints.estimate} optional />
      <DateField {...filled('wantedStartOn')} optional />
      <CheckboxField {...field('electronicSubmission')} defaultChecked={one(values, 'electronicSubmission') === 'ja'} />
      <CheckboxField {...field('freeAccess')} defaultChecked={one(values, 'freeAccess') === 'ja'} />
      <TextField {...filled('urgencyReason')} hint={texts.hints.urgency} maxLength={500} optional />
    </>
  )
}

export function MomentFields(props: FieldsProps) {
  const { filled } = fieldsOf(props)
  return (
    <>
      {['enquiriesCloseAt', 'answersDueAt', 'bidsCloseAt'].map((name) => (
        <TextField key={name} {...filled(name)} hint={texts.hints.moment} width={20} optional />
      ))}
    </>
  )
}

type LotFieldsProps = FieldsProps & { ranks: boolean; municipalities: readonly Choice[]; segments: readonly Choice[] }

export function LotFields({ values, errors, ranks, municipalities, segments }: LotFieldsProps) {
  const { field, filled } = fieldsOf({ values, errors })
  return (
    <>
      <TextField {...filled('title')} maxLength={200} />
      <TextAreaField {...filled('description')} maxLength={4000} optional />
      <SelectField {...filled('segmentCode')} options={segments} optional />
      <SelectField
        {...filled('variant')}
        options={Object.entries(texts.variants).map(([value, label]) => ({ value, label }))}
        optional
      />
      <CheckboxGroup
        {...field('municipalityCodes')}
        options={municipalities}
        defaultValues={several(values, 'municipalityCodes')}
      />
      <TextField {...filled('cpvCode')} width={12} optional />
      <MoneyField {...filled('estimatedValueCents')} hint={texts.hints.estimate} optional />
      <MoneyField {...filled('ceilingCents')} hint={texts.hints.ceiling} optional />
      <TextField {...filled('maxAwards')} hint={texts.hints.maxAwards} inputMode="numeric" width={4} optional />
      <DateField {...filled('contractStartsOn')} optional />
      <TextField {...filled('contractMonths')} inputMode="numeric" width={4} optional />
      <TextField {...filled('extensionMonths')} inputMode="numeric" width={4} />
      <TextField {...filled('extensionCount')} inputMode="numeric" width={4} />
      {ranks && <FormulaFields values={values} errors={errors} />}
    </>
  )
}

function FormulaFields(props: FieldsProps) {
  const { filled } = fieldsOf(props)
  return (
    <>
      <TextField {...filled('priceWeightBp')} hint={texts.hints.percent} inputMode="decimal" width={8} optional />
      <SelectField
        {...filled('formula')}
        options={scoringFormulas.map((value) => ({ value, label: formulaTexts[value].name }))}
        optional
      />
      <ul>
        {scoringFormulas.map((formula) => (
          <li key={formula}>
            {formulaTexts[formula].name}: {formulaTexts[formula].about}
          </li>
        ))}
      </ul>
      <MoneyField {...filled('minCents')} optional />
      <MoneyField {...filled('maxCents')} optional />
      <TextField {...filled('baseBp')} hint={texts.hints.base} inputMode="numeric" width={8} optional />
      <MoneyField {...filled('maxValueCents')} optional />
      <TextField {...filled('requirementsBp')} hint={texts.hints.percent} inputMode="decimal" width={8} optional />
    </>
  )
}

type CriterionFieldsProps = FieldsProps & { ranks: boolean; lots: readonly Choice[]; parents: readonly Choice[] }

export function CriterionFields({ values, errors, ranks, lots, parents }: CriterionFieldsProps) {
  const { field, filled } = fieldsOf({ values, errors })
  const kinds = criterionKinds.filter((kind) => ranks || kind !== 'award')
  return (
    <>
      <SelectField
        {...filled('kind')}
        options={kinds.map((value) => ({ value, label: texts.criterionKinds[value] }))}
      />
      <SelectField {...filled('lotId')} options={lots} placeholder={texts.hints.lotAll} optional />
      <TextField {...filled('code')} maxLength={20} width={8} spellCheck={false} />
      <TextField {...filled('title')} maxLength={200} />
      <TextAreaField {...filled('description')} maxLength={4000} optional />
      <SelectField
        {...filled('answerKind')}
        options={answerKinds.map((value) => ({ value, label: texts.answerKinds[value] }))}
      />
      <TextField {...filled('evidenceKind')} hint={usualText} maxLength={40} width={20} optional />
      <TextField {...filled('evidenceMaxMonths')} inputMode="numeric" width={4} optional />
      <CheckboxField {...field('asksPromise')} defaultChecked={one(values, 'asksPromise') === 'ja'} />
      {ranks && (
        <>
          <SelectField {...filled('parentId')} options={parents} optional />
          <TextField {...filled('weightBp')} hint={texts.hints.percent} inputMode="decimal" width={8} optional />
          <TextAreaField {...filled('scale')} hint={texts.hints.scale} rows={5} maxLength={500} optional />
        </>
      )}
    </>
  )
}
