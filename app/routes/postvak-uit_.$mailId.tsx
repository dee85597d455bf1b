/** One mail, with its links to follow. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Instant } from '~/kernel/civil-date'
import { isId } from '~/modules/access/forms'
import { findMail } from '~/modules/access/server/list-mails.server'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { outboxTexts as texts } from '~/modules/access/texts'
import { MailAttachments } from '~/modules/access/ui/mail-attachments'
import { MailState } from '~/modules/access/ui/mail-table'
import { MailText } from '~/modules/access/ui/mail-text'
import { platform } from '~/platform/context.server'
import { appTexts } from '~/texts'
import { DescriptionList } from '~/ui/description-list'
import { formatLongInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'mail:read')
  const mail = isId(params.mailId) ? await findMail(actor, params.mailId) : null
  if (mail === null) throw new Response(null, { status: 404 })
  const { appUrl, smtpUrl } = platform().env
  return json({ mail, appUrl, isSent: smtpUrl !== null })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.mail.subject ?? texts.kind) },
]

export default function MailPage() {
  const { mail, appUrl, isSent } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={mail.subject}
        breadcrumb={[{ label: texts.title, href: '/postvak-uit' }]}
        status={<MailState mail={mail} isSent={isSent} />}
      />
      <DescriptionList
        items={[
          { term: texts.to, value: mail.to },
          { term: texts.at, value: formatLongInstant(mail.createdAt as Instant) },
        ]}
      />
      <MailText text={mail.text} appUrl={appUrl} />
      <MailAttachments attachments={mail.attachments} />
    </>
  )
}
