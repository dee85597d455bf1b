/** The filters of /gebruikers as they stand in the address; what is not understood is left out. */
import { providerRoles, type Role, staffRoles } from '~/kernel/actor'
import { pageParam, parseSort, sortParam } from '~/ui/list-address'
import { isId } from '../forms'

export const allRoles: readonly Role[] = [...staffRoles, ...providerRoles]
const sortKeys = ['naam', 'organisatie', 'rol'] as const
const sortColumns = { naam: 'name', organisatie: 'organisation', rol: 'role' } as const
const lastPage = 10_000

/** What the list is asked for. */
export function readPeopleFilter(params: URLSearchParams) {
  const organisationId = params.get('organisatie') ?? undefined
  const [sort = { key: 'naam', descending: false } as const] = parseSort(params.get(sortParam), sortKeys)
  const state = params.get('status')
  const page = Number(params.get(pageParam))
  return {
    search: (params.get('zoek') ?? '').replaceAll('\0', '').slice(0, 200),
    organisationId: isId(organisationId) ? organisationId : null,
    role: allRoles.find((role) => role === params.get('rol')) ?? null,
    state: state === 'active' || state === 'disabled' ? state : null,
    sort: sortColumns[sort.key],
    descending: sort.descending,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
  } as const
}
export type ShownPeopleFilter = ReturnType<typeof readPeopleFilter>
