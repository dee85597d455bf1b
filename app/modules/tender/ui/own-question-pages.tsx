/** The bidder's pages of questions: the list, and one question with the form for its answer. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { FileField } from '~/ui/file-field'
import { formatInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { listOwnQuestions, OwnQuestion } from '../server/answer-question.server'
import { evaluationTexts } from '../texts-evaluation'
import { questionTone } from './evaluation-tones'
import { ProblemAlert } from './problem-alert'

const texts = evaluationTexts.question
type Row = Awaited<ReturnType<typeof listOwnQuestions>>[number]

const columns: Column<Row>[] = [
  {
    key: 'tender',
    header: texts.tender,
    rowHeader: true,
    cell: (row) => <a href={`/herstelvragen/${row.id}`}>{row.tender}</a>,
  },
  { key: 'kind', header: texts.kind, cell: (row) => texts.kinds[row.kind] },
  { key: 'asked', header: texts.asked, nowrap: true, cell: (row) => formatInstant(row.askedAt) },
  { key: 'due', header: texts.due, nowrap: true, cell: (row) => formatInstant(row.dueAt) },
  {
    key: 'state',
    header: texts.state,
    cell: (row) => (
      <StatusBadge tone={questionTone[row.state] ?? 'neutral'} label={texts.states[row.state] ?? row.state} />
    ),
  },
]

export const OwnQuestionList = ({ rows }: { rows: readonly Row[] }) => (
  <>
    <PageHeading title={texts.list} intro={texts.intro} />
    <DataTable
      cards
      caption={texts.list}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>}
    />
  </>
)

type OwnQuestionPageProps = { question: OwnQuestion; problem: string | null; typed: string; saved: boolean }

export function OwnQuestionPage({ question, problem, typed, saved }: OwnQuestionPageProps) {
  return (
    <>
      <PageHeading
        kind={texts.kinds[question.kind]}
        title={texts.one}
        breadcrumb={[{ label: texts.list, href: '/herstelvragen' }]}
        status={
          <StatusBadge tone={questionTone[question.state] ?? 'neutral'} label={texts.states[question.state] ?? ''} />
        }
        intro={question.state === 'open' ? texts.dueUntil(question.dueAt) : undefined}
      />
      {saved && <FlashMessage>{evaluationTexts.saved}</FlashMessage>}
      <ProblemAlert problem={problem} />
      {problem !== null && question.state !== 'open' && typed !== '' && (
        <Alert tone="info" heading={texts.notSent}>
          <p className="ld-pre-line">{typed}</p>
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: texts.tender, value: question.tender },
          ...(question.about === null ? [] : [{ term: texts.about, value: question.about }]),
          { term: texts.question, value: question.question, wide: true },
          { term: texts.due, value: formatInstant(question.dueAt) },
          ...(question.answer === null ? [] : [{ term: texts.answer, value: question.answer, wide: true }]),
          ...(question.answeredAt === null
            ? []
            : [{ term: texts.answeredAt, value: formatInstant(question.answeredAt) }]),
          ...(question.fileName === null
            ? []
            : [{ term: texts.file, value: <a href={`/herstelvragen/${question.id}/bestand`}>{question.fileName}</a> }]),
          ...(question.judgementReason === null ? [] : [{ term: texts.judgement, value: question.judgementReason }]),
        ]}
      />
      {question.state === 'open' && (
        <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
          <TextAreaField label={texts.answer} name="antwoord" rows={6} defaultValue={typed} />
          <FileField label={texts.file} name="bestand" accepts={texts.fileAccepts} optional />
          <Actions>
            <SubmitButton>{texts.send}</SubmitButton>
          </Actions>
        </form>
      )}
    </>
  )
}
