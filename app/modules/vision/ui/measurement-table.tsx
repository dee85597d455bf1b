/** All figures of an indicator: periods down, areas across, and what must be known to read them. */
import { SourceNote } from '~/modules/planning/ui/source-note'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { figureText, measurementStatusTexts, visionTexts as texts } from '../texts'
import { areasOf, type IndicatorData, type MeasurementData, periodsOf } from './indicator-data'

type Mark = keyof typeof texts.marks

const marksOf = (row: MeasurementData): Mark[] => [
  ...(row.isBaseline ? (['baseline'] as const) : []),
  ...(row.status === 'provisional' ? (['provisional'] as const) : []),
  ...(row.breaksTrend ? (['breaks'] as const) : []),
  ...(row.isKeptInside ? (['inside'] as const) : []),
  ...(row.isExample ? (['example'] as const) : []),
]

export function MeasurementTable({ indicator }: { indicator: IndicatorData }) {
  const { measurements, unit } = indicator
  const used = new Set(measurements.flatMap(marksOf))
  const of = (period: string, area: string) => measurements.find((row) => row.period === period && row.area === area)
  return (
    <>
      <DataTable
        caption={texts.tableCaption(indicator.name)}
        captionHidden
        rows={periodsOf(measurements).reverse()}
        rowKey={(period) => period}
        columns={[
          { key: 'period', header: texts.period, rowHeader: true, nowrap: true, cell: (period) => period },
          ...areasOf(measurements).map(({ area, areaName }) => ({
            key: area,
            header: areaName,
            align: 'end' as const,
            nowrap: true,
            cell: (period: string) => {
              const row = of(period, area)
              return row ? <Figure row={row} text={figureText(row, unit)} /> : texts.none
            },
          })),
        ]}
      />
      <p>
        <small>
          {[
            ...(Object.keys(texts.legend) as Mark[]).filter((mark) => used.has(mark)).map((mark) => texts.legend[mark]),
            ...(unit === 'count' ? [texts.smallNumbers] : []),
          ].join(' · ')}
        </small>
      </p>
    </>
  )
}

function Figure({ row, text }: { row: MeasurementData; text: string }) {
  const marks = marksOf(row)
  return (
    <>
      {text}
      {marks.length > 0 && <small> {marks.map((mark) => texts.marks[mark]).join(' ')}</small>}
    </>
  )
}

/** Where each figure comes from, when it was true, and whether it can still change. */
export function OriginTable({ indicator }: { indicator: IndicatorData }) {
  return (
    <DataTable
      caption={`${indicator.name}: ${texts.origin}`}
      captionHidden
      rows={[...indicator.measurements].reverse()}
      rowKey={(row) => `${row.period}|${row.area}`}
      columns={[
        { key: 'period', header: texts.period, nowrap: true, cell: (row) => row.period },
        { key: 'area', header: texts.area, rowHeader: true, cell: (row) => row.areaName },
        { key: 'table', header: texts.table, cell: (row) => row.tableId ?? <SourceNote source={row.source} /> },
        {
          key: 'reference',
          header: texts.referenceOn,
          nowrap: true,
          cell: (row) => (row.referenceOn ? formatDay(row.referenceOn) : texts.none),
        },
        { key: 'status', header: texts.statusHeader, cell: (row) => measurementStatusTexts[row.status] },
        { key: 'note', header: texts.note, cell: (row) => row.note ?? texts.none },
      ]}
    />
  )
}
