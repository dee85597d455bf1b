/** A provider's page of one obligation: by when, what to do now, what is asked and why, what was sent and said. */
import type { ReactNode } from 'react'
import type { CivilDate } from '~/kernel/civil-date'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatLongDay, formatPeriod } from '~/ui/format'
import { Help } from '~/ui/help'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { workingDaysLeft } from '../domain/due-date'
import { templateMinutes } from '../domain/report-template'
import type { OwnObligation } from '../server/get-own-obligation.server'
import { dueReasonText, timeLeftText } from '../texts'
import { nextStepTexts, providerTexts as texts } from '../texts-provider'
import { obligationStation } from '../thread-texts'
import { ProviderColumns } from './provider-columns'
import { Messages, OpenQuestions } from './provider-comments'
import { ProviderVersions } from './provider-versions'
import { UploadForm } from './upload-form'

export type ProviderObligationPageProps = {
  obligation: OwnObligation
  today: CivilDate
  requestKey: string
  thread: ReactNode
  flash: string | undefined
  may: { readonly upload: boolean; readonly comment: boolean }
  refused: { readonly at: string; readonly text: string; readonly error: string } | null
}

export function ProviderObligationPage(props: ProviderObligationPageProps) {
  const { obligation, today, thread, flash, may, refused } = props
  const { template, period, contract, status, dueOn } = obligation
  const isDue = status === 'open' || status === 'returned'
  const talk = { comments: obligation.comments, template, refused }
  return (
    <>
      <PageHeading
        kind={texts.kind(contract.number)}
        title={texts.title(template.title, period)}
        breadcrumb={[{ label: texts.list, href: '/verantwoording' }]}
        status={<StatusBadge {...obligationStation(status, isDue && dueOn < today)} />}
        intro={template.summary}
      />
      {thread}
      {flash && <FlashMessage>{flash}</FlashMessage>}
      <WhatNow obligation={obligation} />
      <DueFacts obligation={obligation} today={today} isDue={isDue} />
      {obligation.comments.some((comment) => comment.isOpen) && may.comment && (
        <Section title={texts.questions} id="vragen">
          <OpenQuestions {...talk} />
        </Section>
      )}
      {isDue && may.upload && <SendIn {...props} />}
      <Section title={texts.versions} id="versies">
        <ProviderVersions obligationId={obligation.id} versions={obligation.deliveries} />
      </Section>
      <Section title={texts.asked} id="kolommen">
        <ProviderColumns template={template} />
      </Section>
      {may.comment && (
        <Section title={texts.talk} id="berichten">
          <Messages {...talk} />
        </Section>
      )}
    </>
  )
}

function WhatNow({ obligation }: { obligation: OwnObligation }) {
  const [last] = obligation.deliveries
  const toLast = last && (
    <a href={`/verantwoording/${obligation.id}/leveringen/${last.id}`}>
      {texts.toResult(last.number)}: {nextStepTexts[last.status]}
    </a>
  )
  switch (obligation.status) {
    case 'waived':
      return (
        <Alert tone="info" heading={texts.waived}>
          {obligation.waivedReason}
        </Alert>
      )
    case 'returned':
      return (
        <Alert tone="warning" heading={texts.returned}>
          <p className="ld-pre-line">{obligation.deliveries.find((delivery) => delivery.decisionNote)?.decisionNote}</p>
          <p>{texts.returnedIntro}</p>
          {toLast && <p>{toLast}</p>}
        </Alert>
      )
    case 'submitted':
      return <Alert tone="success">{texts.submitted}</Alert>
    case 'approved':
      return <Alert tone="success">{texts.approved}</Alert>
    default:
      return toLast ? <Alert tone="info">{toLast}</Alert> : null
  }
}

function DueFacts({ obligation, today, isDue }: { obligation: OwnObligation; today: CivilDate; isDue: boolean }) {
  const { dueOn, dueSteps, periodStartsOn, periodEndsOn, contract, template } = obligation
  const left = isDue ? ` (${timeLeftText(workingDaysLeft(today, dueOn))})` : ''
  return (
    <>
      <DescriptionList
        items={[
          { term: texts.due, value: `${formatLongDay(dueOn)}${left}` },
          { term: texts.period, value: formatPeriod(periodStartsOn, periodEndsOn) },
          {
            term: texts.contract,
            value: (
              <a href={`/contracten/${contract.id}`}>
                {contract.number} {contract.title}
              </a>
            ),
          },
          { term: texts.minutes, value: texts.minutesValue(templateMinutes(template)) },
        ]}
      />
      <Help question={texts.dueWhy}>{dueReasonText({ steps: dueSteps })}</Help>
    </>
  )
}

const SendIn = ({ obligation, requestKey }: ProviderObligationPageProps) => (
  <Section title={texts.steps} id="aanleveren">
    <p>
      {texts.stepTemplate} {texts.stepOwnFile}
    </p>
    <Actions>
      <ButtonLink href={`/verantwoording/${obligation.id}/sjabloon`} download>
        {texts.template}
      </ButtonLink>
      <ButtonLink look="tertiary" href={`/verantwoording/${obligation.id}/invullen`}>
        {texts.onScreen}
      </ButtonLink>
    </Actions>
    <UploadForm obligationId={obligation.id} requestKey={requestKey} />
  </Section>
)
