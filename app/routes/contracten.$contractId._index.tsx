/** One contract: where it comes from, what was agreed, what was used, and what happened to it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listQuotations } from '~/modules/assignment/server/list-quotations.server'
import { canChangeContract } from '~/modules/contract/domain/contract-changes'
import { statusForm } from '~/modules/contract/forms'
import { listPromises } from '~/modules/contract/server/contract-promises.server'
import { getContract } from '~/modules/contract/server/get-contract.server'
import { listHistory } from '~/modules/contract/server/list-history.server'
import { moveContract } from '~/modules/contract/server/move-contract.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { ContractPage } from '~/modules/contract/ui/contract-page'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { PlanButton } from '~/modules/reporting/ui/plan-button'
import { readAs } from '~/platform/database/read-as.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Thread } from '~/ui/thread'

const historyShown = 5

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:read')
  const today = dayOf(now)
  const id = contractIdOf(params)
  const history = { contractId: id, page: 1, pageSize: historyShown }
  const [contract, thread, promises, quotations, events] = await readAs(actor, (query) =>
    Promise.all([
      getContract(query, id),
      getThread(query, { kind: 'contract', id, today, actor }),
      listPromises(query, id, today),
      listQuotations(query, { kind: 'contract', ids: [id] }),
      can(actor, 'history:read') ? listHistory(query, history) : null,
    ]),
  )
  return {
    contract,
    thread,
    promises,
    quotations,
    history: events,
    today,
    may: {
      change: canChangeContract(actor, contract),
      readOrganisation: can(actor, 'organisation:read'),
      plan: can(actor, 'obligation:plan'),
      addDocument: can(actor, 'document:write'),
      seeOwners: actor.kind === 'staff',
    },
  }
}

/** What is no id belongs to no contract. */
function contractIdOf({ contractId = '' }: { readonly contractId?: string }): string {
  if (!isUuid(contractId)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return contractId
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const id = params.contractId ?? ''
  const form = await readForm(request, statusForm)
  if (!form.ok)
    return json({ refused: Object.values(form.errors).flat().join(' '), typed: form.values }, { status: 422 })
  const { naar: to, signedOn, terminatedOn } = form.value
  const moved = await moveContract(actor, { id, to, signedOn, terminatedOn, now })
  if (moved.ok) return redirect(`/contracten/${id}?melding=status`)
  return json(
    { refused: contractProblemText(moved.problem), typed: form.values },
    { status: moved.problem.code === 'stepUnknown' ? 409 : 422 },
  )
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${data.contract.number} ${data.contract.title}` : texts.kind) },
]

export default function Contract() {
  const { thread, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <ContractPage
      {...page}
      refused={answer?.refused}
      typed={answer?.typed ?? {}}
      flash={flash}
      roles={appTexts.roles}
      thread={<Thread steps={thread} />}
      planning={page.may.plan && <PlanButton contractId={page.contract.id} />}
    />
  )
}
