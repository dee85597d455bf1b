/** One part: its text, what is said and proposed about it, its earlier texts, and where it is quoted. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { talkForm } from '~/modules/assignment/forms'
import {
  addComment,
  decideProposal,
  proposeText,
  resolveComment,
} from '~/modules/assignment/server/discuss-part.server'
import { getPart } from '~/modules/assignment/server/get-assignment.server'
import { removePart } from '~/modules/assignment/server/save-part.server'
import { assignmentProblemText, assignmentTexts as texts } from '~/modules/assignment/texts'
import { PartHistory } from '~/modules/assignment/ui/part-history'
import { PartComments, PartProposals } from '~/modules/assignment/ui/part-talk'
import { QuotedPlaces } from '~/modules/assignment/ui/quoted-places'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { PageHeading } from '~/ui/page-heading'

/** What only the editor may do. */
const editorSteps: ReadonlySet<string> = new Set(['afgehandeld', 'overnemen', 'afwijzen', 'weghalen'])

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const { assignmentId = '', partId = '' } = params
  const detail = await getPart(actor, { assignmentId, partId })
  const { status } = detail.assignment
  const isOpen = actor.kind === 'provider' ? status === 'consultation' : status !== 'adopted'
  return json({
    ...detail,
    requestKey: randomUUID(),
    flash: new URL(request.url).searchParams.get('melding'),
    may: { write: can(actor, 'assignment:write') && isOpen, propose: can(actor, 'assignment:propose') && isOpen },
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'assignment:propose')
  const { assignmentId = '', partId = '' } = params
  await getPart(actor, { assignmentId, partId })
  const here = `/project/opdrachten/${assignmentId}/${partId}?melding=gewijzigd`
  const form = await readForm(request, talkForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  if (editorSteps.has(value.stap)) await requirePerson({ request, context }, 'assignment:write')
  switch (value.stap) {
    case 'opmerking': {
      const added = await addComment(actor, { ...value, assignmentId, partId, now })
      return added.ok ? redirect(here) : refused(assignmentProblemText(added.problem), { values, field: 'body' })
    }
    case 'voorstel': {
      const proposed = await proposeText(actor, { ...value, assignmentId, partId, now })
      return proposed.ok ? redirect(here) : refused(assignmentProblemText(proposed.problem), { values, field: 'text' })
    }
    case 'afgehandeld':
      await resolveComment(actor, { assignmentId, commentId: value.commentId, now })
      return redirect(here)
    case 'weghalen': {
      const removed = await removePart(actor, { assignmentId, partId, now })
      if (removed.ok) return redirect(`/project/opdrachten/${assignmentId}?melding=gewijzigd`)
      return refused(assignmentProblemText(removed.problem), { values, status: 409 })
    }
    default: {
      const decided = await decideProposal(actor, { ...value, assignmentId, accept: value.stap === 'overnemen', now })
      return decided.ok ? redirect(here) : refused(assignmentProblemText(decided.problem), { values, status: 409 })
    }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.part.code ?? texts.kind) },
]

export default function PartPage() {
  const { assignment, part, comments, proposals, history, quotedIn, requestKey, flash, may } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const words = texts.flash[flash ?? '']
  return (
    <>
      <PageHeading
        kind={part.code}
        title={part.title}
        breadcrumb={[
          { label: texts.title, href: '/project/opdrachten' },
          { label: assignment.title, href: `/project/opdrachten/${assignment.id}` },
        ]}
        actions={
          may.write && (
            <ButtonLink href={`/project/opdrachten/${assignment.id}/${part.id}/wijzigen`} look="primary">
              {texts.changePart}
            </ButtonLink>
          )
        }
      />
      {words && <FlashMessage>{words}</FlashMessage>}
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      <p className="ld-pre-line">
        {part.text} <SourceNote source={part.source} />
      </p>
      {part.results.length > 0 && (
        <ul>
          {part.results.map((result) => (
            <li key={result.id}>
              <a href={`/resultaten/${result.code}`}>{result.code}</a> {result.text}
            </li>
          ))}
        </ul>
      )}
      <PartComments comments={comments} requestKey={requestKey} answer={answer} may={may} />
      <PartProposals part={part} proposals={proposals} requestKey={requestKey} answer={answer} may={may} />
      <PartHistory history={history} />
      <QuotedPlaces places={quotedIn} />
      {may.write && (
        <Actions>
          <Confirm
            trigger={texts.removePart}
            consequence={<p>{texts.removeConsequence}</p>}
            confirmLabel={texts.removeConfirm}
            name="stap"
            value="weghalen"
            destructive
          />
        </Actions>
      )}
    </>
  )
}
