/**
 * One search over what a person may see. Each kind of thing is found by the list of its own module, as the actor: what
 * row-level security keeps from a list is not found either.
 */
import type { PersonActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { can, type Permission } from '~/modules/access/domain/permissions'
import { listOrganisations } from '~/modules/access/server/list-organisations.server'
import { listMeetings } from '~/modules/consultation/server/list-meetings.server'
import { filterNames, readContractFilters } from '~/modules/contract/domain/contract-filters'
import { listContracts } from '~/modules/contract/server/list-contracts.server'
import { documentFilterNames, readDocumentFilters } from '~/modules/document/domain/document-filters'
import type { SnippetPart } from '~/modules/document/domain/snippet'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { documentTexts } from '~/modules/document/texts'
import { readTenderFilters, tenderFilterNames } from '~/modules/tender/domain/tender-filters'
import { listTenders } from '~/modules/tender/server/list-tenders.server'
import { phaseText } from '~/modules/tender/texts'
import { searchResults } from '~/modules/vision/server/search-results.server'
import { type SearchKind, searchKinds } from './search-kinds'

export type Found = {
  readonly href: string
  readonly title: string
  /** What it is beside its title: a number, a status, a day. */
  readonly note: string
  readonly snippet: readonly SnippetPart[]
}
type Page = { readonly total: number; readonly exact: boolean; readonly rows: readonly Found[] }
export type FoundGroup = Page & { readonly kind: SearchKind }
type Asked = Paging & { readonly search: string; readonly now: Instant }
type Finder = { readonly permission: Permission; readonly find: (actor: PersonActor, asked: Asked) => Promise<Page> }

const noteOf = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ')
const dutchDay = (day: string | null): string | null => (day === null ? null : day.split('-').reverse().join('-'))
/** The filters of a list with nothing but a search, read as the list reads its address. */
const asQuery = (name: string, search: string) => new URLSearchParams({ [name]: search })

const finders: Readonly<Record<SearchKind, Finder>> = {
  documenten: {
    permission: 'document:read',
    async find(actor, { search, now, page, pageSize }) {
      const filters = readDocumentFilters(asQuery(documentFilterNames.search, search))
      const { rows, total, exact } = await listDocuments(actor, { filters, today: dayOf(now), page, pageSize })
      return {
        total,
        exact,
        rows: rows.map(({ id, title, kind, period, snippet }) => ({
          href: `/documenten/${id}`,
          title,
          note: noteOf(documentTexts.kinds[kind] ?? kind, period),
          snippet,
        })),
      }
    },
  },
  contracten: {
    permission: 'contract:read',
    async find(actor, { search, now, page, pageSize }) {
      const today = dayOf(now)
      const { filters } = readContractFilters(asQuery(filterNames.search, search), today)
      const { rows, total, exact } = await listContracts(actor, { filters, sorts: [], today, page, pageSize })
      return {
        total,
        exact,
        rows: rows.map(({ id, number, title, supplier, endsOn }) => ({
          href: `/contracten/${id}`,
          title,
          note: noteOf(number, supplier, `tot en met ${dutchDay(endsOn)}`),
          snippet: [],
        })),
      }
    },
  },
  aanbestedingen: {
    permission: 'tender:read',
    async find(actor, { search, now, page, pageSize }) {
      const { rows, total } = await listTenders(actor, {
        filters: readTenderFilters(asQuery(tenderFilterNames.search, search)),
        sorts: [],
        now,
        page,
        pageSize,
      })
      return {
        total,
        exact: true,
        rows: rows.map(({ id, number, title, regime, phase }) => ({
          href: `/aanbestedingen/${id}`,
          title,
          note: noteOf(number, phaseText(regime, phase)),
          snippet: [],
        })),
      }
    },
  },
  organisaties: {
    permission: 'organisation:read',
    async find(actor, { search, page, pageSize }) {
      const { rows, total } = await listOrganisations(actor, { search, kind: '', page, pageSize })
      return {
        total,
        exact: true,
        rows: rows.map(({ id, name, aliases, kvk }) => ({
          href: `/organisaties/${id}`,
          title: name,
          note: noteOf(aliases.join(', '), kvk && `KvK ${kvk}`),
          snippet: [],
        })),
      }
    },
  },
  bijeenkomsten: {
    permission: 'project:read',
    async find(actor, { search, page, pageSize }) {
      const sort = { key: 'datum', descending: true } as const
      const { rows, total } = await listMeetings(actor, { search, status: '', sort, page, pageSize })
      return {
        total,
        exact: true,
        rows: rows.map(({ id, name, heldOn, dateText, place }) => ({
          href: `/project/bijeenkomsten/${id}`,
          title: name,
          note: noteOf(dutchDay(heldOn) ?? dateText, place),
          snippet: [],
        })),
      }
    },
  },
  resultaten: {
    permission: 'project:read',
    async find(actor, { search, page, pageSize }) {
      const { rows, total } = await searchResults(actor, { search, page, pageSize })
      return {
        total,
        exact: true,
        rows: rows.map(({ code, text, pillar }) => ({
          href: `/resultaten/${code}`,
          title: text,
          note: noteOf(code, pillar),
          snippet: [],
        })),
      }
    },
  },
}

/** The groups in which something was found, in the order of the kinds; `kind` for one group only. */
export async function searchAll(
  actor: PersonActor,
  { kind, ...asked }: Asked & { readonly kind: SearchKind | null },
): Promise<FoundGroup[]> {
  if (asked.search === '') return []
  const wanted = searchKinds.filter((each) => (kind === null || each === kind) && can(actor, finders[each].permission))
  const groups = await Promise.all(
    wanted.map(async (each) => ({ kind: each, ...(await finders[each].find(actor, asked)) })),
  )
  return groups.filter(({ total }) => total > 0)
}
