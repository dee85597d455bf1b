/** What a file with figures would change: columns with their indicators, then every figure with what it was and becomes. */
import type { SerializeFrom } from '@remix-run/node'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { DifferenceKind } from '../domain/import-difference'
import type { getImport } from '../server/get-import.server'
import { figureText, measurementStatusTexts, visionTexts } from '../texts'
import { lineProblemText, importTexts as texts } from '../texts-import'

type Import = SerializeFrom<NonNullable<Awaited<ReturnType<typeof getImport>>>>
type Line = Import['lines'][number]

const tones: Readonly<Record<DifferenceKind, Tone>> = {
  new: 'success',
  changed: 'info',
  unchanged: 'neutral',
  refused: 'error',
}

type ImportPageProps = { page: Import; problem: string | null; reason: string }

export function ImportPage({ page, problem, reason }: ImportPageProps) {
  const { counts, columns } = page
  const isOpen = page.status === 'open'
  const changes = counts.new + counts.changed
  return (
    <>
      {problem && <Alert tone="error">{problem}</Alert>}
      {page.status === 'applied' && <FlashMessage>{texts.applied}</FlashMessage>}
      {page.status === 'reverted' && <FlashMessage tone="info">{texts.reverted(page.revertReason ?? '')}</FlashMessage>}
      {page.status === 'dropped' && <FlashMessage tone="info">{texts.dropped}</FlashMessage>}
      <DescriptionList
        items={[
          { term: texts.table, value: `${page.tableId} (${texts.layouts[page.layout]})` },
          { term: texts.fileName, value: page.fileName },
          { term: texts.uploadedAt, value: formatInstant(page.uploadedAt) },
          { term: texts.status, value: texts.statuses[page.status] },
          ...(page.revertedAt ? [{ term: texts.revertedAt, value: formatInstant(page.revertedAt) }] : []),
        ]}
      />
      {isOpen && <ColumnForm page={page} />}
      <Section title={texts.difference} id="verschil">
        <p>
          {texts.counts(page.outcome ?? counts)} {page.otherAreas > 0 && texts.otherAreas(page.otherAreas)}
        </p>
        {isOpen && <Lines page={page} />}
        {isOpen && columns.every((column) => column.indicatorId === null) && <p>{texts.chooseFirst}</p>}
        {isOpen && counts.unchanged > 0 && changes === 0 && <p>{texts.nothing}</p>}
        {isOpen && (
          <form method="post">
            <input type="hidden" name="zegel" value={page.seal} />
            <Actions>
              {changes > 0 && (
                <SubmitButton name="stap" value="verwerken">
                  {texts.apply}
                </SubmitButton>
              )}
              <button className="ams-button ams-button--secondary" type="submit" name="stap" value="wegleggen">
                {texts.drop}
              </button>
            </Actions>
          </form>
        )}
      </Section>
      {page.status === 'applied' && <TakeBackForm reason={reason} />}
    </>
  )
}

const TakeBackForm = ({ reason }: { reason: string }) => (
  <Section title={texts.takeBackTitle} id="terugdraaien">
    <p>{texts.takeBackText}</p>
    <form method="post" className="ld-form" noValidate>
      <TextAreaField name="reden" label={texts.reason} rows={3} maxLength={500} defaultValue={reason} />
      <Actions>
        <button className="ams-button ams-button--secondary" type="submit" name="stap" value="terugdraaien">
          {texts.takeBack}
        </button>
      </Actions>
    </form>
  </Section>
)

const ColumnForm = ({ page }: { page: Import }) => (
  <Section title={texts.columns} id="kolommen">
    <p>{texts.columnsIntro}</p>
    <form method="post" className="ld-form">
      {page.columns.map(({ column, indicatorId }, index) => (
        <SelectField
          key={column}
          name={`kolom-${index}`}
          label={column}
          options={page.indicators}
          placeholder={texts.notUsed}
          defaultValue={indicatorId ?? ''}
        />
      ))}
      <Actions>
        <SubmitButton name="stap" value="koppelen">
          {texts.saveColumns}
        </SubmitButton>
      </Actions>
    </form>
  </Section>
)

function Lines({ page }: { page: Import }) {
  if (page.lines.length + page.refusedRows.length === 0) return null
  return (
    <>
      <DataTable
        caption={texts.difference}
        captionHidden
        rows={page.lines}
        rowKey={(line) => `${line.row}|${line.column}|${line.period}|${line.area}`}
        columns={[
          {
            key: 'kind',
            header: texts.kind,
            cell: (line) => <StatusBadge tone={tones[line.kind]} label={texts.kinds[line.kind]} />,
          },
          {
            key: 'what',
            header: visionTexts.indicator,
            rowHeader: true,
            cell: (line) => `${line.indicatorCode}, ${line.areaName}, ${line.period}`,
          },
          { key: 'from', header: texts.from, align: 'end', cell: (line) => side(line, line.from) },
          { key: 'to', header: texts.to, align: 'end', cell: (line) => side(line, line.to) },
          { key: 'row', header: texts.row, align: 'end', cell: (line) => line.row },
          { key: 'column', header: texts.column, cell: (line) => line.column },
          { key: 'why', header: texts.why, cell: (line) => (line.problem ? lineProblemText(line.problem) : '') },
        ]}
      />
      {page.moreLines > 0 && <p>{texts.more(page.moreLines)}</p>}
      {page.refusedRows.map((row) => (
        <p key={row.row}>
          <StatusBadge tone="error" label={texts.kinds.refused} /> {texts.row} {row.row}, {row.column}:{' '}
          {texts.refusedRow(row.found)}
        </p>
      ))}
    </>
  )
}

function side(line: Line, figure: Line['from']): string {
  if (figure === null) return visionTexts.none
  const reading = figure.hundredths === null ? 'hidden' : 'value'
  const status = figure.status === 'unstated' ? '' : ` (${measurementStatusTexts[figure.status]})`
  return `${figureText({ hundredths: figure.hundredths, reading, isApproximate: false }, line.unit)}${status}`
}
