import { type CivilDate, yearOf } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { type Column, DataTable } from '~/ui/data-table'
import { formatDay, formatPercent } from '~/ui/format'
import type { ListAddress, Sort } from '~/ui/list-address'
import { ceilingUse } from '../domain/ceiling-use'
import { contractAttention } from '../domain/contract-attention'
import type { ContractStatus } from '../domain/contract-status'
import { attentionTexts, contractTexts, statusNames } from '../texts'

export type ContractRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly supplier: string
  readonly segmentCode: string
  readonly municipalityCodes: readonly string[]
  readonly status: ContractStatus
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly noticeOn: CivilDate
  readonly ceilingCents: number | null
  readonly usedCents: number | null
}
type Choice = { readonly value: string; readonly label: string }

type ContractTableProps = {
  rows: readonly ContractRow[]
  segments: readonly Choice[]
  municipalities: readonly Choice[]
  today: CivilDate
  address: ListAddress
  sorts: readonly Sort[]
}

const texts = contractTexts
/** More municipalities than this are counted in the list and named on the page of the contract. */
const mostNames = 2

/** The register as a table. Cells are plain text where they can be: this is the page that people load most. */
export function ContractTable({ rows, segments, municipalities, today, address, sorts }: ContractTableProps) {
  const segmentName = new Map(segments.map(({ value, label }) => [value, label]))
  const municipalityName = new Map(municipalities.map(({ value, label }) => [value, label.replace(/^Gemeente /, '')]))
  const names = (codes: readonly string[]) => {
    const all = codes.map((code) => municipalityName.get(code) ?? code).join(', ')
    return codes.length <= mostNames ? all : <span title={all}>{texts.municipalityCount(codes.length)}</span>
  }
  const columns: Column<ContractRow>[] = [
    {
      key: 'number',
      header: texts.columns.number,
      sort: 'nummer',
      rowHeader: true,
      nowrap: true,
      cell: (row) => <a href={`/contracten/${row.id}`}>{row.number}</a>,
    },
    { key: 'title', header: texts.columns.title, sort: 'titel', cell: (row) => row.title },
    { key: 'provider', header: texts.columns.provider, sort: 'aanbieder', cell: (row) => row.supplier },
    {
      key: 'segment',
      header: texts.columns.segment,
      sort: 'segment',
      cell: (row) => segmentName.get(row.segmentCode) ?? row.segmentCode,
    },
    { key: 'municipalities', header: texts.columns.municipalities, cell: (row) => names(row.municipalityCodes) },
    {
      key: 'status',
      header: texts.columns.status,
      sort: 'status',
      nowrap: true,
      cell: (row) => statusNames[row.status],
    },
    {
      key: 'starts',
      header: texts.columns.startsOn,
      sort: 'startdatum',
      nowrap: true,
      cell: (row) => formatDay(row.startsOn),
    },
    {
      key: 'ends',
      header: texts.columns.endsOn,
      sort: 'einddatum',
      nowrap: true,
      cell: (row) => formatDay(row.endsOn),
    },
    {
      key: 'notice',
      header: texts.columns.noticeOn,
      sort: 'opzegdatum',
      nowrap: true,
      cell: (row) => formatDay(row.noticeOn),
    },
    { key: 'use', header: texts.columns.use(yearOf(today)), sort: 'ruimte', align: 'end', cell: useOf },
  ]
  return (
    <DataTable
      caption={texts.caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => toneOf(row, today)}
      address={address}
      sorts={sorts}
    />
  )
}

function toneOf(row: ContractRow, today: CivilDate) {
  const attention = contractAttention(row, today)
  return attention && { tone: attention.tone, label: attentionTexts[attention.code](attention.days) }
}

function useOf(row: ContractRow) {
  const { shareBp, mark } = ceilingUse(cents(row.usedCents ?? 0), cents(row.ceilingCents ?? 0))
  if (shareBp === null) return row.usedCents ? texts.noCeiling : ''
  const share = formatPercent(shareBp, 0)
  return mark === null ? share : `${share}, ${texts.useMarks[mark]}`
}
