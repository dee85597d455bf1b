/** Paste or choose the text of a receipt, and read whether it is true. */
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { PageHeading } from '~/ui/page-heading'
import { TextAreaField } from '~/ui/text-fields'
import { verifyTexts as texts } from '../texts-submit'

export type VerifyAnswer = {
  readonly text: string
  readonly error: string | null
  /** Of the receipt when it is true. */
  readonly number: string | null
  readonly problem: string | null
}

export const VerifyReceipt = ({ answer }: { answer: VerifyAnswer | null }) => (
  <>
    <PageHeading title={texts.title} intro={texts.intro} />
    {answer?.number && (
      <Alert tone="success" heading={texts.right}>
        {texts.rightText(answer.number)}
      </Alert>
    )}
    {answer?.problem && (
      <Alert tone="error" heading={texts.wrong}>
        {answer.problem}
      </Alert>
    )}
    <form method="post" encType="multipart/form-data" noValidate className="ld-form ld-form--wide">
      <TextAreaField
        label={texts.text}
        name="tekst"
        hint={texts.textHint}
        rows={17}
        optional
        defaultValue={answer?.text}
        errors={answer?.error ? [answer.error] : undefined}
      />
      <FileField label={texts.file} name="bestand" accept=".txt" accepts={texts.fileAccepts} optional />
      <Actions>
        <SubmitButton>{texts.check}</SubmitButton>
      </Actions>
    </form>
  </>
)
