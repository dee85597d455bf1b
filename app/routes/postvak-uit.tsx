/** The outbox: what was mailed, or would have been where no mail server is set. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMails, mailPageSize } from '~/modules/access/server/list-mails.server'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { outboxTexts as texts } from '~/modules/access/texts'
import { MailTable } from '~/modules/access/ui/mail-table'
import { platform } from '~/platform/context.server'
import { appTexts } from '~/texts'
import { FilterBar } from '~/ui/filter-bar'
import { pageParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'mail:read')
  const { pathname, search: query, searchParams } = new URL(request.url)
  const search = (searchParams.get('zoek') ?? '').replaceAll('\0', '').slice(0, 200)
  const asked = Number(searchParams.get(pageParam))
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 10_000) : 1
  const { rows, total } = await listMails(actor, { search, page })
  const isSent = platform().env.smtpUrl !== null
  return json({ address: { path: pathname, search: query }, search, page, pageSize: mailPageSize, rows, total, isSent })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function OutboxPage() {
  const { address, search, page, pageSize, rows, total, isSent } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={isSent ? texts.introSent : texts.introShown} />
      <FilterBar
        address={address}
        filters={[{ kind: 'search', name: 'zoek', label: texts.search, value: search, hint: texts.searchHint }]}
      />
      <MailTable rows={rows} isSent={isSent} />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
    </>
  )
}
