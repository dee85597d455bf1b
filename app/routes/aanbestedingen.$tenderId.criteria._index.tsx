/** The criteria of a tender, with weights that add up and the proof whether the order can turn round. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listQuotations } from '~/modules/assignment/server/list-quotations.server'
import { regimeRules } from '~/modules/tender/domain/regime'
import { weightProblems } from '~/modules/tender/domain/weights'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listCriteria } from '~/modules/tender/server/list-criteria.server'
import { proofOf, readLotScoring } from '~/modules/tender/server/lot-scoring.server'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { CriteriaSections } from '~/modules/tender/ui/criteria-page'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { readAs } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const page = await withActor(actor, async (db) => {
    const { id, number, title, regime, lots, publishedAt } = await getTender(db, {
      id: params.tenderId ?? '',
      actor,
      now,
    })
    const showsProof = actor.kind === 'staff'
    const awards = (await readLotScoring(db, id)).map((lot) => ({
      lotId: lot.lotId,
      number: lot.number,
      title: lot.title,
      priceWeightBp: lot.priceWeightBp,
      problems: weightProblems(lot.priceWeightBp, lot.criteria),
      ...(showsProof ? { proof: proofOf(lot) } : {}),
    }))
    return {
      tender: { id, number, title },
      criteria: await listCriteria(db, id),
      awards,
      lotNumbers: Object.fromEntries(lots.map((lot) => [lot.id, lot.number])),
      ranks: regimeRules[regime].ranks,
      mayWrite: can(actor, 'tender:write'),
      mayQuote: can(actor, 'tender:write') && publishedAt === null,
    }
  })
  const ids = page.criteria.map((criterion) => criterion.id)
  const quotations = await readAs(actor, (query) => listQuotations(query, { kind: 'criterion', ids }))
  return json({ ...page, quotations })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.criteriaTitle) }]

export default function Criteria() {
  const { tender, ...page } = useLoaderData<typeof loader>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  const create = page.mayWrite && (
    <ButtonLink href={`/aanbestedingen/${tender.id}/criteria/nieuw`} look="primary">
      {texts.criterionNew}
    </ButtonLink>
  )
  return (
    <>
      <PageHeading title={texts.criteriaTitle} breadcrumb={tenderCrumbs(tender)} actions={create} />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      <CriteriaSections tenderId={tender.id} {...page} />
    </>
  )
}
