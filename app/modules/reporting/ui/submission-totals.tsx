/** Totals before handing in, beside the period before. */
import type { Cents } from '~/kernel/money'
import { type Column, DataTable } from '~/ui/data-table'
import { formatEuros, formatNumber, formatPercent } from '~/ui/format'
import { codeLists } from '../domain/code-lists'
import type { ColumnType } from '../domain/report-template'
import { hundredthsText, valueText } from '../domain/value-text'
import type { Submission, SubmissionGroup } from '../server/get-submission.server'
import { submitTexts as texts } from '../texts-submit'

/** A change of this much asks a second look, in basis points (experience.md 5.2, 11). */
const bigChangeBp = 2_000

export const changeBp = (before: number, now: number): number | null =>
  before === 0 ? null : Math.round(((now - before) * 10_000) / Math.abs(before))

const signed = (bp: number): string => `${bp > 0 ? '+' : ''}${formatPercent(bp, 1)}`

/** An amount with its sign, a count with its dots. */
function sumText(type: ColumnType, value: number): string {
  if (type.kind === 'euros') return formatEuros(value as Cents)
  if (type.kind === 'decimal2') return hundredthsText(value)
  return formatNumber(value)
}

/** 'Leiden (0546)' for a code of a list. */
export function groupName(type: ColumnType, value: string): string {
  if (type.kind !== 'list') return valueText(type, value)
  const label = codeLists[type.list].codes.find((entry) => entry.code === value)?.label
  return label ? `${label} (${value})` : value
}

export function SubmissionTotals({ submission }: { submission: Submission }) {
  const { groups, groupCount, byColumns } = submission
  return (
    <>
      <Compared submission={submission} />
      <DataTable
        caption={texts.totalsBy(byColumns.map((column) => column.header))}
        columns={columnsFor(submission)}
        rows={groups}
        rowKey={(group) => Object.values(group.by).join('|')}
      />
      {groupCount > groups.length && <p>{texts.moreGroups(groupCount - groups.length)}</p>}
    </>
  )
}

function Compared({ submission }: { submission: Submission }) {
  const { beforeTotalCents, totalCents, beforePeriod, totalColumn } = submission
  if (totalColumn === null || totalCents === null) return null
  if (beforeTotalCents === null) return <p>{texts.nothingBefore(beforePeriod)}</p>
  const bp = changeBp(beforeTotalCents, totalCents)
  return (
    <p>
      {texts.compared(beforePeriod, `${formatEuros(beforeTotalCents as Cents)}${bp === null ? '' : `, ${signed(bp)}`}`)}{' '}
      {bp !== null && Math.abs(bp) > bigChangeBp && texts.bigChange}
    </p>
  )
}

function columnsFor(submission: Submission): Column<SubmissionGroup>[] {
  const { byColumns, sumColumns, totals, totalColumn, beforeTotalCents, beforePeriod } = submission
  const by = byColumns.map(
    (column, index): Column<SubmissionGroup> => ({
      key: column.key,
      header: column.header,
      rowHeader: index === 0,
      cell: (group) => groupName(column.type, group.by[column.key] ?? ''),
    }),
  )
  const sums = sumColumns.map(
    (column): Column<SubmissionGroup> => ({
      key: column.key,
      header: column.header,
      align: 'end',
      nowrap: true,
      cell: (group) => sumText(column.type, group.sums[column.key] ?? 0),
      total: sumText(column.type, totals[column.key] ?? 0),
    }),
  )
  if (totalColumn === null || beforeTotalCents === null) return [...by, ...sums]
  const before: Column<SubmissionGroup> = {
    key: 'before',
    header: texts.before(beforePeriod),
    align: 'end',
    nowrap: true,
    cell: (group) => (group.beforeCents === null ? texts.newGroup : formatEuros(group.beforeCents as Cents)),
    total: formatEuros(beforeTotalCents as Cents),
  }
  const change: Column<SubmissionGroup> = {
    key: 'change',
    header: texts.change,
    align: 'end',
    nowrap: true,
    cell: (group) => {
      const bp = group.beforeCents === null ? null : changeBp(group.beforeCents, group.sums[totalColumn] ?? 0)
      return bp === null ? '' : signed(bp)
    },
  }
  return [...by, ...sums, before, change]
}
