import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { RemarkConsequence, RemarkKind, SubmitterKind } from '../domain/remark'
import { consequenceNames, remarkKindNames, submitterText, consultationTexts as texts } from '../texts-consultation'

type RemarkRow = {
  readonly id: string
  readonly number: number
  readonly kind: RemarkKind
  readonly submitterKind: SubmitterKind
  readonly submitterName: string | null
  readonly section: string | null
  readonly theme: string | null
  readonly text: string
  readonly assigneeName: string | null
  readonly consequence: RemarkConsequence | null
}
type RemarkListProps = {
  roundId: string
  rows: readonly RemarkRow[]
  colleagues: readonly { readonly value: string; readonly label: string }[]
  /** Who may give remarks to a colleague, as long as there is no nota. */
  mayAssign: boolean
}

const tones: Readonly<Record<RemarkConsequence, Tone>> = { adopted: 'success', partly: 'info', notAdopted: 'neutral' }
const shownCharacters = 160
const shorten = (text: string): string => (text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text)

/** The remarks, with boxes to give several at once to a colleague. */
export function RemarkList({ roundId, rows, colleagues, mayAssign }: RemarkListProps) {
  const table = (
    <DataTable
      caption={texts.remarks}
      captionHidden
      rows={rows}
      rowKey={(remark) => remark.id}
      columns={[
        {
          key: 'number',
          header: texts.remarkColumns.number,
          rowHeader: true,
          nowrap: true,
          cell: (remark) => (
            <>
              {mayAssign && (
                <input
                  type="checkbox"
                  name="remarkIds"
                  value={remark.id}
                  aria-label={texts.choose(remark.number)}
                  className="ld-choice__input"
                />
              )}{' '}
              <a href={`/project/inspraak/${roundId}/reacties/${remark.id}`}>
                {texts.answerTitle(remarkKindNames[remark.kind], remark.number)}
              </a>
            </>
          ),
        },
        {
          key: 'from',
          header: texts.remarkColumns.from,
          cell: (remark) => submitterText(remark.submitterKind, remark.submitterName),
        },
        { key: 'section', header: texts.remarkColumns.section, cell: (remark) => remark.section ?? texts.none },
        { key: 'theme', header: texts.remarkColumns.theme, cell: (remark) => remark.theme ?? texts.none },
        { key: 'text', header: texts.remarkColumns.text, cell: (remark) => shorten(remark.text) },
        {
          key: 'assignee',
          header: texts.remarkColumns.assignee,
          cell: (remark) => remark.assigneeName ?? texts.nobody,
        },
        {
          key: 'status',
          header: texts.remarkColumns.status,
          nowrap: true,
          cell: (remark) =>
            remark.consequence === null ? (
              <StatusBadge tone="warning" label={texts.open} />
            ) : (
              <StatusBadge tone={tones[remark.consequence]} label={consequenceNames[remark.consequence]} />
            ),
        },
      ]}
    />
  )
  if (!mayAssign) return table
  return (
    <form method="post">
      {table}
      <SelectField name="assigneeId" label={texts.assignTo} options={colleagues} placeholder={texts.nobody} optional />
      <Actions>
        <SubmitButton look="secondary" name="stap" value="toewijzen">
          {texts.assign}
        </SubmitButton>
      </Actions>
    </form>
  )
}
