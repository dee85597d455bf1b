/** The officer checks one bid: exclusion, suitability, repairs, setting aside. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { checkForm } from '~/modules/tender/forms-evaluation'
import { getBidCheck } from '~/modules/tender/server/check-bid.server'
import { requireTenderOfOfficer } from '~/modules/tender/server/find-tender-head.server'
import { postCheckForm } from '~/modules/tender/server/post-check-form.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { evaluationProblemText, evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { BidCheckPage } from '~/modules/tender/ui/bid-check-page'
import { firstProblem } from '~/modules/tender/ui/first-problem'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', bidId = '' } = params
  const view = await getBidCheck(requireStaff(actor), { tenderId, bidId, now })
  return json({ view, saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', bidId = '' } = params
  await requireTenderOfOfficer(actor, tenderId)
  const form = await readForm(request, checkForm)
  if (!form.ok) return invalid(form)
  const done = await postCheckForm(requireStaff(actor), { tenderId, bidId, form: form.value, now })
  if (!done.ok) return refused(evaluationProblemText(done.problem), { values: form.values, status: 409 })
  return redirect(`/aanbestedingen/${tenderId}/beoordeling/controle/${bidId}?melding=opgeslagen`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(texts.check.title(data?.view.bid.name ?? '')) },
]

export default function CheckBid() {
  const answer = useActionData<typeof action>()
  const problem = firstProblem(answer)
  return <BidCheckPage {...useLoaderData<typeof loader>()} problem={problem} values={answer?.values ?? {}} />
}
