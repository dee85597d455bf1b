import type { ReactNode } from 'react'
import type { CivilDate } from '~/kernel/civil-date'
import { pageSizes } from '~/kernel/paging'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatNumber } from '~/ui/format'
import { addressWith, parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { SavedViews } from '~/ui/saved-views'
import { contractSortKeys, filterNames } from '../domain/contract-filters'
import { contractTexts as texts } from '../texts'
import { contractFilterList, type FilterChoices } from './contract-filter-list'
import { type ContractRow, ContractTable } from './contract-table'
import { contractViews, type KeptView } from './contract-views'

type ContractListPageProps = {
  rows: readonly ContractRow[]
  total: number
  more: boolean
  exact: boolean
  page: number
  pageSize: number
  today: CivilDate
  views: readonly KeptView[]
  choices: FilterChoices
  unread: readonly string[]
  search: string
  forProvider: boolean
  may: { write: boolean; export: boolean; saveView: boolean }
}

const path = '/contracten'

/** The list with everything around it. */
export function ContractListPage(props: ContractListPageProps) {
  const { rows, total, more, page, pageSize, today, choices, search, forProvider, may } = props
  const params = new URLSearchParams(search)
  const address = { path, search }
  const flash = texts.flash[params.get('melding') ?? '']
  const typed = params.get(filterNames.search) ?? ''
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={forProvider ? texts.introProvider : texts.intro}
        actions={
          <Actions>
            <ListActions {...props} />
          </Actions>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      <FilterBar address={address} {...contractFilterList(params, choices, { forProvider })} />
      {props.unread.map((unread) => (
        <Alert key={unread} tone="warning">
          {texts.unreadDay(unread)}
        </Alert>
      ))}
      {!props.exact && rows.length > 0 && <Alert tone="info">{texts.resembling(typed)}</Alert>}
      {rows.length === 0 ? (
        <NoContracts search={search} forProvider={forProvider} mayWrite={may.write} />
      ) : (
        <>
          <ContractTable
            rows={rows}
            segments={choices.segments}
            municipalities={choices.municipalities}
            today={today}
            address={address}
            sorts={parseSort(params.get(sortParam), contractSortKeys)}
          />
          <Pagination
            address={address}
            page={page}
            pageSize={pageSize}
            total={total}
            totalText={more ? texts.moreThan(formatNumber(total)) : undefined}
          />
          <PageSizes search={search} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}

function ListActions({ views, search, may, total, more }: ContractListPageProps) {
  const count = more ? texts.moreThan(formatNumber(total)) : formatNumber(total)
  return (
    <>
      <SavedViews
        views={contractViews(views, search)}
        saveAction={may.saveView ? '/weergaven?lijst=contracts' : undefined}
        search={search}
      />
      {may.saveView && <a href="/weergaven">{texts.views.manage}</a>}
      <a href="/toezeggingen">{texts.promises}</a>
      {may.export && (
        <form method="post" action="/exports">
          <input type="hidden" name="filters" value={search} />
          <SubmitButton look="secondary">{texts.excel(count)}</SubmitButton>
        </form>
      )}
      {may.write && (
        <ButtonLink href={`${path}/nieuw`} look="primary">
          {texts.newContract}
        </ButtonLink>
      )}
    </>
  )
}

function PageSizes({ search, pageSize, total }: { search: string; pageSize: number; total: number }) {
  if (total <= pageSizes[0]) return null
  const links: ReactNode[] = pageSizes.map((size) => (
    <li key={size}>
      <a
        className="ld-pagination__link"
        href={addressWith({ path, search }, { 'per-pagina': String(size) })}
        aria-current={size === pageSize ? 'true' : undefined}
      >
        {texts.pageSize(size)}
      </a>
    </li>
  ))
  return (
    <nav aria-label={texts.pageSizes} className="ld-pagination">
      <ul className="ld-pagination__list">{links}</ul>
    </nav>
  )
}

function NoContracts({ search, forProvider, mayWrite }: { search: string; forProvider: boolean; mayWrite: boolean }) {
  const filtered = [...new URLSearchParams(search)].some(([name, value]) => value !== '' && name !== 'melding')
  if (filtered) {
    return (
      <EmptyState title={texts.emptyNothingFound} action={<ButtonLink href={path}>{texts.clearFilters}</ButtonLink>}>
        {texts.emptyNothingFoundText}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={texts.emptyNothingYet}
      action={mayWrite && <ButtonLink href={`${path}/nieuw`}>{texts.newContract}</ButtonLink>}
    >
      {forProvider ? texts.emptyForProvider : texts.emptyNothingYetText}
    </EmptyState>
  )
}
