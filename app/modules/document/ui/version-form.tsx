/** A new file for a document that is there. */
import { Actions, SubmitButton } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { TextField } from '~/ui/text-fields'
import { acceptedExtensions, documentLimits } from '../domain/document-file'
import { documentFormTexts as texts } from '../texts'

type VersionFormProps = {
  versionNumber: number
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, readonly string[]>>
}

export const VersionForm = ({ versionNumber, values, errors }: VersionFormProps) => (
  <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
    <input type="hidden" name="versionNumber" value={values.versionNumber ?? versionNumber} />
    <TextField
      label={texts.note}
      hint={texts.noteHint}
      name="note"
      optional
      defaultValue={values.note ?? ''}
      errors={[...(errors.note ?? [])]}
    />
    <FileField
      label={texts.file}
      name="bestand"
      accept={acceptedExtensions}
      accepts={texts.accepts(documentLimits.fileBytes)}
      errors={[...(errors.bestand ?? [])]}
    />
    <Actions>
      <SubmitButton>{texts.upload}</SubmitButton>
    </Actions>
  </form>
)
