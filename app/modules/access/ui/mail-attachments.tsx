import { outboxTexts as texts } from '../texts'

type MailAttachmentsProps = {
  attachments: readonly { readonly fileName: string; readonly content: string }[]
}

/** The files that went with a mail, each folded: they are text. */
export const MailAttachments = ({ attachments }: MailAttachmentsProps) => (
  <>
    {attachments.map((attachment) => (
      <details key={attachment.fileName}>
        <summary>{texts.attachment(attachment.fileName)}</summary>
        <pre className="ld-mail-attachment">{attachment.content}</pre>
      </details>
    ))}
  </>
)
