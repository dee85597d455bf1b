/** What is asked, column by column, and why: no column without a purpose. */
import { type Column, DataTable } from '~/ui/data-table'
import type { ReportTemplate, TemplateColumn } from '../domain/report-template'
import { providerTexts as texts } from '../texts-provider'

const columns: readonly Column<TemplateColumn>[] = [
  {
    key: 'header',
    header: texts.column,
    rowHeader: true,
    cell: (column) => (
      <>
        {column.header}
        {column.required.when === 'always' && <span className="ld-muted"> ({texts.mustFill})</span>}
      </>
    ),
  },
  { key: 'hint', header: texts.what, cell: (column) => column.hint },
  {
    key: 'why',
    header: texts.why,
    cell: (column) => (
      <ul className="ld-plain-list">
        {column.purposes.map((purpose) => (
          <li key={texts.purpose(purpose)}>{texts.purpose(purpose)}</li>
        ))}
      </ul>
    ),
  },
]

export const ProviderColumns = ({ template }: { template: Pick<ReportTemplate, 'columns'> }) => (
  <>
    <p>{texts.askedIntro(template.columns.length)}</p>
    <DataTable
      caption={texts.asked}
      captionHidden
      columns={columns}
      rows={template.columns}
      rowKey={(column) => column.key}
    />
  </>
)
