/** "Interesse": hear of every change to a tender, or no more. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { followTender } from '~/modules/tender/server/follow-tender.server'
import { readFormData } from '~/platform/form/read-form.server'

export async function action({ request, context, params }: ActionFunctionArgs) {
  const buttonOn = `/aanbestedingen/${params.tenderId}`
  const { actor, now } = await requirePerson({ request, context }, 'enquiry:ask', { buttonOn })
  if (actor.kind !== 'provider') throw new Response(null, { status: 404, statusText: 'Not Found' })
  const tenderId = params.tenderId ?? ''
  const follow = (await readFormData(request)).get('volgen') !== 'nee'
  await followTender(actor, { tenderId, follow, now })
  return redirect(`/aanbestedingen/${tenderId}?melding=${follow ? 'volgt' : 'volgt-niet'}`)
}
