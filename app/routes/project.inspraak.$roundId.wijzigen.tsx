/** Changes a consultation; two people at once see each other's version. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { changeRoundForm } from '~/modules/consultation/forms-consultation'
import { getRoundToChange, listDocumentChoices } from '~/modules/consultation/server/list-rounds.server'
import { changeRound } from '~/modules/consultation/server/save-round.server'
import { consultationProblemText, consultationTexts as texts } from '~/modules/consultation/texts-consultation'
import { RoundFields } from '~/modules/consultation/ui/round-fields'
import { comparedRound, roundValues } from '~/modules/consultation/ui/round-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  const round = await getRoundToChange(actor, params.roundId ?? '')
  const values = { ...roundValues(round), version: String(round.version) }
  return json({ id: round.id, title: round.title, values, documents: await listDocumentChoices(actor) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  const { id } = await getRoundToChange(actor, params.roundId ?? '')
  const form = await readForm(request, changeRoundForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await changeRound(actor, { id, input: form.value })
  if (change.kind === 'saved') return redirect(`/project/inspraak/${id}?melding=opgeslagen`)
  if (change.kind === 'refused') {
    const errors = { endsOn: [consultationProblemText(change.problem)] }
    return json({ errors, values: form.values, conflict: null }, { status: 422 })
  }
  const values = { ...form.values, version: String(change.current.version) }
  const conflict = { by: change.by, theirs: roundValues(change.current) }
  return json({ errors: {}, values, conflict }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.editTitle) }]

export default function ChangeRound() {
  const { id, title, values: stored, documents } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={texts.editTitle}
      kind={texts.kind}
      breadcrumb={[
        { label: texts.title, href: '/project/inspraak' },
        { label: title, href: `/project/inspraak/${id}` },
      ]}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedRound(values, conflict.theirs) }}
      cancelHref={`/project/inspraak/${id}`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <RoundFields values={values} errors={errors} documents={documents} assignments={[]} />
    </FormFrame>
  )
}
