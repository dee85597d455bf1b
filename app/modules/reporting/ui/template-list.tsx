import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import type { PublishedTemplate } from '../server/list-templates.server'
import { templateTexts as texts } from '../texts-templates'

/** What is asked of providers, at a glance. */
export function TemplateList({ templates }: { templates: readonly PublishedTemplate[] }) {
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <DataTable
        caption={texts.caption}
        captionHidden
        rows={templates}
        rowKey={({ template }) => template.id}
        empty={<EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: texts.columns.name,
            rowHeader: true,
            cell: ({ template }) => (
              <a href={`/sjablonen/${template.id}`}>{texts.heading(template.id, template.title)}</a>
            ),
          },
          { key: 'purpose', header: texts.columns.purpose, cell: ({ template }) => template.summary },
          { key: 'version', header: texts.columns.version, nowrap: true, cell: ({ template }) => template.version },
          { key: 'often', header: texts.columns.often, cell: ({ template }) => texts.often(template.periodKinds) },
          {
            key: 'minutes',
            header: texts.columns.minutes,
            align: 'end',
            cell: ({ burden }) => texts.minutes(burden.minutes),
          },
          { key: 'providers', header: texts.columns.providers, align: 'end', cell: ({ burden }) => burden.providers },
          {
            key: 'burden',
            header: texts.columns.burden,
            align: 'end',
            cell: ({ burden }) => texts.hours(burden.hours),
          },
        ]}
      />
      <p className="ld-hint">{texts.burdenNote}</p>
    </>
  )
}
