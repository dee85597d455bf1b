/** The newsletters: what was sent, what is being made, and a new one. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { countSubscribers, listNewsletters } from '~/modules/communication/server/get-newsletter.server'
import { beginNewsletter } from '~/modules/communication/server/save-newsletter.server'
import { newsletterTexts as texts } from '~/modules/communication/texts'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'newsletter:write')
  return json({
    newsletters: await listNewsletters(actor),
    subscribers: await countSubscribers(),
    requestKey: randomUUID(),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'newsletter:write')
  const id = String((await readFormData(request)).get('requestKey') ?? '')
  if (!isUuid(id)) throw new Response(null, { status: 400 })
  await beginNewsletter(actor, { id, now })
  return redirect(`/nieuwsbrieven/${id}`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newsletters) }]

export default function NewslettersPage() {
  const { newsletters, subscribers, requestKey } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.newsletters}
        intro={`${texts.intro} ${texts.subscribers(subscribers)}.`}
        actions={
          <form method="post">
            <input type="hidden" name="requestKey" value={requestKey} />
            <SubmitButton>{texts.newDraft}</SubmitButton>
          </form>
        }
      />
      <DataTable
        caption={texts.newsletters}
        captionHidden
        rows={newsletters}
        rowKey={(row) => row.id}
        empty={<EmptyState title={texts.noneYet}>{texts.intro}</EmptyState>}
        columns={[
          { key: 'number', header: texts.number, align: 'end', cell: (row) => String(row.number) },
          {
            key: 'title',
            header: texts.title,
            rowHeader: true,
            cell: (row) => <a href={`/nieuwsbrieven/${row.id}`}>{row.title}</a>,
          },
          { key: 'status', header: texts.status, cell: (row) => texts.statuses[row.status] ?? row.status },
          {
            key: 'sent',
            header: texts.when,
            cell: (row) => row.dateText ?? (row.sentAt === null ? texts.none : formatInstant(row.sentAt as Instant)),
          },
        ]}
      />
    </>
  )
}
