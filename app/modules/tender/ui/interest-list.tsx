import { Actions, SubmitButton } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts } from '../texts-evaluation'
import { interestTone } from './evaluation-tones'

const texts = evaluationTexts.declaration
type Waiting = EvaluationView['waiting'][number]

const columns: Column<Waiting>[] = [
  { key: 'name', header: texts.person, rowHeader: true, cell: (row) => row.name },
  { key: 'what', header: texts.what, cell: (row) => row.explanation },
  {
    key: 'status',
    header: texts.decide,
    cell: (row) =>
      row.status === 'declared' ? (
        <DecideForm row={row} />
      ) : (
        <>
          <StatusBadge tone={interestTone[row.status] ?? 'neutral'} label={texts.statuses[row.status] ?? row.status} />
          <p>{row.decisionReason}</p>
        </>
      ),
  },
]

const DecideForm = ({ row }: { row: Waiting }) => (
  <form method="post" className="ld-form" noValidate>
    <input type="hidden" name="verklaring" value={row.id} />
    <TextAreaField label={texts.decidedWhy} name="reden" id={`reden-${row.id}`} rows={2} />
    <Actions>
      <SubmitButton name="stap" value="toelaten" look="secondary">
        {texts.allow}
      </SubmitButton>
      <SubmitButton name="stap" value="uitsluiten" look="secondary" destructive>
        {texts.exclude}
      </SubmitButton>
    </Actions>
  </form>
)

/** Interests that were told, each with its decision or the form for it. */
export const InterestList = ({ waiting }: { waiting: readonly Waiting[] }) => (
  <Section title={texts.of} id="belangen">
    <DataTable
      caption={texts.of}
      captionHidden
      columns={columns}
      rows={waiting}
      rowKey={(row) => row.id}
      empty={<EmptyState title={texts.noOthers} />}
    />
  </Section>
)
