/** The questions that were asked at a meeting, with the answers that become public. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { questionForm } from '~/modules/consultation/forms-meeting'
import { getMeeting } from '~/modules/consultation/server/get-meeting.server'
import { answerQuestion, askQuestion, moveQuestion } from '~/modules/consultation/server/save-question.server'
import { meetingProblemText, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { MeetingFrame } from '~/modules/consultation/ui/meeting-frame'
import { AskForm, MeetingQuestions } from '~/modules/consultation/ui/meeting-questions'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const { id, name, status, questions } = await getMeeting(actor, params.meetingId ?? '')
  return json({
    meeting: { id, name, status },
    questions,
    may: { write: can(actor, 'meeting:write') },
    requestKey: randomUUID(),
    flash: new URL(request.url).searchParams.get('melding'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'meeting:write')
  const { id } = await getMeeting(actor, params.meetingId ?? '')
  const back = () => redirect(`/project/bijeenkomsten/${id}/vragen?melding=gewijzigd`)
  const form = await readForm(request, questionForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  if (value.stap === 'vraag') {
    const asked = await askQuestion(actor, { ...value, id, now })
    return asked.ok ? back() : refused(meetingProblemText(asked.problem), { values, field: 'question' })
  }
  if (value.stap === 'antwoord') {
    const answered = await answerQuestion(actor, { ...value, id, now })
    if (answered.kind === 'saved') return back()
    if (answered.kind === 'refused') return refused(meetingProblemText(answered.problem), { values, field: 'answer' })
    const seen = { ...values, version: String(answered.version) }
    return refused(texts.answerConflict(answered.theirs), { values: seen, status: 409 })
  }
  const to = value.stap === 'publiceren' ? 'published' : 'answered'
  const moved = await moveQuestion(actor, { id, questionId: value.questionId, to, now })
  return moved.ok ? back() : refused(meetingProblemText(moved.problem), { values, status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.tabs.questions} ${data?.meeting.name ?? ''}`) },
]

export default function QuestionsPage() {
  const { meeting, questions, may, requestKey, flash } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <MeetingFrame meeting={meeting} part="questions" mayInvite={may.write} flash={flash}>
      {answer?.problem && !['vraag', 'antwoord'].includes(answer.values.stap ?? '') && (
        <Alert tone="error">{answer.problem}</Alert>
      )}
      {may.write && <p>{texts.questionsIntro}</p>}
      <MeetingQuestions questions={questions} answer={answer} mayWrite={may.write} />
      {may.write && <AskForm requestKey={requestKey} answer={answer} />}
    </MeetingFrame>
  )
}
