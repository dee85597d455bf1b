/** One assignment as one reads it, with its frozen versions and the steps that it can take. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { assignmentStepForm } from '~/modules/assignment/forms'
import { getAssignment } from '~/modules/assignment/server/get-assignment.server'
import { moveAssignment } from '~/modules/assignment/server/move-assignment.server'
import { assignmentProblemText, assignmentStatusNames, assignmentTexts as texts } from '~/modules/assignment/texts'
import { AssignmentSteps } from '~/modules/assignment/ui/assignment-steps'
import { PartList } from '~/modules/assignment/ui/part-list'
import { listRounds } from '~/modules/consultation/server/list-rounds.server'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { formatDay, formatInstant, formatPeriod } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'

const tones = { draft: 'neutral', consultation: 'progress', adopted: 'success' } as const
const targets = { inspraak: 'consultation', concept: 'draft', vaststellen: 'adopted' } as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const assignment = await getAssignment(actor, params.assignmentId ?? '')
  const flash = new URL(request.url).searchParams.get('melding')
  const rounds = can(actor, 'consultation:read') ? await listRounds(actor, { assignmentId: assignment.id }) : []
  return json({ assignment, rounds, flash, may: { write: can(actor, 'assignment:write') } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'assignment:write')
  const { id } = await getAssignment(actor, params.assignmentId ?? '')
  const form = await readForm(request, assignmentStepForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  const decision = value.stap === 'vaststellen' ? value : { decisionSubject: '', adoptedOn: null }
  const moved = await moveAssignment(actor, { id, to: targets[value.stap], ...decision, now })
  if (moved.ok) return redirect(`/project/opdrachten/${id}?melding=verplaatst`)
  return refused(assignmentProblemText(moved.problem), { values, status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.assignment.title ?? texts.kind) },
]

export default function AssignmentPage() {
  const { assignment, rounds, flash, may } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = texts.flash[flash ?? '']
  const path = `/project/opdrachten/${assignment.id}`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${assignment.code}`}
        title={assignment.title}
        breadcrumb={[{ label: texts.title, href: '/project/opdrachten' }]}
        status={<StatusBadge tone={tones[assignment.status]} label={assignmentStatusNames[assignment.status]} />}
        actions={
          <Actions>
            <ButtonLink href={`${path}/word`} download>
              {texts.print}
            </ButtonLink>
            <ButtonLink href={`${path}/pdf`} download>
              {texts.pdf}
            </ButtonLink>
            {may.write && assignment.status !== 'adopted' && (
              <ButtonLink href={`${path}/nieuw`} look="primary">
                {texts.addPart}
              </ButtonLink>
            )}
          </Actions>
        }
      />
      {words && <FlashMessage>{words}</FlashMessage>}
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      {assignment.adoptedOn !== null && assignment.decisionSubject !== null && (
        <p>{texts.adopted(assignment.decisionSubject, formatDay(assignment.adoptedOn))}</p>
      )}
      <p className="ld-pre-line">
        {assignment.intro} <SourceNote source={assignment.source} />
      </p>
      <PartList assignmentId={assignment.id} parts={assignment.parts} />
      {rounds.length > 0 && (
        <Section title={texts.rounds} id="inspraak">
          <ul className="ams-unordered-list">
            {rounds.map((round) => (
              <li key={round.id} className="ams-unordered-list__item">
                <a href={`/project/inspraak/${round.id}`}>{round.title}</a>,{' '}
                {texts.roundLine(
                  formatPeriod(round.startsOn, round.endsOn),
                  round.progress.answered,
                  round.progress.total,
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.versions} id="versies">
        {assignment.versions.length === 0 ? (
          <p>{texts.noVersions}</p>
        ) : (
          <ul>
            {assignment.versions.map((version) => (
              <li key={version.number}>
                <a href={`/project/opdrachten/versies/${version.id}`}>
                  {texts.versionLine(
                    version.number,
                    assignmentStatusNames[version.status],
                    formatInstant(version.frozenAt),
                    version.frozenByName,
                  )}
                </a>
                <small className="ld-source ld-wrap-anywhere">
                  {' '}
                  {texts.hash}: {version.sha256}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {may.write && (
        <AssignmentSteps status={assignment.status} errors={answer?.errors ?? {}} values={answer?.values ?? {}} />
      )}
    </>
  )
}
