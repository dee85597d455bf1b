import { SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import type { Weighing } from '../domain/weighing'
import { strategyTexts } from '../texts'
import { matrixTexts as texts } from '../texts-matrix'

type MatrixManageProps = {
  matrix: Weighing
  version: number
  principles: readonly { readonly id: string; readonly text: string }[]
  values: Typed
  errors: FormErrorsByField
}

const shorten = (text: string): string => (text.length > 110 ? `${text.slice(0, 107)}…` : text)

/** Adds and removes options and principles; each button is a form of its own. */
export function MatrixManage({ matrix, version, principles, values, errors }: MatrixManageProps) {
  const versionField = <input type="hidden" name="version" value={version} />
  const remove = (kind: 'optie' | 'uitgangspunt', { id, name }: { id: string; name: string }) => (
    <li key={id}>
      <form method="post">
        {versionField}
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="tertiary" name="stap" value={`${kind}-weg`}>
          {kind === 'optie' ? texts.removeOption(name) : texts.removeCriterion(name)}
        </SubmitButton>
      </form>
    </li>
  )
  return (
    <Section title={texts.manage} id="beheer">
      <div className="ld-matrix-manage">
        <form method="post" className="ld-form" noValidate>
          {versionField}
          <TextField
            name="name"
            id="optie-naam"
            label={strategyTexts.fields.optionName!}
            errors={errors.name}
            defaultValue={one(values, 'name')}
            maxLength={160}
          />
          <TextField
            name="description"
            id="optie-toelichting"
            label={texts.description}
            errors={errors.description}
            defaultValue={one(values, 'description')}
            maxLength={1000}
            optional
          />
          <div>
            <SubmitButton look="secondary" name="stap" value="optie">
              {texts.addOption}
            </SubmitButton>
          </div>
        </form>
        <form method="post" className="ld-form" noValidate>
          {versionField}
          <SelectField
            name="factId"
            label={texts.fromRegion}
            errors={errors.factId}
            placeholder={texts.chooseFact}
            options={principles.map(({ id, text }) => ({ value: id, label: shorten(text) }))}
            defaultValue={one(values, 'factId')}
            optional
          />
          <TextField
            name="ownName"
            label={texts.ownName}
            errors={errors.ownName}
            defaultValue={one(values, 'ownName')}
            maxLength={300}
            optional
          />
          <TextField
            name="weightBp"
            label={texts.weight}
            hint={texts.weightHint}
            errors={errors.weightBp}
            defaultValue={one(values, 'weightBp') || '0'}
            width={8}
            inputMode="decimal"
            maxLength={7}
          />
          <div>
            <SubmitButton look="secondary" name="stap" value="uitgangspunt">
              {texts.addCriterion}
            </SubmitButton>
          </div>
        </form>
      </div>
      <ul className="ld-matrix-remove">
        {matrix.options.map((option) => remove('optie', option))}
        {matrix.criteria.map((criterion) => remove('uitgangspunt', criterion))}
      </ul>
    </Section>
  )
}
