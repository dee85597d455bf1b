import { SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading, Section } from '~/ui/page-heading'
import type { SegmentDifference } from '../domain/version-difference'
import { strategyTexts as texts } from '../texts'

type DifferencePageProps = {
  version: { readonly id: string; readonly number: number; readonly title: string }
  with: { readonly id: string; readonly number: number } | null
  others: readonly { readonly value: string; readonly label: string }[]
  differences: readonly SegmentDifference[]
}

/** What changed between two versions, segment by segment. */
export function DifferencePage({ version, with: other, others, differences }: DifferencePageProps) {
  const path = `/project/strategie/versies/${version.id}`
  return (
    <>
      <PageHeading
        kind={texts.versionTitle(version.number, version.title)}
        title={other ? texts.differenceWith(other.number) : texts.difference}
        breadcrumb={[
          { label: texts.title, href: '/project/strategie' },
          { label: texts.versionTitle(version.number, version.title), href: path },
        ]}
      />
      {other === null ? (
        <EmptyState title={texts.noOther} />
      ) : (
        <>
          <form method="get" className="ld-form">
            <SelectField name="met" label={texts.compareWith} options={others} defaultValue={other.id} />
            <div>
              <SubmitButton look="secondary">{texts.compare}</SubmitButton>
            </div>
          </form>
          {differences.length === 0 && <EmptyState title={texts.noDifference} />}
          {differences.map((segment) => (
            <Section
              key={segment.segmentCode}
              id={`segment-${segment.segmentCode}`}
              title={`${segment.segmentName}${note(segment.kind)}`}
            >
              <DataTable
                caption={segment.segmentName}
                captionHidden
                rows={segment.parts}
                rowKey={(part) => part.label}
                columns={[
                  { key: 'label', header: texts.field, rowHeader: true, cell: (part) => part.label },
                  {
                    key: 'before',
                    header: texts.before(other.number),
                    cell: (part) => <del className="ld-difference">{part.before}</del>,
                  },
                  {
                    key: 'after',
                    header: texts.before(version.number),
                    cell: (part) => <ins className="ld-difference">{part.after}</ins>,
                  },
                ]}
              />
            </Section>
          ))}
        </>
      )}
    </>
  )
}

const note = (kind: SegmentDifference['kind']): string => {
  if (kind === 'changed') return ''
  return ` (${kind === 'added' ? texts.onlyHere : texts.onlyThere})`
}
