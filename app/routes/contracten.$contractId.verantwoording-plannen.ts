/** Plans the obligations of one contract now, instead of tonight. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isUuid } from '~/kernel/uuid'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { planContract } from '~/modules/reporting/server/plan-obligations.server'

export async function action({ request, context, params }: ActionFunctionArgs) {
  const buttonOn = `/contracten/${params.contractId}`
  const { actor, now } = await requirePerson({ request, context }, 'obligation:plan', { buttonOn })
  const contractId = params.contractId ?? ''
  if (!isUuid(contractId)) throw new Response(null, { status: 404 })
  const made = await planContract(actor, contractId, now)
  return redirect(`/contracten/${contractId}?melding=${made === 0 ? 'niets-te-plannen' : 'gepland'}#verantwoording`)
}
