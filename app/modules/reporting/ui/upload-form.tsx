/** The drop zone: a plain form with a file, which works without JavaScript. */
import { Actions, SubmitButton } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { uploadLimits } from '../domain/upload-limits'
import { providerTexts as texts } from '../texts-provider'

type UploadFormProps = {
  obligationId: string
  /** Made by the server for this form: sent twice, it is the same upload. */
  requestKey: string
  label?: string
  errors?: readonly string[]
}

export const UploadForm = ({ obligationId, requestKey, label = texts.uploadField, errors }: UploadFormProps) => (
  <form
    method="post"
    action={`/verantwoording/${obligationId}/aanleveren`}
    encType="multipart/form-data"
    className="ld-form"
    noValidate
  >
    {/* Before the file: what stands after it has not arrived when the file is taken. */}
    <input type="hidden" name="requestKey" value={requestKey} />
    <FileField
      label={label}
      name="bestand"
      accept=".xlsx,.csv"
      accepts={texts.accepts(uploadLimits.workbookBytes, uploadLimits.csvBytes)}
      hint={texts.privacy}
      errors={errors}
    />
    <p>{texts.notYet}</p>
    <Actions>
      <SubmitButton>{texts.send}</SubmitButton>
    </Actions>
  </form>
)
