/** The register: a list that is wholly told by its URL. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { contractSortKeys, readContractFilters } from '~/modules/contract/domain/contract-filters'
import { listRegisterChoices } from '~/modules/contract/server/list-choices.server'
import { listContracts } from '~/modules/contract/server/list-contracts.server'
import { contractTexts as texts } from '~/modules/contract/texts'
import { ContractListPage } from '~/modules/contract/ui/contract-list-page'
import { appTexts } from '~/texts'
import { parseSort, sortParam } from '~/ui/list-address'

const path = '/contracten'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:read')
  const { search, searchParams: params } = new URL(request.url)
  const today = dayOf(now)
  const { filters, unread } = readContractFilters(params, today)
  const sorts = parseSort(params.get(sortParam), contractSortKeys)
  const paging = pagingOf(params)
  const [{ views, ...list }, choices] = await Promise.all([
    listContracts(actor, { filters, sorts, ...paging, today }),
    listRegisterChoices(actor, now),
  ])
  const preferred = views.find((view) => view.isDefault)
  if (preferred && preferred.query !== '' && search === '' && !comesFromList(request)) {
    throw redirect(`${path}?${preferred.query}`)
  }
  return {
    ...list,
    views: views.map(({ id, name, query, shared }) => ({ id, name, query, shared })),
    choices,
    ...paging,
    today,
    unread: unread.map((name) => params.get(name) ?? ''),
    search: search.slice(1),
    forProvider: actor.kind === 'provider',
    may: {
      write: can(actor, 'contract:write'),
      export: can(actor, 'export:make'),
      saveView: can(actor, 'view:save'),
    },
  }
}

/** Someone who takes off all filters stays in the list; only coming from elsewhere opens one's default view. */
function comesFromList(request: Request): boolean {
  const referer = request.headers.get('Referer')
  return referer !== null && URL.canParse(referer) && new URL(referer).pathname === path
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Contracts() {
  return <ContractListPage {...useLoaderData<typeof loader>()} />
}
