/** The questions about bids to this provider. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listOwnQuestions } from '~/modules/tender/server/answer-question.server'
import { requireProvider } from '~/modules/tender/server/require-staff.server'
import { evaluationTexts } from '~/modules/tender/texts-evaluation'
import { OwnQuestionList } from '~/modules/tender/ui/own-question-pages'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'bidderQuestion:answer')
  return json({ rows: await listOwnQuestions(requireProvider(actor), now) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(evaluationTexts.question.list) }]

export default function OwnQuestions() {
  return <OwnQuestionList {...useLoaderData<typeof loader>()} />
}
