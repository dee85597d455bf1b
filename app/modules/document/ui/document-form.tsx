/** The form of a document: new (with a file) or known, of the project or of a contract. */
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxField, type Option, RadioField, SelectField } from '~/ui/choice-fields'
import { FieldGroup } from '~/ui/field'
import { FileField } from '~/ui/file-field'
import { FormErrors } from '~/ui/form-errors'
import { DateField, TextField } from '~/ui/text-fields'
import { acceptedExtensions, documentLimits } from '../domain/document-file'
import {
  contractVisibilities,
  documentAvailabilities,
  documentKinds,
  documentStatuses,
  documentVisibilities,
  linkStates,
} from '../domain/document-kinds'
import { documentFormTexts, documentTexts as texts } from '../texts'

type DocumentFormProps = {
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, readonly string[]>>
  problem: string | null
  hidden: Readonly<Record<string, string>>
  cancelHref: string
  municipalities: readonly Option[]
  owners: readonly Option[]
  /** A document of a contract is for its parties only, and has no phase. */
  isOfContract: boolean
  /** A new document comes with its file; a new version has a form of its own. */
  takesFile: boolean
}

const optionsOf = (values: readonly string[], names: Readonly<Record<string, string>>): Option[] =>
  values.map((value) => ({ value, label: names[value] ?? value }))

export function DocumentForm({ values, errors, problem, hidden, cancelHref, ...rest }: DocumentFormProps) {
  const { municipalities, owners, isOfContract, takesFile } = rest
  const field = (name: string) => ({ name, errors: [...(errors[name] ?? [])], defaultValue: values[name] ?? '' })
  return (
    <form method="post" encType={takesFile ? 'multipart/form-data' : undefined} className="ld-form" noValidate>
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      {problem && <Alert tone="error">{problem}</Alert>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField label={texts.title} {...field('title')} />
      <SelectField label={texts.kind} {...field('kind')} options={optionsOf(documentKinds, texts.kinds)} />
      <RadioField
        label={texts.visibility}
        hint={documentFormTexts.visibilityHint}
        {...field('visibility')}
        options={optionsOf(isOfContract ? contractVisibilities : documentVisibilities, texts.visibilities)}
      />
      {takesFile && (
        <FileField
          label={documentFormTexts.file}
          name="bestand"
          accept={acceptedExtensions}
          accepts={documentFormTexts.accepts(documentLimits.fileBytes)}
          hint={documentFormTexts.fileHint}
          errors={[...(errors.bestand ?? [])]}
        />
      )}
      <RadioField
        label={texts.availability}
        {...field('availability')}
        options={optionsOf(documentAvailabilities, texts.availabilities)}
      />
      <TextField label={texts.period} hint={documentFormTexts.periodHint} width={20} optional {...field('period')} />
      <SelectField label={texts.status} {...field('status')} options={optionsOf(documentStatuses, texts.statuses)} />
      <TextField label={texts.issuer} optional {...field('issuer')} />
      {!isOfContract && (
        <>
          <FieldGroup id="gemeenten" label={texts.municipalities} optional>
            {municipalities.map(({ value, label }) => (
              <CheckboxField
                key={value}
                name={`gemeente-${value}`}
                label={label}
                defaultChecked={values[`gemeente-${value}`] === 'ja'}
              />
            ))}
          </FieldGroup>
          <SelectField
            label={texts.phase}
            optional
            placeholder={documentFormTexts.noPhase}
            {...field('phase')}
            options={[1, 2, 3, 4, 5].map((phase) => ({ value: String(phase), label: texts.phaseName(phase) }))}
          />
        </>
      )}
      <DateField label={texts.expiresOn} optional {...field('expiresOn')} />
      <SelectField
        label={texts.owner}
        hint={documentFormTexts.ownerHint}
        optional
        placeholder={documentFormTexts.noOwner}
        {...field('ownerId')}
        options={owners}
      />
      <TextField label={texts.link} type="url" optional {...field('url')} />
      <RadioField
        label={documentFormTexts.linkState}
        {...field('linkState')}
        options={optionsOf(linkStates, texts.linkStates)}
      />
      <DateField label={documentFormTexts.linkCheckedOn} optional {...field('linkCheckedOn')} />
      <Actions>
        <SubmitButton>{documentFormTexts.save}</SubmitButton>
        <ButtonLink look="tertiary" href={cancelHref}>
          {documentFormTexts.cancel}
        </ButtonLink>
      </Actions>
    </form>
  )
}
