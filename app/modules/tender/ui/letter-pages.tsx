/** A letter as it reads, the officer's form for its reasons, and the provider's list. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { one, type Typed } from '~/ui/form-values'
import { formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextAreaField } from '~/ui/text-fields'
import type { LetterContent } from '../domain/award-letter'
import type { LetterToWrite, OwnLetter, OwnLetterRow } from '../server/get-letter.server'
import { awardTexts } from '../texts-award'
import { type LetterPart, letterParts } from '../texts-letter'
import { ProblemAlert } from './problem-alert'

const texts = awardTexts.letter

/** The words of a letter, the same as in its PDF and its Word document. */
export const LetterText = ({ content }: { content: LetterContent }) => <LetterParts parts={letterParts(content)} />

/** The parts of any letter as a page shows them. */
export const LetterParts = ({ parts }: { parts: readonly LetterPart[] }) => (
  <article className="ld-letter">
    {parts
      .map((part, index) => ({ part, key: String(index) }))
      .map(({ part, key }) => (
        <LetterPartView key={key} part={part} />
      ))}
  </article>
)

function LetterPartView({ part }: { part: LetterPart }) {
  if (part.kind === 'heading') return <h3 className="ams-heading ams-heading--4">{part.text}</h3>
  if (part.kind === 'text') return <p className="ld-pre-line">{part.text}</p>
  return (
    <DataTable
      cards
      caption={part.caption}
      captionHidden
      columns={part.header.map(
        (header, at): Column<readonly string[]> => ({
          key: header,
          header,
          ...(at === 0 ? { rowHeader: true } : { align: 'end' as const }),
          cell: (row) => row[at],
        }),
      )}
      rows={part.rows}
      rowKey={(row) => row[0] ?? ''}
    />
  )
}

type ReasonsPageProps = { view: LetterToWrite; problem: string | null; values: Typed; saved: boolean }

export function ReasonsPage({ view, problem, values, saved }: ReasonsPageProps) {
  const { head, lot, draft, criteria, content, isSent } = view
  const back = `/aanbestedingen/${head.id}/gunning/${lot.id}`
  const isWritten = draft.kind === 'rejected' && !isSent && criteria.length > 0
  return (
    <>
      <PageHeading
        kind={awardTexts.lot(lot.number, lot.title)}
        title={isWritten ? awardTexts.reasonsTitle(draft.name) : awardTexts.letterTitle(draft.name)}
        breadcrumb={[
          { label: awardTexts.list, href: '/aanbestedingen' },
          { label: head.title, href: `/aanbestedingen/${head.id}` },
          { label: awardTexts.title, href: `/aanbestedingen/${head.id}/gunning` },
          { label: awardTexts.lotTitle(lot.number), href: back },
        ]}
        intro={isWritten ? awardTexts.reasonsIntro : undefined}
      />
      {saved && <FlashMessage>{awardTexts.saved}</FlashMessage>}
      <ProblemAlert problem={problem} />
      {isWritten && (
        <form method="post" className="ld-form" noValidate>
          {criteria.map((criterion) => (
            <Section
              key={criterion.criterionId}
              id={`criterium-${criterion.criterionId}`}
              title={`${criterion.code} ${criterion.title}`}
            >
              <p>
                <strong>{awardTexts.own}:</strong> {criterion.ownReason}
              </p>
              <p>
                <strong>{awardTexts.ofWinner}:</strong> {criterion.winnerReason}
              </p>
              <input type="hidden" name={`versie-${criterion.criterionId}`} value={criterion.version} />
              <TextAreaField
                label={`${awardTexts.advantage} (${criterion.code})`}
                name={`voordeel-${criterion.criterionId}`}
                defaultValue={one(values, `voordeel-${criterion.criterionId}`) || criterion.advantage}
              />
            </Section>
          ))}
          <Actions>
            <SubmitButton>{awardTexts.save}</SubmitButton>
            <ButtonLink href={back}>{awardTexts.back}</ButtonLink>
          </Actions>
        </form>
      )}
      <Section title={awardTexts.preview} id="voorbeeld">
        <LetterText content={content} />
      </Section>
    </>
  )
}

const columns: Column<OwnLetterRow>[] = [
  {
    key: 'tender',
    header: awardTexts.list,
    rowHeader: true,
    cell: (row) => <a href={`/gunningsbrieven/${row.id}`}>{row.about}</a>,
  },
  { key: 'kind', header: awardTexts.kind, cell: (row) => awardTexts.letterKinds[row.kind] },
  { key: 'sent', header: texts.sent, nowrap: true, cell: (row) => formatInstant(row.sentAt) },
]

export const OwnLetterList = ({ rows }: { rows: readonly OwnLetterRow[] }) => (
  <>
    <PageHeading title={texts.list} intro={texts.listIntro} />
    <DataTable
      cards
      caption={texts.list}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.isWithdrawn ? { tone: 'warning', label: texts.withdrawn } : null)}
      empty={<EmptyState title={texts.noneTitle}>{texts.none}</EmptyState>}
    />
  </>
)

export const OwnLetterPage = ({ letter }: { letter: OwnLetter }) => (
  <>
    <PageHeading
      kind={letter.content.tender.number}
      title={texts.title(letter.content.kind)}
      breadcrumb={[{ label: texts.list, href: '/gunningsbrieven' }]}
      actions={
        <>
          <ButtonLink href={`/gunningsbrieven/${letter.id}/brief.pdf`} download>
            {texts.pdf}
          </ButtonLink>
          <ButtonLink href={`/gunningsbrieven/${letter.id}/brief.docx`} download>
            {texts.docx}
          </ButtonLink>
        </>
      }
    />
    {letter.isWithdrawn && (
      <Alert tone="warning" heading={texts.withdrawn}>
        {texts.withdrawnMeans}
      </Alert>
    )}
    <LetterText content={letter.content} />
    <p>
      {texts.hash}: <code className="ld-hash">{letter.sha256}</code>
    </p>
  </>
)
