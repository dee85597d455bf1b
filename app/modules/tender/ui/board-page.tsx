import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatDay } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import type { BoardLine } from '../domain/board'
import { boardViews, boardFilterNames as names } from '../domain/board-filters'
import { tenderPhases } from '../domain/moments'
import { type Regime, regimes } from '../domain/regime'
import { tenderTexts } from '../texts'
import { blocksText, nextSource, nextText, boardTexts as texts, turnText } from '../texts-board'
import { PhaseBadge } from './phase-badge'

type BoardPageProps = {
  rows: readonly (BoardLine & {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly regime: string
    readonly lots: readonly {
      readonly id: string
      readonly number: number
      readonly title: string
      readonly status: string
    }[]
  })[]
  isCut: boolean
  search: string
}

const path = '/aanbestedingen/bord'

/** Every tender under way on one page: late ones first. */
export function BoardPage({ rows, isCut, search }: BoardPageProps) {
  const params = new URLSearchParams(search)
  const value = (name: string) => params.get(name) ?? ''
  const lateOf = (row: { daysLate: number }) =>
    row.daysLate > 0 ? ({ tone: 'error', label: texts.lateLabel(row.daysLate) } as const) : null
  return (
    <>
      <PageHeading
        kind={tenderTexts.list.title}
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[{ label: tenderTexts.list.title, href: '/aanbestedingen' }]}
        actions={
          <ButtonLink href={`${path}/werkmap${search === '' ? '' : `?${search}`}`} download>
            {texts.excel}
          </ButtonLink>
        }
      />
      <FilterBar
        address={{ path, search }}
        filters={[
          { kind: 'search', name: names.search, label: texts.search, value: value(names.search) },
          {
            kind: 'select',
            name: names.regime,
            label: texts.regime,
            value: value(names.regime),
            options: regimes.map((regime) => ({ value: regime, label: tenderTexts.regimes[regime] ?? regime })),
          },
          {
            kind: 'select',
            name: names.phase,
            label: texts.phase,
            value: value(names.phase),
            options: tenderPhases.map((phase) => ({ value: phase, label: tenderTexts.phases[phase] })),
          },
          {
            kind: 'select',
            name: names.view,
            label: texts.show,
            value: value(names.view),
            options: boardViews.slice(1).map((view) => ({ value: view, label: texts.views[view] })),
          },
        ]}
      />
      {isCut && <Alert tone="warning">{texts.cut}</Alert>}
      <DataTable
        caption={texts.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowTone={lateOf}
        empty={
          <EmptyState title={texts.empty} action={<ButtonLink href={path}>{texts.clear}</ButtonLink>}>
            {texts.emptyText}
          </EmptyState>
        }
        columns={[
          {
            key: 'tender',
            header: texts.number,
            rowHeader: true,
            cell: (row) => (
              <a href={`/aanbestedingen/${row.id}`}>
                {row.number} {row.title}
              </a>
            ),
          },
          {
            key: 'phase',
            header: texts.phase,
            cell: (row) => <PhaseBadge regime={row.regime as Regime} phase={row.phase} />,
          },
          { key: 'next', header: texts.next, cell: (row) => <NextDate next={row.next} what={nextText(row)} /> },
          { key: 'blocks', header: texts.blocks, cell: blocksText },
          { key: 'turn', header: texts.turn, cell: turnText },
          {
            key: 'lots',
            header: texts.lots,
            cell: (row) =>
              row.lots.map((lot) => (
                <span key={lot.id} className="ld-tree__facts">
                  <a href={`/project/percelen/${lot.id}`}>{texts.lotText(lot.number, lot.title)}</a>:{' '}
                  {tenderTexts.statuses[lot.status] ?? lot.status}
                </span>
              )),
          },
        ]}
      />
    </>
  )
}

function NextDate({ next, what }: { next: BoardLine['next']; what: string }) {
  if (next === null) return null
  return (
    <>
      {formatDay(next.on)}: {what}
      <span className="ld-tree__facts">{nextSource(next)}</span>
    </>
  )
}
