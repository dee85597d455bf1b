/** Changes the text of a part; two people at once see both texts. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { partForm } from '~/modules/assignment/forms'
import { getPart, listResultChoices } from '~/modules/assignment/server/get-assignment.server'
import { changePart } from '~/modules/assignment/server/save-part.server'
import { assignmentProblemText, assignmentTexts as texts } from '~/modules/assignment/texts'
import { PartFields } from '~/modules/assignment/ui/part-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one, type Typed } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'assignment:write')
  const { assignmentId = '', partId = '' } = params
  const { assignment, part } = await getPart(actor, { assignmentId, partId })
  const values: Typed = {
    version: String(part.version),
    title: part.title,
    text: part.text,
    year: part.year === null ? '' : String(part.year),
    resultIds: part.results.map((result) => result.id),
  }
  return json({ assignment, code: part.code, partId, values, results: await listResultChoices(actor) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'assignment:write')
  const { assignmentId = '', partId = '' } = params
  await getPart(actor, { assignmentId, partId })
  const form = await readForm(request, partForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await changePart(actor, { assignmentId, partId, input: form.value, now })
  if (change.kind === 'saved') return redirect(`/project/opdrachten/${assignmentId}/${partId}?melding=opgeslagen`)
  if (change.kind === 'refused') {
    const errors = { form: [assignmentProblemText(change.problem)] }
    return json({ errors, values: form.values, conflict: null }, { status: 409 })
  }
  const { title, text, version } = change.current
  const values = { ...form.values, version: String(version) }
  return json({ errors: {}, values, conflict: { by: change.by, theirs: { title, text } } }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.changePart} ${data?.code ?? ''}`) },
]

export default function ChangePart() {
  const { assignment, code, partId, values: stored, results } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values: Typed = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  const partHref = `/project/opdrachten/${assignment.id}/${partId}`
  return (
    <FormFrame
      title={`${texts.changePart}: ${code}`}
      breadcrumb={[
        { label: texts.title, href: '/project/opdrachten' },
        { label: assignment.title, href: `/project/opdrachten/${assignment.id}` },
        { label: code, href: partHref },
      ]}
      errors={errors}
      conflict={
        conflict && {
          by: conflict.by,
          fields: (['title', 'text'] as const).map((name) => ({
            label: texts.fields[name],
            yours: one(values, name),
            theirs: conflict.theirs[name],
          })),
        }
      }
      cancelHref={partHref}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <PartFields values={values} errors={errors} results={results} isNew={false} />
    </FormFrame>
  )
}
