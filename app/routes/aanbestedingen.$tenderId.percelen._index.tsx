/** The lots of a tender with their price lines, ten to a page. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { pageOfLots } from '~/modules/tender/server/list-lots.server'
import { tenderTexts } from '~/modules/tender/texts'
import { workTexts } from '~/modules/tender/texts-work'
import { LotSection } from '~/modules/tender/ui/lot-section'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:read')
  const { pathname, searchParams } = new URL(request.url)
  const { page } = pagingOf(searchParams)
  const list = await pageOfLots(actor, { tenderId: params.tenderId ?? '', page })
  searchParams.delete('melding')
  return { list, address: { path: pathname, search: `${searchParams}` }, mayWrite: can(actor, 'tender:write') }
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction = () => [{ title: appTexts.title(tenderTexts.lots) }]

export default function Lots() {
  const { list, address, mayWrite } = useLoaderData<typeof loader>()
  const { tender, lots, total, page, pageSize } = list
  const flash = workTexts.flash[useSearchParams()[0].get('melding') ?? '']
  const path = `/aanbestedingen/${tender.id}/percelen`
  const create = mayWrite && (
    <ButtonLink href={`${path}/nieuw`} look="primary">
      {workTexts.newLot}
    </ButtonLink>
  )
  return (
    <>
      <PageHeading title={tenderTexts.lots} breadcrumb={tenderCrumbs(tender)} actions={create} />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {lots.length === 0 && <EmptyState title={tenderTexts.noLots} />}
      {lots.map((lot) => (
        <LotSection key={lot.id} lot={lot} path={path} mayWrite={mayWrite} />
      ))}
      {total > pageSize && <Pagination address={address} page={page} pageSize={pageSize} total={total} />}
    </>
  )
}
