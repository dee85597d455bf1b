/** Writes a remark or advice down that came in. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { remarkForm } from '~/modules/consultation/forms-consultation'
import { getRoundToChange } from '~/modules/consultation/server/list-rounds.server'
import { listThemeChoices } from '~/modules/consultation/server/list-themes.server'
import { addRemark } from '~/modules/consultation/server/save-remark.server'
import { consultationProblemText, consultationTexts as texts } from '~/modules/consultation/texts-consultation'
import { fieldOfRemarkProblem } from '~/modules/consultation/ui/field-of-problem'
import { RemarkFields } from '~/modules/consultation/ui/remark-forms'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  const { id, title } = await getRoundToChange(actor, params.roundId ?? '')
  return json({
    id,
    title,
    themes: await listThemeChoices(actor),
    values: { requestKey: randomUUID(), kind: 'remark' },
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:write')
  const { id: roundId } = await getRoundToChange(actor, params.roundId ?? '')
  const form = await readForm(request, remarkForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const { requestKey, ...input } = form.value
  const added = await addRemark(actor, { roundId, input: { ...input, requestKey }, now })
  if (added.ok) return redirect(`/project/inspraak/${roundId}?melding=toegevoegd`)
  const errors = { [fieldOfRemarkProblem(added.problem.code)]: [consultationProblemText(added.problem)] }
  return json({ errors, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newRemark) }]

export default function NewRemark() {
  const { id, title, themes, values: fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? fresh
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.newRemark}
      breadcrumb={[
        { label: texts.title, href: '/project/inspraak' },
        { label: title, href: `/project/inspraak/${id}` },
      ]}
      errors={errors}
      cancelHref={`/project/inspraak/${id}`}
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <RemarkFields values={values} errors={errors} themes={themes} />
    </FormFrame>
  )
}
