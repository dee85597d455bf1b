import type { CivilDate, Instant } from '~/kernel/civil-date'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { notaProblem, type Progress, type RoundStatus } from '../domain/round'
import { consultationProblemText, consultationTexts as texts } from '../texts-consultation'

type NotaView = {
  readonly id: string
  readonly number: number
  readonly sha256: string
  readonly docxId: string
  readonly pdfId: string
  readonly madeAt: Instant
  readonly madeByName: string
  readonly publishedAt: Instant | null
}
type NotaSectionProps = {
  round: { readonly status: RoundStatus; readonly startsOn: CivilDate; readonly endsOn: CivilDate }
  progress: Progress
  notas: readonly NotaView[]
  today: CivilDate
  mayWrite: boolean
}

/** The notas that were made, and the step that comes next or why it can't be taken yet. */
export function NotaSection({ round, progress, notas, today, mayWrite }: NotaSectionProps) {
  const problem = notaProblem(round, progress, today)
  return (
    <Section title={texts.nota} id="nota">
      {notas.map((nota, index) => (
        <div key={nota.id}>
          <p>
            {texts.notaMade(nota.number, formatInstant(nota.madeAt), nota.madeByName)}{' '}
            {nota.publishedAt === null ? texts.notaInternal : texts.notaPublished(formatInstant(nota.publishedAt))}
          </p>
          <p className="ld-source ld-wrap-anywhere">
            {texts.notaHash}: {nota.sha256}
          </p>
          <Actions>
            <ButtonLink href={`/documenten/${nota.docxId}/bestand`} download>
              {texts.word}
            </ButtonLink>
            <ButtonLink href={`/documenten/${nota.pdfId}/bestand`} download>
              {texts.pdf}
            </ButtonLink>
            {mayWrite && index === 0 && <PublishNota isPublic={nota.publishedAt !== null} />}
          </Actions>
        </div>
      ))}
      {notas.length === 0 && <p>{texts.noNota}</p>}
      {round.status === 'open' && problem && <p>{consultationProblemText(problem)}</p>}
      {mayWrite && round.status === 'open' && (
        // Also when it can't be made yet: the answer says what is missing.
        <Actions>
          <Confirm
            trigger={texts.makeNota}
            consequence={<p>{problem ? consultationProblemText(problem) : texts.makeNotaText}</p>}
            confirmLabel={texts.makeNotaConfirm}
            name="stap"
            value="nota"
          />
        </Actions>
      )}
      {mayWrite && round.status === 'reported' && (
        <Actions>
          <Confirm
            trigger={texts.reopen}
            consequence={<p>{texts.reopenConsequence}</p>}
            confirmLabel={texts.reopenConfirm}
            name="stap"
            value="heropenen"
          />
        </Actions>
      )}
    </Section>
  )
}

const PublishNota = ({ isPublic }: { isPublic: boolean }) =>
  isPublic ? (
    <form method="post">
      <SubmitButton look="secondary" name="stap" value="intrekken">
        {texts.withdraw}
      </SubmitButton>
    </form>
  ) : (
    <Confirm
      trigger={texts.publish}
      consequence={<p>{texts.publishConsequence}</p>}
      confirmLabel={texts.publishConfirm}
      name="stap"
      value="publiceren"
    />
  )
