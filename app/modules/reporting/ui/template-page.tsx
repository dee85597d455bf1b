import type { QuotationView } from '~/modules/assignment/server/list-quotations.server'
import { QuotationSection } from '~/modules/assignment/ui/quotation-section'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { Severity } from '../domain/finding'
import type { Purpose, ReportTemplate, TemplateColumn } from '../domain/report-template'
import type { PublishedTemplate } from '../server/list-templates.server'
import { severityTexts } from '../texts'
import {
  checkTexts,
  columnTypeText,
  commonChecks,
  dueRuleText,
  requiredText,
  templateTexts as texts,
} from '../texts-templates'

type TemplatePageProps = PublishedTemplate & {
  readonly quotations: readonly QuotationView[]
  readonly quoteHref: string | null
}

/** One template in full: when, what it costs, every column with its reason, every check in words. */
export function TemplatePage({ template, burden, quotations, quoteHref }: TemplatePageProps) {
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={texts.heading(template.id, template.title)}
        breadcrumb={[{ label: texts.title, href: '/sjablonen' }]}
        intro={template.summary}
      />
      <DescriptionList
        items={[
          { term: texts.version, value: template.version },
          { term: texts.validFrom, value: formatDay(template.validFrom) },
          { term: texts.often1, value: texts.often(template.periodKinds) },
          { term: texts.due, value: dueRuleText(template.calendar.due) },
          { term: texts.reminders, value: texts.reminderList(template.calendar.reminderDays) },
          { term: texts.burdenTitle, value: texts.burden(burden), wide: true },
        ]}
      />
      <QuotationSection quotations={quotations} quoteHref={quoteHref} />
      <TemplateColumns template={template} />
      <TemplateChecks template={template} />
    </>
  )
}

function TemplateColumns({ template }: { template: ReportTemplate }) {
  const headerOf = (key: string) => template.columns.find((column) => column.key === key)?.header ?? key
  return (
    <Section title={texts.columnsTitle} id="kolommen">
      <DataTable
        caption={texts.columnsTitle}
        captionHidden
        rows={template.columns}
        rowKey={(column) => column.key}
        columns={[
          {
            key: 'header',
            header: texts.column.header,
            rowHeader: true,
            cell: (column: TemplateColumn) => column.header,
          },
          { key: 'type', header: texts.column.type, cell: (column) => <TypeAndHint column={column} /> },
          { key: 'required', header: texts.column.required, cell: (column) => requiredText(column.required, headerOf) },
          { key: 'purpose', header: texts.column.purpose, cell: (column) => <Purposes purposes={column.purposes} /> },
          { key: 'source', header: texts.column.source, cell: (column) => column.existingSource },
          { key: 'minutes', header: texts.column.minutes, align: 'end', cell: (column) => column.minutes },
        ]}
      />
    </Section>
  )
}

const TypeAndHint = ({ column }: { column: TemplateColumn }) => (
  <>
    {columnTypeText(column.type)}
    <div className="ld-hint">{column.hint}</div>
  </>
)

/** A result is a link: the thread starts there. */
const Purposes = ({ purposes }: { purposes: readonly Purpose[] }) => (
  <ul>
    {purposes.map((purpose) => (
      <li key={purpose.text}>
        {purpose.kind === 'result' ? (
          <>
            <a href={`/resultaten/${purpose.code}`}>{texts.result(purpose.code)}</a>: {purpose.text}
          </>
        ) : (
          texts.basis(purpose.text, purpose.source)
        )}
      </li>
    ))}
  </ul>
)

const severityTones: Readonly<Record<Severity, Tone>> = { error: 'error', question: 'warning', notice: 'info' }

function TemplateChecks({ template }: { template: ReportTemplate }) {
  const headerOf = (key: string) => template.columns.find((column) => column.key === key)?.header ?? key
  const own = [...template.rowChecks, ...template.fileChecks].map((check) => ({
    id: check.id,
    what: checkTexts[check.name](check.columns.map(headerOf)),
    severity: check.severity,
  }))
  const rows = [...commonChecks.filter(({ id }) => !own.some((check) => check.id === id)), ...own]
  return (
    <Section title={texts.checksTitle} id="controles">
      <p>{texts.checksIntro}</p>
      <DataTable
        caption={texts.checksTitle}
        captionHidden
        rows={rows}
        rowKey={(check) => `${check.id} ${check.what}`}
        columns={[
          { key: 'id', header: texts.check.id, rowHeader: true, nowrap: true, cell: (check) => check.id },
          { key: 'what', header: texts.check.what, cell: (check) => check.what },
          {
            key: 'severity',
            header: texts.check.severity,
            cell: (check) => <StatusBadge tone={severityTones[check.severity]} label={severityTexts[check.severity]} />,
          },
        ]}
      />
    </Section>
  )
}
