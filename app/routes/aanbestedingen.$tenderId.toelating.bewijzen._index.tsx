/** The evidence of who was admitted, the first to expire first. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readEvidenceFilters } from '~/modules/tender/domain/admission-filters'
import { listEvidence } from '~/modules/tender/server/list-evidence.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { admissionTexts as texts } from '~/modules/tender/texts-admission'
import { EvidenceListPage } from '~/modules/tender/ui/admission-list-page'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:read')
  const { search, searchParams } = new URL(request.url)
  const paging = pagingOf(searchParams)
  const filters = readEvidenceFilters(searchParams)
  const list = await listEvidence(requireStaff(actor), { tenderId: params.tenderId ?? '', filters, paging, now })
  return json({ ...list, ...paging, search: search.slice(1) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.evidenceList.title) }]

export default function Evidence() {
  return <EvidenceListPage {...useLoaderData<typeof loader>()} />
}
