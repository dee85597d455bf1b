/** The applications of an open house and the evidence of who was admitted: two lists that are wholly told by their URL. */
import { Actions, ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatDay, formatInstant } from '~/ui/format'
import { parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import {
  admissionSortKeys,
  evidenceChoices,
  admissionFilterNames as names,
  statusChoices,
} from '../domain/admission-filters'
import type { AdmissionOpening } from '../domain/admission-window'
import type { AdmissionRow } from '../server/list-admissions.server'
import type { EvidenceRow } from '../server/list-evidence.server'
import { openingText, admissionTexts as texts } from '../texts-admission'
import { admissionTone, evidenceTone } from './admission-tones'
import { tenderCrumbs } from './tender-crumbs'

type Head = { readonly id: string; readonly number: string; readonly title: string }
type ListProps = { head: Head; total: number; page: number; pageSize: number; search: string }
type AdmissionListPageProps = ListProps & {
  rows: readonly AdmissionRow[]
  lots: readonly { readonly number: number; readonly title: string }[]
  opening: AdmissionOpening
  mayWrite: boolean
}

const baseOf = (head: Head): string => `/aanbestedingen/${head.id}/toelating`

export function AdmissionListPage({ head, rows, lots, opening, mayWrite, ...list }: AdmissionListPageProps) {
  const base = baseOf(head)
  const address = { path: base, search: list.search }
  const params = new URLSearchParams(list.search)
  const isFiltered = Object.values(names).some((name) => params.get(name))
  return (
    <>
      <PageHeading
        kind={texts.title}
        title={texts.list}
        breadcrumb={tenderCrumbs(head)}
        intro={`${texts.intro} ${openingText(opening)}`}
        actions={
          <Actions>
            <ButtonLink href={`${base}/bewijzen`}>{texts.toEvidence}</ButtonLink>
            <ButtonLink href={`${base}/werkmap/aanmeldingen${workbookSearch(list.search)}`} download>
              {texts.toWorkbook}
            </ButtonLink>
            {mayWrite && <ButtonLink href={`${base}/instellingen`}>{texts.toSettings}</ButtonLink>}
          </Actions>
        }
      />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: names.search, label: texts.search, value: params.get(names.search) ?? '' },
          {
            kind: 'select',
            name: names.status,
            label: texts.status,
            value: params.get(names.status) ?? '',
            options: statusChoices.map((value) => ({
              value,
              label: value === 'waiting' ? texts.waiting : texts.statuses[value],
            })),
          },
          {
            kind: 'select',
            name: names.lot,
            label: texts.lot,
            value: params.get(names.lot) ?? '',
            options: lots.map(({ number, title }) => ({ value: String(number), label: texts.lotName(number, title) })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={isFiltered ? texts.nothingFound : texts.emptyTitle}
          action={isFiltered ? <ButtonLink href={base}>{texts.clear}</ButtonLink> : undefined}
        >
          {isFiltered ? texts.nothingFoundText : texts.empty}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={texts.list}
            captionHidden
            columns={columnsOf(base)}
            rows={rows}
            rowKey={(row) => row.id}
            rowTone={(row) => (row.isLate ? { tone: 'error', label: texts.late } : null)}
            address={address}
            sorts={parseSort(params.get(sortParam), admissionSortKeys)}
          />
          <Pagination address={address} page={list.page} pageSize={list.pageSize} total={list.total} />
        </>
      )}
    </>
  )
}

/** The workbook has all rows of the filters, so without the page. */
function workbookSearch(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('pagina')
  params.delete('per-pagina')
  return params.size === 0 ? '' : `?${params}`
}

const columnsOf = (base: string): Column<AdmissionRow>[] => [
  {
    key: 'supplier',
    header: texts.supplier,
    sort: 'aanbieder',
    rowHeader: true,
    cell: (row) => <a href={`${base}/${row.id}`}>{row.name}</a>,
  },
  { key: 'reference', header: texts.reference, nowrap: true, cell: (row) => row.reference },
  { key: 'lot', header: texts.lot, sort: 'perceel', cell: (row) => texts.lotName(row.lotNumber, row.lotTitle) },
  {
    key: 'status',
    header: texts.status,
    sort: 'status',
    cell: (row) => <StatusBadge tone={admissionTone[row.status]} label={texts.statuses[row.status]} />,
  },
  {
    key: 'submitted',
    header: texts.submitted,
    sort: 'ingediend',
    nowrap: true,
    cell: (row) => formatInstant(row.submittedAt),
  },
  {
    key: 'decideBy',
    header: texts.decideBy,
    nowrap: true,
    cell: (row) => (row.decideBy === null ? '' : formatDay(row.decideBy)),
  },
  { key: 'evidence', header: texts.evidence, cell: (row) => texts.evidenceDue(row.soon, row.expired) },
]

export function EvidenceListPage({ head, rows, ...list }: ListProps & { rows: readonly EvidenceRow[] }) {
  const base = baseOf(head)
  const address = { path: `${base}/bewijzen`, search: list.search }
  const params = new URLSearchParams(list.search)
  const evidence = texts.evidenceList
  return (
    <>
      <PageHeading
        kind={texts.title}
        title={evidence.title}
        breadcrumb={[...tenderCrumbs(head), { label: texts.list, href: base }]}
        intro={evidence.intro}
        actions={
          <ButtonLink href={`${base}/werkmap/bewijzen${workbookSearch(list.search)}`} download>
            {texts.toWorkbook}
          </ButtonLink>
        }
      />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: names.search, label: texts.search, value: params.get(names.search) ?? '' },
          {
            kind: 'select',
            name: names.expiry,
            label: evidence.state,
            value: params.get(names.expiry) ?? '',
            options: evidenceChoices.map((value) => ({
              value,
              label: value === 'due' ? evidence.due : evidence.states[value],
            })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={evidence.emptyTitle}>{evidence.empty}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={evidence.title}
            captionHidden
            columns={evidenceColumns(base)}
            rows={rows}
            rowKey={(row) => row.answerId}
          />
          <Pagination address={address} page={list.page} pageSize={list.pageSize} total={list.total} />
        </>
      )}
    </>
  )
}

const evidenceColumns = (base: string): Column<EvidenceRow>[] => [
  {
    key: 'supplier',
    header: texts.supplier,
    rowHeader: true,
    cell: (row) => <a href={`${base}/${row.applicationId}`}>{row.name}</a>,
  },
  { key: 'reference', header: texts.reference, nowrap: true, cell: (row) => row.reference },
  { key: 'requirement', header: texts.evidenceList.requirement, cell: (row) => row.requirement },
  {
    key: 'evidenceOn',
    header: texts.evidenceOn,
    nowrap: true,
    cell: (row) => (row.evidenceOn === null ? '' : formatDay(row.evidenceOn)),
  },
  {
    key: 'expiresOn',
    header: texts.expiresOn,
    nowrap: true,
    cell: (row) => (row.expiresOn === null ? '' : formatDay(row.expiresOn)),
  },
  {
    key: 'state',
    header: texts.evidenceList.state,
    cell: (row) => (
      <>
        <StatusBadge tone={evidenceTone[row.state]} label={texts.evidenceList.states[row.state]} />
        {!row.isJudged && <p>{texts.evidenceList.toRenew}</p>}
      </>
    ),
  },
]
