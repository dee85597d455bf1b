/** One application: evidence beside judgement, and the decision. The contract is made here, in the decision's transaction. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { StaffActor } from '~/kernel/actor'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { admissionForm } from '~/modules/tender/forms-admission'
import { type Decision, decideAdmission, linkAdmissionContract } from '~/modules/tender/server/decide-admission.server'
import { getAdmission } from '~/modules/tender/server/get-admission.server'
import { postAdmissionForm } from '~/modules/tender/server/post-admission-form.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { admissionProblemStatus, admissionProblemText, admissionTexts as texts } from '~/modules/tender/texts-admission'
import { AdmissionPage } from '~/modules/tender/ui/admission-page'
import { firstProblem } from '~/modules/tender/ui/first-problem'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:read')
  const { tenderId = '', applicationId = '' } = params
  const view = await getAdmission(requireStaff(actor), { tenderId, applicationId, now })
  return json({ view, saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:decide')
  const { tenderId = '', applicationId = '' } = params
  const staff = requireStaff(actor)
  const of = { tenderId, applicationId, now }
  await getAdmission(staff, of)
  const posted = await readForm(request, admissionForm)
  if (!posted.ok) return json({ errors: posted.errors, values: posted.values, problem: null }, { status: 422 })
  const { value: form, values } = posted
  const done =
    form.stap === 'toelaten' || form.stap === 'weigeren'
      ? await decide(staff, {
          ...of,
          to: form.stap === 'toelaten' ? 'admitted' : 'refused',
          remark: form.toevoeging,
          version: form.version,
        })
      : await postAdmissionForm(staff, { ...of, form, values })
  if (done.ok) return redirect(`/aanbestedingen/${tenderId}/toelating/${applicationId}?melding=opgeslagen`)
  const problem = admissionProblemText(done.problem)
  return json({ errors: {}, values, problem }, { status: admissionProblemStatus(done.problem.code) })
}

const decide = (staff: StaffActor, decision: Decision) =>
  withActor(staff, async (db) => {
    const decided = await decideAdmission(db, staff, decision)
    if (!decided.ok || decided.value === null) return decided
    const [contractId = ''] = await createAwardedContracts(db, [decided.value])
    await linkAdmissionContract(db, decision.applicationId, contractId)
    return decided
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.application(data.view.name) : texts.list) },
]

export default function Admission() {
  const answer = useActionData<typeof action>()
  const problem = firstProblem(answer)
  return <AdmissionPage {...useLoaderData<typeof loader>()} problem={problem} values={answer?.values ?? {}} />
}
