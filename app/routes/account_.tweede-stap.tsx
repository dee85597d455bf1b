/** The second step: setting it up, moving it to another telephone, new recovery codes, taking it off. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mayRemoveSecondStep, mustSetUpSecondStep } from '~/modules/access/domain/second-step'
import { passwordOnlyForm, secondStepForm } from '~/modules/access/forms'
import { qrCode } from '~/modules/access/server/qr-code.server'
import { type Person, requireLogin } from '~/modules/access/server/require-person.server'
import {
  asksPassword,
  countRecoveryCodes,
  offerSecondStep,
  removeSecondStep,
  renewRecoveryCodes,
  setUpSecondStep,
} from '~/modules/access/server/set-up-second-step.server'
import { problemTexts, secondStepTexts as texts } from '~/modules/access/texts'
import { SecondStepPage } from '~/modules/access/ui/second-step-page'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  return json({
    offer: toOffer(person, null),
    asksPassword: asksPassword(person),
    hasSecondStep: person.session.hasTotp,
    isRequired: mustSetUpSecondStep(person.session),
    mayRemove: mayRemoveSecondStep(person.session),
    codesLeft: await countRecoveryCodes(person),
  })
}

function toOffer(person: Person, earlier: string | null) {
  const { secret, sealed, address } = offerSecondStep(person, earlier)
  return { secret, sealed, qr: qrCode(address) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  const data = await readFormData(request)
  if (data.get('intent') === 'renew') return renew(person, data)
  if (data.get('intent') === 'remove') return remove(person, data)
  const form = await readForm(data, secondStepForm)
  if (!form.ok) return invalid(form)
  const result = await setUpSecondStep(person, form.value)
  if (result.ok) return json(result.value)
  const { code, params = {} } = result.problem
  const text = problemTexts[code](params)
  if (code === 'codeWrong') return refused(text, { field: 'code' })
  if (code === 'passwordWrong') return refused(text, { field: 'password' })
  return refused(text, { status: code === 'tooManyAttempts' ? 429 : 409 })
}

async function renew(person: Person, data: FormData) {
  const form = await readForm(data, passwordOnlyForm)
  if (!form.ok) return refused(form.errors.password?.[0] ?? '')
  const result = await renewRecoveryCodes(person, form.value.password)
  return result.ok ? json(result.value) : refused(problemTexts[result.problem.code](result.problem.params ?? {}))
}

async function remove(person: Person, data: FormData) {
  const form = await readForm(data, passwordOnlyForm)
  if (!form.ok) return refused(form.errors.password?.[0] ?? '')
  const result = await removeSecondStep(person, form.value.password)
  if (!result.ok) return refused(problemTexts[result.problem.code](result.problem.params ?? {}))
  return redirect('/account?melding=tweede-stap-uit')
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Page() {
  return <SecondStepPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
