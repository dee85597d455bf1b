import type { CivilDate } from '~/kernel/civil-date'
import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { CheckboxField, SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { consultationTexts as texts } from '../texts-consultation'

type PositionRow = {
  readonly id: string
  readonly organisationId: string | null
  readonly stakeholder: string
  readonly takenOn: CivilDate | null
  readonly occasion: string
  readonly position: string
  readonly hasInterest: boolean
  readonly interestNote: string | null
  readonly reference: string | null
  readonly source: SourceMark | null
}

/** Positions, with a mark where the stakeholder has an interest of its own. */
export const PositionList = ({ rows, mayWrite }: { rows: readonly PositionRow[]; mayWrite: boolean }) => (
  <DataTable
    caption={texts.stakeholders}
    captionHidden
    rows={rows}
    rowKey={(row) => row.id}
    columns={[
      {
        key: 'stakeholder',
        header: texts.positionColumns.stakeholder,
        rowHeader: true,
        cell: (row) =>
          row.organisationId ? <a href={`/organisaties/${row.organisationId}`}>{row.stakeholder}</a> : row.stakeholder,
      },
      {
        key: 'position',
        header: texts.positionColumns.position,
        cell: (row) => (
          <>
            {row.position}{' '}
            {row.source ? (
              <SourceNote source={row.source} />
            ) : (
              row.reference && <small className="ld-source">{texts.reference(row.reference)}</small>
            )}
          </>
        ),
      },
      {
        key: 'occasion',
        header: texts.positionColumns.occasion,
        cell: (row) => [row.occasion, row.takenOn && formatDay(row.takenOn)].filter(Boolean).join(', ') || texts.none,
      },
      {
        key: 'interest',
        header: texts.positionColumns.interest,
        cell: (row) =>
          row.hasInterest ? (
            <>
              <StatusBadge tone="warning" label={texts.interest} /> {row.interestNote}
            </>
          ) : (
            texts.noInterest
          ),
      },
      ...(mayWrite
        ? [
            {
              key: 'change',
              header: texts.change,
              cell: (row: PositionRow) => (
                <a href={`/project/belanghebbenden/${row.id}`}>
                  {texts.change}
                  <span className="ams-visually-hidden">
                    {' '}
                    {row.stakeholder}: {row.position.slice(0, 60)}
                  </span>
                </a>
              ),
            },
          ]
        : []),
    ]}
  />
)

type PositionFieldsProps = {
  values: Typed
  errors: FormErrorsByField
  organisations: readonly { readonly value: string; readonly label: string }[]
}

/** The fields of a position. */
export function PositionFields({ values, errors, organisations }: PositionFieldsProps) {
  const field = (name: keyof typeof texts.positionFields) => ({
    name,
    label: texts.positionFields[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <>
      <TextField {...field('stakeholder')} maxLength={200} />
      <SelectField {...field('organisationId')} options={organisations} optional />
      <TextAreaField {...field('position')} maxLength={2000} />
      <TextField {...field('occasion')} maxLength={300} />
      <DateField {...field('takenOn')} optional />
      <TextField {...field('reference')} maxLength={300} />
      <CheckboxField
        name="hasInterest"
        label={texts.positionFields.hasInterest}
        defaultChecked={one(values, 'hasInterest') === 'ja'}
      />
      <TextField {...field('interestNote')} maxLength={500} optional />
    </>
  )
}
