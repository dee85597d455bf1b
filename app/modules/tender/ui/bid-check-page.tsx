/** The checks of one bid: each criterion with its answer, the age of its evidence, the judgement and the repair. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { BidCheck } from '../server/check-bid.server'
import { evaluationTexts } from '../texts-evaluation'
import { BidFileLink } from './bid-file-link'
import { checksBreadcrumb } from './evaluation-breadcrumb'
import { verdictTone } from './evaluation-tones'
import { ProblemAlert } from './problem-alert'
import { QuestionFacts } from './question-facts'

const texts = evaluationTexts.check
type Gate = BidCheck['criteria'][number]
type BidCheckPageProps = {
  view: BidCheck
  problem: string | null
  values: Readonly<Record<string, string>>
  saved: boolean
}

export function BidCheckPage({ view, problem, values, saved }: BidCheckPageProps) {
  const { head, bid, criteria, participants } = view
  const isOut = bid.status === 'disqualified'
  return (
    <>
      <PageHeading
        kind={head.number}
        title={texts.title(bid.name)}
        breadcrumb={checksBreadcrumb(head)}
        status={
          <StatusBadge
            tone={verdictTone[bid.verdict] ?? 'neutral'}
            label={evaluationTexts.verdicts[bid.verdict] ?? bid.verdict}
          />
        }
      />
      {saved && <FlashMessage>{evaluationTexts.saved}</FlashMessage>}
      <ProblemAlert problem={problem} />
      {isOut && (
        <Alert tone="warning" heading={texts.disqualified}>
          {bid.reason}
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: texts.submitted, value: bid.submittedAt === null ? '' : formatInstant(bid.submittedAt) },
          {
            term: texts.participants,
            value: participants.map((each) => `${each.name} (${texts.roles[each.role] ?? each.role})`).join(', '),
          },
          {
            term: evaluationTexts.lots,
            value: bid.lots.map((lot) => evaluationTexts.lot(lot.number, lot.title)).join(', '),
          },
        ]}
      />
      {criteria.map((gate) => (
        <GateSection key={gate.id} gate={gate} tenderId={head.id} values={values} locked={isOut} />
      ))}
      {!isOut && (
        <Confirm
          trigger={texts.disqualify}
          consequence={<p>{texts.disqualifyMeans}</p>}
          confirmLabel={texts.disqualify}
          name="stap"
          value="terzijde"
          destructive
          open={values.stap === 'terzijde'}
        >
          <input type="hidden" name="version" value={bid.version} />
          <TextAreaField
            label={texts.disqualifyReason}
            name="reden"
            id="reden-terzijde"
            defaultValue={values.stap === 'terzijde' ? values.reden : ''}
          />
        </Confirm>
      )}
    </>
  )
}

/** A file alone says nothing here: the answer is in it, and its name stands beside. */
const answerText = (yesNo: string, { text, fileName }: NonNullable<Gate['answer']>): string =>
  [yesNo, text].filter((part) => part !== '').join(' ') || (fileName ? texts.inFile : texts.noText)

type GateSectionProps = { gate: Gate; tenderId: string; values: Readonly<Record<string, string>>; locked: boolean }

function GateSection({ gate, tenderId, values, locked }: GateSectionProps) {
  const { answer, check, question } = gate
  const mine = values.criterium === gate.id
  const yesNo = answer?.isMet === null || answer === null ? '' : answer.isMet ? texts.yes : texts.no
  return (
    <Section id={`criterium-${gate.id}`} title={`${gate.code} ${gate.title}`}>
      <DescriptionList
        items={[
          {
            term: texts.kinds[gate.kind] ?? gate.kind,
            value: answer === null ? texts.noAnswer : answerText(yesNo, answer),
          },
          ...(answer?.fileName
            ? [
                {
                  term: evaluationTexts.sheet.file,
                  value: (
                    <BidFileLink
                      tenderId={tenderId}
                      answerId={answer.answerId}
                      fileName={answer.fileName}
                      scanState={answer.fileScanState}
                    />
                  ),
                },
              ]
            : []),
          ...(gate.maxMonths === null
            ? []
            : [
                {
                  term: texts.evidence,
                  value: `${answer?.evidenceOn ? formatDay(answer.evidenceOn) : '–'}: ${texts.ages[gate.age]} (${texts.most(gate.maxMonths)})`,
                },
              ]),
          ...(check ? [{ term: texts.outcome, value: `${texts.outcomes[check.outcome]}. ${check.note}` }] : []),
        ]}
      />
      {question && <QuestionFacts question={question} values={values} />}
      {!locked && (
        <form method="post" className="ld-form" noValidate>
          <input type="hidden" name="criterium" value={gate.id} />
          <input type="hidden" name="version" value={check?.version ?? 0} />
          <RadioField
            label={`${texts.outcome} ${gate.code}`}
            name="oordeel"
            id={`oordeel-${gate.id}`}
            options={[
              { value: 'met', label: texts.outcomes.met! },
              { value: 'notMet', label: texts.outcomes.notMet! },
            ]}
            defaultValue={mine ? values.oordeel : check?.outcome}
          />
          <TextAreaField
            label={`${texts.note} ${gate.code}`}
            name="toelichting"
            id={`toelichting-${gate.id}`}
            hint={texts.noteHint}
            rows={2}
            optional
            defaultValue={mine ? values.toelichting : check?.note}
          />
          <Actions>
            <SubmitButton name="stap" value="oordeel" look="secondary">
              {texts.judge}
            </SubmitButton>
          </Actions>
        </form>
      )}
      {!locked && question === null && (
        <Confirm
          trigger={texts.askRepair}
          consequence={<p>{texts.askRepairHint}</p>}
          confirmLabel={texts.askRepair}
          name="stap"
          value="herstel"
          open={mine && values.stap === 'herstel'}
        >
          <input type="hidden" name="criterium" value={gate.id} />
          <TextAreaField
            label={texts.question}
            name="vraag"
            id={`vraag-${gate.id}`}
            defaultValue={mine && values.stap === 'herstel' ? values.vraag : ''}
          />
        </Confirm>
      )}
    </Section>
  )
}
