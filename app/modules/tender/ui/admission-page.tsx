/** One application for who decides on it: the evidence beside the judgement, requests to complete, and the decision. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxGroup, RadioField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DescriptionList } from '~/ui/description-list'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { formatDay, formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import { termsOn } from '../domain/admission-terms'
import type { AdmissionView } from '../server/get-admission.server'
import { admissionLetterParts, admissionProblemText, admissionTexts as texts } from '../texts-admission'
import { AdmissionAnswerFacts } from './admission-answer-facts'
import { admissionTone } from './admission-tones'
import { LetterParts } from './letter-pages'
import { ProblemAlert } from './problem-alert'
import { tenderCrumbs } from './tender-crumbs'

type PartProps = { view: AdmissionView; values: Typed }
type AdmissionPageProps = PartProps & { problem: string | null; saved: boolean }

export function AdmissionPage({ view, problem, values, saved }: AdmissionPageProps) {
  const base = `/aanbestedingen/${view.tender.id}/toelating`
  const silent = silentJudgements(view, values)
  return (
    <>
      <PageHeading
        kind={view.reference}
        title={texts.application(view.name)}
        breadcrumb={[...tenderCrumbs(view.tender), { label: texts.list, href: base }]}
        status={<StatusBadge tone={admissionTone[view.status]} label={texts.statuses[view.status]} />}
        actions={view.contractId && <ButtonLink href={`/contracten/${view.contractId}`}>{texts.toContract}</ButtonLink>}
      />
      {saved && <FlashMessage>{texts.saved}</FlashMessage>}
      {Object.keys(silent).length > 0 ? <FormErrors errors={silent} /> : <ProblemAlert problem={problem} />}
      <AdmissionFacts view={view} />
      {view.mayDecide && <InterestPart view={view} values={values} />}
      <RequestPart view={view} />
      <ChecklistPart view={view} values={values} filePath={`${base}/${view.id}/bestanden`} />
      {view.interest?.status === 'none' && <DecisionPart view={view} values={values} />}
      {view.letter && (
        <Section title={texts.letterTitle} id="brief">
          <LetterParts parts={admissionLetterParts(view.letter)} />
          <Actions>
            <ButtonLink href={`${base}/${view.id}/brief.pdf`} download>
              {texts.pdf}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </>
  )
}

/** The reasons that were left open beside "niet voldaan", each at its own field: the page is long. */
const silentJudgements = (view: AdmissionView, values: Typed): FormErrorsByField =>
  Object.fromEntries(
    view.items.flatMap(({ code, answer }) => {
      const of = (name: string) => one(values, `${name}-${answer?.id}`)
      const isSilent = one(values, 'stap') === 'oordelen' && of('oordeel') === 'notMet' && of('reden').trim() === ''
      return isSilent
        ? [[`reden-${answer?.id}`, [admissionProblemText({ code: 'reasonMissing', params: { codes: code } })]]]
        : []
    }),
  )

function AdmissionFacts({ view }: { view: AdmissionView }) {
  const { due } = view
  return (
    <DescriptionList
      items={[
        { term: texts.lot, value: texts.lotName(view.lot.number, view.lot.title) },
        { term: texts.submitted, value: view.submittedAt === null ? '' : formatInstant(view.submittedAt) },
        ...(view.decidedAt === null && due !== null && view.status !== 'withdrawn'
          ? [
              {
                term: texts.decideBy,
                value: (
                  <>
                    {texts.decideDue(formatDay(due.on), due.days, due.suspended)}
                    {due.isLate && <StatusBadge tone="error" label={texts.late} />}
                  </>
                ),
                wide: true,
              },
            ]
          : []),
        ...(view.decidedAt === null ? [] : [{ term: texts.decided, value: formatInstant(view.decidedAt) }]),
        ...(view.endedOn === null
          ? []
          : [{ term: texts.end, value: texts.ended(formatDay(view.endedOn), view.endReason ?? ''), wide: true }]),
      ]}
    />
  )
}

function InterestPart({ view, values }: PartProps) {
  const { interest } = view
  if (interest?.status === 'declared') return <Alert tone="warning">{texts.interest.declared}</Alert>
  if (interest) return <p>{texts.interest.none}</p>
  return (
    <Section title={texts.interest.title} id="belangen">
      <form method="post" className="ld-form" noValidate>
        <RadioField
          label={texts.interest.question}
          hint={texts.interest.hint}
          name="belang"
          options={[
            { value: 'nee', label: texts.interest.no },
            { value: 'ja', label: texts.interest.yes },
          ]}
          defaultValue={one(values, 'belang')}
        />
        <TextAreaField
          label={texts.interest.explanation}
          name="uitleg"
          rows={2}
          optional
          defaultValue={one(values, 'uitleg')}
        />
        <Actions>
          <SubmitButton name="stap" value="verklaren" look="secondary">
            {texts.interest.declare}
          </SubmitButton>
        </Actions>
      </form>
    </Section>
  )
}

function RequestPart({ view }: { view: AdmissionView }) {
  if (view.requests.length === 0) return null
  const codeOf = (id: string) => view.items.find(({ criterionId }) => criterionId === id)?.code ?? ''
  return (
    <Section title={texts.request.title} id="aanvullen">
      {view.requests.map((request) => (
        <DescriptionList
          key={request.id}
          items={[
            { term: texts.request.which, value: request.criterionIds.map(codeOf).join(', ') },
            { term: texts.request.question, value: request.question, wide: true },
            { term: texts.request.askedAt, value: formatInstant(request.askedAt) },
            { term: texts.request.due, value: formatDay(request.dueOn) },
            {
              term: texts.request.answered,
              value:
                request.answeredAt === null
                  ? request.dueOn < view.today
                    ? texts.request.expired
                    : texts.request.waiting
                  : formatInstant(request.answeredAt),
            },
          ]}
        />
      ))}
    </Section>
  )
}

function ChecklistPart({ view, values, filePath }: PartProps & { filePath: string }) {
  const isJudging = one(values, 'stap') === 'oordelen'
  const silent = silentJudgements(view, values)
  const items = view.items.map((item) => {
    const id = item.answer?.id ?? ''
    const typed = (name: string, stored: string) => (isJudging ? one(values, `${name}-${id}`) : stored)
    const isOpen = view.mayJudge && item.answer !== null
    return (
      <div key={item.criterionId} className="ld-checklist__item">
        <div>
          <h3 className="ams-heading ams-heading--4">
            {item.code} {item.title}
          </h3>
          <p>{texts.kinds[item.kind]}</p>
          <AdmissionAnswerFacts item={item} filePath={filePath} />
        </div>
        {isOpen ? (
          <div>
            <input type="hidden" name={`versie-${id}`} value={item.judgementVersion} />
            <RadioField
              label={texts.outcomeOf(item.code)}
              name={`oordeel-${id}`}
              optional
              options={[
                { value: 'met', label: texts.outcomes.met },
                { value: 'notMet', label: texts.outcomes.notMet },
              ]}
              defaultValue={typed('oordeel', item.outcome ?? '')}
            />
            <TextAreaField
              label={texts.reasonOf(item.code)}
              name={`reden-${id}`}
              hint={texts.reasonHint}
              rows={2}
              optional
              errors={silent[`reden-${id}`]}
              defaultValue={typed('reden', item.reason)}
            />
          </div>
        ) : (
          <div>
            <p>
              {texts.outcome}: {item.outcome === null ? texts.notJudged : texts.outcomes[item.outcome]}
            </p>
            {item.reason !== '' && <p>{item.reason}</p>}
          </div>
        )}
      </div>
    )
  })
  return (
    <Section title={texts.checklist} id="eisen">
      <p>{texts.checklistIntro}</p>
      {view.mayJudge ? (
        <form method="post" noValidate>
          {items}
          <Actions>
            <SubmitButton name="stap" value="oordelen" look="secondary">
              {texts.saveJudgement}
            </SubmitButton>
          </Actions>
        </form>
      ) : (
        items
      )}
    </Section>
  )
}

function DecisionPart({ view, values }: PartProps) {
  const step = one(values, 'stap')
  const typed = (name: string, of: string) => (step === of ? one(values, name) : '')
  const version = <input type="hidden" name="version" value={view.version} />
  if (view.status === 'admitted') {
    return (
      <Confirm
        trigger={texts.end}
        consequence={<p>{texts.endMeans}</p>}
        confirmLabel={texts.endConfirm}
        name="stap"
        value="beeindigen"
        open={step === 'beeindigen'}
        destructive
      >
        {version}
        <TextAreaField label={texts.endReason} name="reden" rows={3} defaultValue={typed('reden', 'beeindigen')} />
      </Confirm>
    )
  }
  if (view.status !== 'submitted' && view.status !== 'completing') return null
  const remark = (of: string) => (
    <TextAreaField
      label={texts.remark}
      name="toevoeging"
      id={`toevoeging-${of}`}
      rows={3}
      optional
      defaultValue={typed('toevoeging', of)}
    />
  )
  return (
    <Section title={texts.decision} id="beslissing">
      <p>{texts.verdicts[view.verdict]}</p>
      <Actions>
        {view.verdict === 'admit' && view.planned && (
          <Confirm
            trigger={texts.admit}
            consequence={<p>{texts.admitMeans(formatDay(view.planned.startsOn), formatDay(view.planned.endsOn))}</p>}
            confirmLabel={texts.admitConfirm}
            name="stap"
            value="toelaten"
            open={step === 'toelaten'}
          >
            {version}
            {remark('toelaten')}
          </Confirm>
        )}
        {view.status === 'submitted' && (
          <Confirm
            trigger={texts.request.ask}
            consequence={<p>{texts.request.consequence(termsOn(view.today).completionDays)}</p>}
            confirmLabel={texts.request.ask}
            name="stap"
            value="aanvullen"
            open={step === 'aanvullen'}
          >
            {version}
            <CheckboxGroup
              label={texts.request.which}
              name="eisen"
              options={view.items.map(({ criterionId, code, title }) => ({
                value: criterionId,
                label: `${code} ${title}`,
              }))}
              defaultValues={step === 'aanvullen' ? several(values, 'eisen') : []}
            />
            <TextAreaField
              label={texts.request.question}
              name="vraag"
              rows={3}
              defaultValue={typed('vraag', 'aanvullen')}
            />
          </Confirm>
        )}
        {view.verdict === 'refuse' && (
          <Confirm
            trigger={texts.refuse}
            consequence={<p>{texts.refuseMeans}</p>}
            confirmLabel={texts.refuseConfirm}
            name="stap"
            value="weigeren"
            open={step === 'weigeren'}
            destructive
          >
            {version}
            {remark('weigeren')}
          </Confirm>
        )}
      </Actions>
    </Section>
  )
}
