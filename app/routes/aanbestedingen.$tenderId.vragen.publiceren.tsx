/** Publishes the approved answers as the next nota van inlichtingen. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { publishAnswers } from '~/modules/tender/server/draft-answer.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listQuestions } from '~/modules/tender/server/list-questions.server'
import { questionProblemText, questionTexts as texts } from '~/modules/tender/texts-questions'
import { PublishAnswers, QuestionTable } from '~/modules/tender/ui/questions-page'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'enquiry:answer')
  return withActor(actor, async (db) => {
    const { id, number, title } = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const questions = (await listQuestions(db, id)).filter(({ status }) => status === 'approved')
    return json({ tender: { id, number, title }, questions })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'enquiry:answer')
  if (actor.kind !== 'staff') throw new Response(null, { status: 404, statusText: 'Not Found' })
  const tenderId = params.tenderId ?? ''
  const published = await publishAnswers(actor, { tenderId, now })
  if (published.ok) return redirect(`/aanbestedingen/${tenderId}/vragen?melding=gepubliceerd`)
  return json({ problem: questionProblemText(published.problem) }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.publishConfirm) }]

export default function PublishNota() {
  const { tender, questions } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  const path = `/aanbestedingen/${tender.id}/vragen`
  return (
    <>
      <PageHeading
        title={questions.length === 0 ? texts.publishTitle : texts.publish(questions.length)}
        breadcrumb={[...tenderCrumbs(tender), { label: texts.title, href: path }]}
      />
      {problem && <Alert tone="error">{problem}</Alert>}
      <QuestionTable title={texts.approved} questions={questions} path={path} empty={texts.nothingToPublish} />
      <PublishAnswers count={questions.length} />
    </>
  )
}
