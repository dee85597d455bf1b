import { Actions, SubmitButton } from './button'
import { FileField } from './file-field'
import { FormErrors } from './form-errors'
import { Section } from './page-heading'
import { sheetTexts as texts } from './texts-sheet'

/** Hands a changed workbook in (field `bestand`); the answer is the page with its differences. */
export const SheetUpload = ({ errors }: { errors: readonly string[] | undefined }) => (
  <Section title={texts.upload} id="aanleveren">
    {errors && <FormErrors errors={{ bestand: errors }} />}
    <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
      <FileField name="bestand" label={texts.file} accept=".xlsx" accepts={texts.accepts} errors={errors} />
      <Actions>
        <SubmitButton>{texts.send}</SubmitButton>
      </Actions>
    </form>
  </Section>
)
