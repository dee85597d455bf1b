/** The outcome of a check: how far it is, what to mend first, what to explain, and what can be done now. */
import { type ReactNode, useEffect } from 'react'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { uploadLimits } from '../domain/upload-limits'
import type { DeliveryHead, DeliveryResult } from '../server/get-delivery-result.server'
import { checkTexts as texts } from '../texts-check'
import { providerTexts } from '../texts-provider'
import { deliveryStation } from '../thread-texts'
import { ProblemGroupList } from './problem-group-list'
import { QuestionForm } from './question-form'
import { UploadForm } from './upload-form'

export type DeliveryPageProps = {
  head: DeliveryHead
  thread: ReactNode
  flash: string | undefined
  children: ReactNode
}

/** The frame of the page, also while the check runs. */
export const DeliveryPage = ({ head, thread, flash, children }: DeliveryPageProps) => (
  <>
    <PageHeading
      kind={head.fileName}
      title={`${providerTexts.title(head.templateTitle, head.period)}, ${texts.version(head.number).toLowerCase()}`}
      breadcrumb={[
        { label: providerTexts.list, href: '/verantwoording' },
        {
          label: providerTexts.title(head.templateTitle, head.period),
          href: `/verantwoording/${head.obligationId}`,
        },
      ]}
      status={<StatusBadge {...deliveryStation(head.status)} />}
      intro={`${providerTexts.columns.sent}: ${formatInstant(head.uploadedAt)}`}
    />
    {thread}
    {flash && <FlashMessage>{flash}</FlashMessage>}
    {children}
  </>
)

type DeliveryOutcomeProps = {
  head: DeliveryHead
  result: DeliveryResult
  requestKey: string
  may: { readonly upload: boolean; readonly submit: boolean }
  errors: Readonly<Record<string, readonly string[]>>
  values: Readonly<Record<string, string>>
  problem: string | null
}

const firstId = 'eerste'

export function DeliveryOutcome(props: DeliveryOutcomeProps) {
  const { head, result, may, problem } = props
  const isOpen = head.status === 'checked' || head.status === 'rejected'
  useEffect(() => {
    // The first thing to mend has the focus, unless the address leads elsewhere.
    if (isOpen && window.location.hash === '') document.getElementById(firstId)?.focus()
  }, [isOpen])
  const canUpload = may.upload && (head.obligationStatus === 'open' || head.obligationStatus === 'returned')
  return (
    <>
      {problem && <Alert tone="error">{problem}</Alert>}
      <Headline head={head} result={result} />
      {result.solved && <p>{texts.solved(result.solved.solved, result.solved.before, result.solved.fresh)}</p>}
      <NextActions {...props} />
      <Remarks {...props} canAnswer={isOpen && may.upload} />
      {canUpload && head.status !== 'submitted' && (
        <Section title={texts.again} id="opnieuw">
          <UploadForm
            obligationId={head.obligationId}
            requestKey={props.requestKey}
            label={providerTexts.uploadAgain}
          />
        </Section>
      )}
    </>
  )
}

function Headline({ head, result }: { head: DeliveryHead; result: DeliveryResult }) {
  const counts = { error: result.counts.error, question: result.openQuestions }
  if (result.refused) {
    return (
      <Alert tone="error" heading={texts.refused}>
        <p>{texts.refusedIntro}</p>
        <p>{texts.refusedMend}</p>
      </Alert>
    )
  }
  if (result.unreadable)
    return (
      <Alert tone="error" heading={texts.unreadable}>
        {result.groups[0]?.message}
      </Alert>
    )
  const headline = texts.headline(counts, result.rows, result.goodRows)
  if (counts.error > 0) {
    return (
      <Alert tone="error" heading={texts.rejected}>
        {headline} <a href={`#${firstId}`}>{texts.toFirst}</a>
      </Alert>
    )
  }
  if (counts.question > 0) {
    return (
      <Alert tone="warning" heading={headline}>
        {texts.questionsIntro}
      </Alert>
    )
  }
  return (
    <Alert tone="success" heading={texts.accepted}>
      {headline} {head.status === 'checked' && texts.acceptedIntro}
    </Alert>
  )
}

function NextActions({ head, result, may }: DeliveryOutcomeProps) {
  const page = `/verantwoording/${head.obligationId}/leveringen/${head.id}`
  const canSubmit = head.status === 'checked' && result.openQuestions === 0 && may.submit
  const canMendHere =
    (head.status === 'checked' || head.status === 'rejected') &&
    may.upload &&
    result.rows > 0 &&
    result.rows <= uploadLimits.screenRows &&
    result.counts.error > 0
  const remarks = result.counts.error + result.counts.question + result.counts.notice
  return (
    <Actions>
      {canSubmit && (
        <ButtonLink look="primary" href={`${page}/indienen`}>
          {texts.submit}
        </ButtonLink>
      )}
      {head.receiptNumber && <ButtonLink href={`${page}/ontvangst`}>{providerTexts.columns.receipt}</ButtonLink>}
      {head.hasFile && !result.unreadable && remarks > 0 && (
        <ButtonLink href={`${page}/gemarkeerd`} download>
          {texts.markedCopy}
        </ButtonLink>
      )}
      {canMendHere && (
        <ButtonLink href={`/verantwoording/${head.obligationId}/invullen`}>{texts.mendOnScreen}</ButtonLink>
      )}
      {head.hasFile && (
        <ButtonLink look="tertiary" href={`${page}/bestand`} download>
          {texts.original}
        </ButtonLink>
      )}
      {head.previousId && !result.refused && !result.unreadable && (
        <ButtonLink look="tertiary" href={`${page}/verschil`}>
          {texts.difference}
        </ButtonLink>
      )}
    </Actions>
  )
}

function Remarks(props: DeliveryOutcomeProps & { canAnswer: boolean }) {
  const { result, canAnswer, errors, values } = props
  const errorGroups = result.groups.filter((group) => group.severity === 'error')
  const notices = result.groups.filter((group) => group.severity === 'notice')
  const questionsFirst = errorGroups.length === 0 ? firstId : undefined
  return (
    <>
      {errorGroups.length > 0 && (
        <Section title={texts.sections.error} id="fouten">
          <p>{texts.sectionIntros.error}</p>
          <ProblemGroupList groups={errorGroups} firstId={firstId} />
        </Section>
      )}
      {result.questions.kinds.length > 0 && (
        <Section title={texts.sections.question} id="controlevragen">
          <p>{texts.sectionIntros.question}</p>
          {canAnswer ? (
            <QuestionForm questions={result.questions} firstId={questionsFirst} errors={errors} values={values} />
          ) : (
            <AnsweredQuestions result={result} />
          )}
        </Section>
      )}
      {notices.length > 0 && (
        <Section title={texts.sections.notice} id="meldingen">
          <p>{texts.sectionIntros.notice}</p>
          <ProblemGroupList groups={notices} />
        </Section>
      )}
      {result.notKept > 0 && <p>{texts.moreProblems(result.notKept)}</p>}
    </>
  )
}

const AnsweredQuestions = ({ result }: { result: DeliveryResult }) => (
  <ul className="ld-problems">
    {result.questions.kinds
      .flatMap((kind) => kind.questions)
      .map((question) => (
        <li key={question.position} className="ld-problem ld-problem--question">
          <p>{question.text}</p>
          {question.answer !== '' && (
            <p>
              <strong>{texts.explanation}:</strong> {question.answer}
            </p>
          )}
        </li>
      ))}
  </ul>
)
