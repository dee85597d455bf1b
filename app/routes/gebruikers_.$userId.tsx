/** One person: roles and account, as far as the administrator who looks manages them. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountForm, endRoleForm, isId, roleForm } from '~/modules/access/forms'
import { changeRole, endMembership } from '~/modules/access/server/change-membership.server'
import { clearSecondStep, disableAccount, enableAccount } from '~/modules/access/server/disable-account.server'
import { findPersonDetail } from '~/modules/access/server/get-person-detail.server'
import { type Person, requirePerson } from '~/modules/access/server/require-person.server'
import { problemTexts, peopleTexts as texts } from '~/modules/access/texts'
import { PersonPage } from '~/modules/access/ui/person-page'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

const notFound = () => new Response(null, { status: 404 })

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'user:manage')
  const detail = isId(params.userId) ? await findPersonDetail(actor, params.userId) : null
  if (detail === null) throw notFound()
  return json(detail)
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'user:manage')
  const userId = params.userId
  if (!isId(userId) || (await findPersonDetail(person.actor, userId)) === null) throw notFound()
  const data = await readFormData(request)
  const intent = data.get('intent')
  if (intent === 'role') return saveRole(person, userId, data)
  if (intent === 'end') return endRole(person, userId, data)
  return saveAccount(person, userId, data)
}

async function saveRole({ actor }: Person, userId: string, data: FormData) {
  const form = await readForm(data, roleForm)
  if (!form.ok) return invalid(form)
  return answer(await changeRole(actor, form.value), `/gebruikers/${userId}?melding=rol-gewijzigd`)
}

async function endRole({ actor, now }: Person, userId: string, data: FormData) {
  const form = await readForm(data, endRoleForm)
  if (!form.ok) return invalid(form)
  const result = await endMembership(actor, { ...form.value, now })
  const isStillShown = result.ok && (await findPersonDetail(actor, userId)) !== null
  return answer(result, `/gebruikers${isStillShown ? `/${userId}` : ''}?melding=rol-beeindigd`)
}

const accountSteps = {
  disable: { run: disableAccount, done: 'account-gesloten' },
  enable: { run: enableAccount, done: 'account-geopend' },
  'clear-second-step': { run: clearSecondStep, done: 'tweede-stap-gewist' },
} as const

async function saveAccount({ actor, now }: Person, userId: string, data: FormData) {
  const step = Object.entries(accountSteps).find(([intent]) => intent === data.get('intent'))?.[1]
  const form = await readForm(data, accountForm)
  if (!step || !form.ok) throw new Response(null, { status: 400 })
  const result = await step.run(actor, { userId, version: form.value.version, now })
  return answer(result, `/gebruikers/${userId}?melding=${step.done}`)
}

type Outcome = Awaited<ReturnType<typeof changeRole | typeof disableAccount>>

/** Back to the page, or the reason why not: 409 when somebody was first, so that the page shows how it is now. */
function answer(result: Outcome, doneAt: string) {
  if (result.ok) return redirect(doneAt)
  const { code } = result.problem
  const isConflict = ['personChanged', 'personGone', 'alreadyHasRole', 'noLongerManager'].includes(code)
  return refused(problemTexts[code](), { status: isConflict ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: appTexts.title(data?.name ?? texts.kind) }]

export default function Page() {
  return <PersonPage person={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
