/** The forms of the catalogue: a new product, and the end of one. */

import { unitNames } from '~/modules/tender/texts-units'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { FormErrors } from '~/ui/form-errors'
import { DateField, TextField } from '~/ui/text-fields'
import { tariffUnits } from '../domain/contract-kinds'
import { productTexts as texts } from '../texts-product'

type Answered = {
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, readonly string[]>>
}

export function NewProductForm({ values, errors }: Answered) {
  const field = (name: string) => ({ name, errors: [...(errors[name] ?? [])], defaultValue: values[name] ?? '' })
  return (
    <form method="post" className="ld-form" noValidate>
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      <TextField label={texts.code} hint={texts.codeHint} width={8} {...field('code')} />
      <TextField label={texts.name} {...field('name')} />
      <SelectField
        label={texts.unit}
        {...field('unit')}
        options={tariffUnits.map((value) => ({ value, label: unitNames[value] }))}
      />
      <DateField label={texts.validFrom} {...field('validFrom')} />
      <Actions>
        <SubmitButton>{texts.save}</SubmitButton>
      </Actions>
    </form>
  )
}

export const EndProductForm = ({ code, values, errors }: Answered & { code: string }) => {
  const here = values.ends === code
  return (
    <details open={here}>
      <summary>{texts.end}</summary>
      <form method="post" className="ld-form" noValidate>
        <input type="hidden" name="ends" value={code} />
        <DateField
          label={texts.validUntil}
          name="validUntil"
          id={`validUntil-${code}`}
          errors={here ? [...(errors.validUntil ?? [])] : []}
          defaultValue={here ? (values.validUntil ?? '') : ''}
        />
        <SubmitButton look="secondary">{texts.saveEnd}</SubmitButton>
      </form>
    </details>
  )
}
