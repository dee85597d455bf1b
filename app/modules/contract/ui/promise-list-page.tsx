/** The promises of all contracts as a list: whose they are, when they must be there, and what came of them. */
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { type Filter, FilterBar } from '~/ui/filter-bar'
import { formatDay } from '~/ui/format'
import { parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import {
  promiseFilterNames as names,
  promiseOwners,
  promiseSortKeys,
  promiseStandings,
} from '../domain/promise-filters'
import type { ListedPromise } from '../server/list-promises.server'
import { contractTexts } from '../texts'
import { promiseTexts as texts } from '../texts-promise'
import { PromiseStanding } from './contract-promises'

type PromiseListPageProps = {
  rows: readonly ListedPromise[]
  total: number
  page: number
  pageSize: number
  unread: readonly string[]
  search: string
  forProvider: boolean
}

const path = '/toezeggingen'

export function PromiseListPage({ rows, total, page, pageSize, unread, search, forProvider }: PromiseListPageProps) {
  const params = new URLSearchParams(search)
  const address = { path, search }
  return (
    <>
      <PageHeading
        title={texts.title}
        breadcrumb={[{ label: contractTexts.title, href: '/contracten' }]}
        intro={forProvider ? texts.list.introProvider : texts.list.intro}
      />
      <FilterBar address={address} filters={filtersOf(params, forProvider)} />
      {unread.map((typed) => (
        <Alert key={typed} tone="warning">
          {texts.list.unread(typed)}
        </Alert>
      ))}
      <DataTable
        cards
        caption={texts.title}
        captionHidden
        columns={columnsFor(forProvider)}
        rows={rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.isLate ? { tone: 'error', label: texts.late } : null)}
        sorts={parseSort(params.get(sortParam), promiseSortKeys)}
        address={address}
        empty={<Nothing isFiltered={[...params.keys()].some((name) => name !== sortParam)} />}
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
    </>
  )
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState title={texts.list.empty}>{texts.list.emptyText}</EmptyState>
  ) : (
    <EmptyState
      title={texts.list.emptyAll}
      action={<ButtonLink href="/contracten">{texts.list.toContracts}</ButtonLink>}
    >
      {texts.list.emptyAllText}
    </EmptyState>
  )

function filtersOf(params: URLSearchParams, forProvider: boolean): Filter[] {
  const value = (name: string) => params.get(name) ?? ''
  const owner: Filter = {
    kind: 'select',
    name: names.owner,
    label: texts.owner,
    value: value(names.owner),
    options: promiseOwners.map((each) => ({ value: each, label: texts.list.owners[each] })),
  }
  return [
    { kind: 'search', name: names.search, label: texts.list.search, value: value(names.search) },
    ...(forProvider ? [] : [owner]),
    {
      kind: 'select',
      name: names.standing,
      label: texts.status,
      value: value(names.standing),
      options: promiseStandings.map((each) => ({ value: each, label: texts.list.standings[each] })),
    },
    {
      kind: 'days',
      name: names.due,
      label: texts.due,
      from: value(`${names.due}-vanaf`),
      until: value(`${names.due}-tot`),
    },
  ]
}

function columnsFor(forProvider: boolean): Column<ListedPromise>[] {
  const owner: Column<ListedPromise> = {
    key: 'owner',
    header: texts.owner,
    cell: (row) => (row.owner === null ? texts.noOwner : row.owner || texts.ownerElsewhere),
  }
  return [
    {
      key: 'text',
      header: texts.text,
      sort: 'toezegging',
      rowHeader: true,
      wide: true,
      cell: (row) => (
        <a
          href={
            row.mayChange
              ? `/contracten/${row.contractId}/toezeggingen/${row.id}`
              : `/contracten/${row.contractId}#toezeggingen`
          }
        >
          {row.text}
        </a>
      ),
    },
    {
      key: 'contract',
      header: texts.contract,
      sort: 'contract',
      nowrap: true,
      cell: (row) => <a href={`/contracten/${row.contractId}`}>{row.contractNumber}</a>,
    },
    ...(forProvider
      ? []
      : [
          {
            key: 'provider',
            header: texts.provider,
            sort: 'aanbieder',
            cell: (row: ListedPromise) => row.supplier,
          },
          owner,
        ]),
    { key: 'due', header: texts.due, sort: 'uiterlijk', nowrap: true, cell: (row) => formatDay(row.dueOn) },
    { key: 'status', header: texts.status, sort: 'stand', cell: (row) => <PromiseStanding status={row.status} /> },
  ]
}
