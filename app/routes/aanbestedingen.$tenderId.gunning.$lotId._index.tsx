/** The award of one lot, from calculation to contracts. The contracts are made here, in the transaction of the award. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { awardForm } from '~/modules/tender/forms-award'
import { getAwardPage } from '~/modules/tender/server/award-page.server'
import { finalizeAward } from '~/modules/tender/server/finalize-award.server'
import { requireTenderOfOfficer } from '~/modules/tender/server/find-tender-head.server'
import { postAwardForm } from '~/modules/tender/server/post-award-form.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { awardProblemText, awardTexts as texts } from '~/modules/tender/texts-award'
import { AwardPage } from '~/modules/tender/ui/award-pages'
import { firstProblem } from '~/modules/tender/ui/first-problem'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '' } = params
  const { pathname, searchParams } = new URL(request.url)
  const { page } = pagingOf(searchParams)
  const view = await getAwardPage(requireStaff(actor), { tenderId, lotId, now, page })
  const saved = searchParams.has('melding')
  searchParams.delete('melding')
  return { view, saved, address: { path: pathname, search: `${searchParams}` } }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '' } = params
  const staff = requireStaff(actor)
  await requireTenderOfOfficer(staff, tenderId)
  const form = await readForm(request, awardForm)
  if (!form.ok) return invalid(form)
  const { value } = form
  const problem =
    value.stap === 'definitief'
      ? await withActor(staff, async (db) => {
          const awarded = await finalizeAward(db, staff, { tenderId, lotId, version: value.version, now })
          if (!awarded.ok) return awardProblemText(awarded.problem)
          await createAwardedContracts(db, awarded.value)
          return null
        })
      : await postAwardForm(staff, { tenderId, lotId, form: value, now })
  if (problem !== null) return refused(problem, { values: form.values, status: 409 })
  return redirect(`/aanbestedingen/${tenderId}/gunning/${lotId}?melding=opgeslagen`)
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.lotTitle(data.view.lot.number) : texts.title) },
]

export default function Award() {
  const answer = useActionData<typeof action>()
  const problem = firstProblem(answer)
  return <AwardPage {...useLoaderData<typeof loader>()} answer={{ problem, values: answer?.values ?? {} }} />
}
