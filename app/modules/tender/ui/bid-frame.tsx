/** The frame of every step of a draft: where you are, until when, what was wrong, and the way back. */
import type { ReactNode } from 'react'
import type { Instant } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { FormErrors } from '~/ui/form-errors'
import { formatLongInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { type ComparedField, VersionComparison } from '~/ui/version-comparison'
import { bidTexts as texts } from '../texts-bid'

export type StepAnswer = {
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly problem: string | null
  /** What was typed, to fill the form again. */
  readonly values: Readonly<Record<string, string>>
  /** What a colleague saved meanwhile, beside what was typed. */
  readonly conflict: readonly ComparedField[] | null
}
type BidFrameProps = {
  tender: { id: string; number: string; closesAt: Instant }
  title: string
  intro?: string | undefined
  answer: StepAnswer | null
  /** The version that the form is made of. */
  version: number
  multipart?: boolean
  after?: ReactNode
  children: ReactNode
}

export function BidFrame({ tender, title, intro, answer, version, multipart, after, children }: BidFrameProps) {
  const overview = `/inschrijvingen/${tender.id}`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={title}
        intro={intro ?? texts.closesAt(formatLongInstant(tender.closesAt))}
        breadcrumb={[
          { label: texts.list.title, href: '/inschrijvingen' },
          { label: tender.number, href: overview },
        ]}
      />
      {answer?.problem && <Alert tone={answer.conflict ? 'warning' : 'error'}>{answer.problem}</Alert>}
      {answer?.conflict && (
        <VersionComparison
          theirName={texts.step409}
          fields={answer.conflict}
          actions={<ButtonLink href={overview}>{texts.back}</ButtonLink>}
        />
      )}
      <form method="post" encType={multipart ? 'multipart/form-data' : undefined} noValidate className="ld-form">
        <FormErrors errors={answer?.errors ?? {}} />
        <input type="hidden" name="versie" value={version} />
        {children}
        <Actions>
          <SubmitButton>Opslaan</SubmitButton>
          <ButtonLink look="tertiary" href={overview}>
            {texts.back}
          </ButtonLink>
        </Actions>
      </form>
      {after}
    </>
  )
}
