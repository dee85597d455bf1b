/** Who must report what and when: the buyer's people see all of their register, a provider its own. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listRegisterChoices } from '~/modules/contract/server/list-choices.server'
import { obligationSortKeys, readObligationFilters } from '~/modules/reporting/domain/obligation-filters'
import { listObligations } from '~/modules/reporting/server/list-obligations.server'
import { listTemplateChoices } from '~/modules/reporting/server/list-template-choices.server'
import { staffListTexts } from '~/modules/reporting/texts-staff'
import { StaffObligationList } from '~/modules/reporting/ui/staff-obligation-list'
import { appTexts } from '~/texts'
import { parseSort, sortParam } from '~/ui/list-address'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'obligation:read')
  const { search, searchParams: params } = new URL(request.url)
  const today = dayOf(now)
  const filters = readObligationFilters(params)
  const sorts = parseSort(params.get(sortParam), obligationSortKeys)
  const paging = pagingOf(params)
  const [list, choices, templates] = await Promise.all([
    listObligations(actor, { filters, sorts, ...paging, today }),
    listRegisterChoices(actor, now),
    listTemplateChoices(actor),
  ])
  return json({
    ...list,
    ...paging,
    today,
    choices: { ...choices, templates },
    search: search.slice(1),
    forProvider: actor.kind === 'provider',
    mayReview: can(actor, 'delivery:review'),
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(staffListTexts.title) }]

export default function Reporting() {
  const { forProvider, ...list } = useLoaderData<typeof loader>()
  return <StaffObligationList {...list} forProvider={forProvider} />
}
