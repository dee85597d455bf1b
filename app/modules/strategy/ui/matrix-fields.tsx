import { FieldGroup } from '~/ui/field'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { Weighing } from '../domain/weighing'
import { matrixTexts as texts } from '../texts-matrix'

type MatrixFieldsProps = { matrix: Weighing; values: Typed; errors: FormErrorsByField }

/** Per principle its weight, and for each option a score with its motivation. */
export function MatrixFields({ matrix, values, errors }: MatrixFieldsProps) {
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: one(values, name) })
  return (
    <>
      {matrix.criteria.map((criterion) => (
        <FieldGroup key={criterion.id} id={`uitgangspunt-${criterion.id}`} label={criterion.name}>
          <TextField
            {...field(`weging-${criterion.id}`)}
            label={texts.weight}
            hint={texts.weightHint}
            width={8}
            inputMode="decimal"
            maxLength={7}
          />
          {matrix.options.map((option) => (
            <div key={option.id} className="ld-matrix-score">
              <TextField
                {...field(`score-${option.id}-${criterion.id}`)}
                label={texts.scoreOf(option.name)}
                width={4}
                inputMode="numeric"
                maxLength={2}
                optional
              />
              <TextAreaField
                {...field(`motivatie-${option.id}-${criterion.id}`)}
                label={texts.motivationOf(option.name)}
                rows={2}
                maxLength={1000}
                optional
              />
            </div>
          ))}
        </FieldGroup>
      ))}
    </>
  )
}
