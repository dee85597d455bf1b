/** An evaluator's own sheet: the list of bids, and the form for one of them. */
import { FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { one, type Typed } from '~/ui/form-values'
import { formatPercent } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { BidToScore, ScoreSheet } from '../server/get-score-sheet.server'
import { evaluationTexts } from '../texts-evaluation'
import { AnswerText } from './answer-text'
import { evaluationBreadcrumb } from './evaluation-breadcrumb'
import { ProblemAlert } from './problem-alert'

const texts = evaluationTexts.sheet
type SheetBid = ScoreSheet['bids'][number]

export function ScoreSheetPage({
  sheet,
  problem,
  saved,
}: {
  sheet: ScoreSheet
  problem: string | null
  saved: boolean
}) {
  const { head, lot, criteria, bids, isFinal } = sheet
  const base = `/aanbestedingen/${head.id}/beoordeling/percelen/${lot.id}`
  const columns: Column<SheetBid>[] = [
    {
      key: 'name',
      header: evaluationTexts.bidder,
      rowHeader: true,
      cell: (bid) => <a href={`${base}/${bid.id}`}>{bid.name}</a>,
    },
    ...criteria.map(
      (criterion): Column<SheetBid> => ({
        key: criterion.id,
        header: `${criterion.code} ${criterion.title}`,
        cell: (bid) => <ScoreState score={bid.scores.find((each) => each.criterionId === criterion.id)} />,
      }),
    ),
  ]
  return (
    <>
      <PageHeading
        kind={head.number}
        title={texts.title(lot.number)}
        breadcrumb={evaluationBreadcrumb(head)}
        intro={isFinal ? texts.isFinal : texts.intro}
      />
      {saved && <FlashMessage>{evaluationTexts.saved}</FlashMessage>}
      <ProblemAlert problem={problem} />
      <DataTable
        caption={evaluationTexts.lot(lot.number, lot.title)}
        columns={columns}
        rows={bids}
        rowKey={(bid) => bid.id}
        empty={<EmptyState title={texts.empty} />}
      />
      {!isFinal && lot.status === 'individual' && bids.length > 0 && (
        <Confirm
          trigger={texts.finish}
          consequence={<p>{texts.finishMeans}</p>}
          confirmLabel={texts.finishYes}
          name="stap"
          value="definitief"
        />
      )}
    </>
  )
}

function ScoreState({ score }: { score: SheetBid['scores'][number] | undefined }) {
  if (!score || score.score === null) return <StatusBadge tone="neutral" label={texts.missing} />
  if (score.motivation.trim() === '')
    return <StatusBadge tone="warning" label={`${score.score}: ${texts.noMotivation}`} />
  return <StatusBadge tone="success" label={String(score.score)} />
}

type ScoreFormProps = { view: BidToScore; problem: string | null; values: Typed }

export function ScoreFormPage({ view, problem, values }: ScoreFormProps) {
  const { head, lot, bid, criteria, answers, isFinal } = view
  const back = `/aanbestedingen/${head.id}/beoordeling/percelen/${lot.id}`
  const locked = isFinal || lot.status !== 'individual'
  return (
    <>
      <PageHeading
        kind={evaluationTexts.lot(lot.number, lot.title)}
        title={bid.name}
        breadcrumb={[...evaluationBreadcrumb(head), { label: texts.title(lot.number), href: back }]}
        intro={locked ? texts.isFinal : texts.intro}
      />
      <ProblemAlert problem={problem} />
      <form method="post" className="ld-form" noValidate>
        {criteria.map((criterion) => {
          const score = bid.scores.find((each) => each.criterionId === criterion.id)
          const [scoreName, textName] = [`score-${criterion.id}`, `motivering-${criterion.id}`]
          return (
            <Section
              key={criterion.id}
              id={`criterium-${criterion.id}`}
              title={`${criterion.code} ${criterion.title} (${formatPercent(criterion.weightBp, 0)})`}
            >
              {criterion.description && <p>{criterion.description}</p>}
              <AnswerText tenderId={head.id} answers={answers.filter((each) => each.criterionId === criterion.id)} />
              <input type="hidden" name={`versie-${criterion.id}`} value={score?.version ?? 0} />
              {locked ? (
                <p>
                  {texts.score}: {score?.score ?? texts.missing}. {score?.motivation}
                </p>
              ) : (
                <>
                  <RadioField
                    label={`${texts.score} ${criterion.code}`}
                    name={scoreName}
                    optional
                    options={criterion.scale.map((point) => ({
                      value: String(point.score),
                      label: `${point.score}: ${point.label}`,
                    }))}
                    defaultValue={one(values, scoreName) || (score?.score == null ? undefined : String(score.score))}
                  />
                  <TextAreaField
                    label={`${texts.motivation} ${criterion.code}`}
                    name={textName}
                    hint={texts.motivationHint}
                    optional
                    defaultValue={one(values, textName) || score?.motivation}
                  />
                </>
              )}
            </Section>
          )
        })}
        <Actions>
          {!locked && <SubmitButton>{texts.save}</SubmitButton>}
          <ButtonLink href={back}>{texts.back}</ButtonLink>
        </Actions>
      </form>
    </>
  )
}
