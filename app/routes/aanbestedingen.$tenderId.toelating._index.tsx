/** The applications of an open house: a list that is wholly told by its URL. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { admissionSortKeys, readAdmissionFilters } from '~/modules/tender/domain/admission-filters'
import { findOpening } from '~/modules/tender/server/admission-windows.server'
import { listAdmissions } from '~/modules/tender/server/list-admissions.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { admissionTexts as texts } from '~/modules/tender/texts-admission'
import { AdmissionListPage } from '~/modules/tender/ui/admission-list-page'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { parseSort, sortParam } from '~/ui/list-address'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:read')
  const { search, searchParams } = new URL(request.url)
  const tenderId = params.tenderId ?? ''
  const paging = pagingOf(searchParams)
  const list = await listAdmissions(requireStaff(actor), {
    tenderId,
    filters: readAdmissionFilters(searchParams),
    sorts: parseSort(searchParams.get(sortParam), admissionSortKeys),
    paging,
    now,
  })
  const opening = await withActor(actor, (db) => findOpening(db, tenderId, now))
  return json({ ...list, ...paging, opening, search: search.slice(1), mayWrite: can(actor, 'tender:write') })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.list) }]

export default function Admissions() {
  return <AdmissionListPage {...useLoaderData<typeof loader>()} />
}
