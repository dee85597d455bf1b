/** The consensus of a lot: scores beside each other, minutes, and settling the quality. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { meetingForm } from '~/modules/tender/forms-evaluation'
import { getConsensus } from '~/modules/tender/server/get-consensus.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { saveMinutes, settleQuality } from '~/modules/tender/server/run-consensus.server'
import { evaluationProblemText, evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { ConsensusPage } from '~/modules/tender/ui/consensus-pages'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '' } = params
  const view = await getConsensus(requireStaff(actor), { tenderId, lotId })
  return json({ view, saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '' } = params
  const staff = requireStaff(actor)
  await getConsensus(staff, { tenderId, lotId })
  const form = await readForm(request, meetingForm)
  if (!form.ok) return json({ problem: null, errors: form.errors, values: form.values }, { status: 422 })
  const of = { tenderId, lotId, now }
  const { value } = form
  const done =
    value.stap === 'vaststellen'
      ? await settleQuality(staff, of)
      : await saveMinutes(staff, {
          ...of,
          meeting: {
            heldOn: value.datum,
            presentUserIds: value.aanwezig,
            minutes: value.verslag,
            version: value.version,
          },
        })
  if (done.ok) return redirect(`/aanbestedingen/${tenderId}/beoordeling/overleg/${lotId}?melding=opgeslagen`)
  const problem = evaluationProblemText(done.problem)
  return json({ problem, errors: {}, values: form.values }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.meeting.title) }]

export default function Consensus() {
  const answer = useActionData<typeof action>() ?? { problem: null, errors: {}, values: {} }
  return <ConsensusPage {...useLoaderData<typeof loader>()} answer={answer} />
}
