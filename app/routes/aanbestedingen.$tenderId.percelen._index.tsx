/** The lots of a tender with their price lines. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { readPriceLinesPerLot } from '~/modules/tender/server/save-lot.server'
import { tenderTexts } from '~/modules/tender/texts'
import { workTexts } from '~/modules/tender/texts-work'
import { LotSection } from '~/modules/tender/ui/lot-section'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  return withActor(actor, async (db) => {
    const { lots, ...tender } = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const lines = await readPriceLinesPerLot(
      db,
      lots.map((lot) => lot.id),
    )
    const withLines = lots.map((lot) => ({ ...lot, lines: lines.get(lot.id) ?? [] }))
    return json({ tender, lots: withLines, mayWrite: can(actor, 'tender:write') })
  })
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction = () => [{ title: appTexts.title(tenderTexts.lots) }]

export default function Lots() {
  const { tender, lots, mayWrite } = useLoaderData<typeof loader>()
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
    </>
  )
}
