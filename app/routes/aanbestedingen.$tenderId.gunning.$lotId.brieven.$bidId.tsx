/** The letter to one bidder: the officer writes what the winner did better, and sees it as it will read. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readReasons } from '~/modules/tender/forms-award'
import { anyForm } from '~/modules/tender/forms-evaluation'
import { saveReasons } from '~/modules/tender/server/decide-award.server'
import { getLetterToWrite } from '~/modules/tender/server/get-letter.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { awardProblemText, awardTexts as texts } from '~/modules/tender/texts-award'
import { ReasonsPage } from '~/modules/tender/ui/letter-pages'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '', bidId = '' } = params
  const view = await getLetterToWrite(requireStaff(actor), { tenderId, lotId, bidId, now })
  return json({ view, saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '', bidId = '' } = params
  const staff = requireStaff(actor)
  const { criteria } = await getLetterToWrite(staff, { tenderId, lotId, bidId, now })
  const { values } = await readForm(request, anyForm)
  const reasons = readReasons(
    values,
    criteria.map((criterion) => criterion.criterionId),
  )
  const saved = await saveReasons(staff, { tenderId, lotId, bidId, reasons, now })
  if (saved.ok) return redirect(`/aanbestedingen/${tenderId}/gunning/${lotId}?melding=opgeslagen#brieven`)
  const status = saved.problem.code === 'personalNumber' ? 422 : 409
  return json({ problem: awardProblemText(saved.problem), values }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(texts.letterTitle(data?.view.draft.name ?? '')) },
]

export default function Reasons() {
  const answer = useActionData<typeof action>()
  return (
    <ReasonsPage {...useLoaderData<typeof loader>()} problem={answer?.problem ?? null} values={answer?.values ?? {}} />
  )
}
