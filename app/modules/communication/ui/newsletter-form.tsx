/** The form in which a newsletter is composed: own texts, dates and documents to choose. */
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxGroup, type Option } from '~/ui/choice-fields'
import { FormErrors } from '~/ui/form-errors'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { mostSections } from '../domain/newsletter'
import { newsletterTexts as texts } from '../texts'

type NewsletterFormProps = {
  values: Readonly<Record<string, string>>
  agendaKeys: readonly string[]
  documentIds: readonly string[]
  errors: Readonly<Record<string, readonly string[]>>
  problem: string | null
  agendaChoices: readonly Option[]
  documentChoices: readonly Option[]
  previewHref: string
}

export function NewsletterForm({ values, errors, problem, previewHref, ...chosen }: NewsletterFormProps) {
  const field = (name: string) => ({ name, errors: [...(errors[name] ?? [])], defaultValue: values[name] ?? '' })
  const places = Array.from({ length: mostSections }, (_, index) => index + 1)
  return (
    <form method="post" className="ld-form" noValidate>
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      {problem && <Alert tone="error">{problem}</Alert>}
      <input type="hidden" name="version" value={values.version ?? ''} />
      <TextField label={texts.title} {...field('title')} />
      <TextAreaField label={texts.opening} hint={texts.openingHint} rows={5} optional {...field('intro')} />
      {places.map((place) => (
        <fieldset key={place} className="ld-form__part">
          <legend>{texts.section(place)}</legend>
          <TextField label={texts.heading} optional {...field(`kop-${place}`)} />
          <TextAreaField label={texts.text} rows={6} optional {...field(`tekst-${place}`)} />
        </fieldset>
      ))}
      <Chosen label={texts.chooseAgenda} name="agenda" options={chosen.agendaChoices} values={chosen.agendaKeys} />
      <Chosen
        label={texts.chooseDocuments}
        name="documents"
        options={chosen.documentChoices}
        values={chosen.documentIds}
      />
      <Actions>
        <SubmitButton name="intent" value="save">
          {texts.save}
        </SubmitButton>
        <ButtonLink href={previewHref}>{texts.preview}</ButtonLink>
      </Actions>
    </form>
  )
}

type ChosenProps = { label: string; name: string; options: readonly Option[]; values: readonly string[] }

const Chosen = ({ label, name, options, values }: ChosenProps) =>
  options.length === 0 ? (
    <p>
      {label}: {texts.nothingToChoose}
    </p>
  ) : (
    <CheckboxGroup label={label} name={name} optional options={options} defaultValues={values} />
  )
