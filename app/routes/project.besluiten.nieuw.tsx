/** Adds a matter to be decided, with the bodies that decide it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { matterForm } from '~/modules/planning/forms-decision'
import { findMatterChoices } from '~/modules/planning/server/list-matter-choices.server'
import { saveMatter } from '~/modules/planning/server/save-matter.server'
import { decisionProblemTexts, decisionTexts as texts } from '~/modules/planning/texts-decisions'
import { MatterForm } from '~/modules/planning/ui/matter-form'
import { fieldOfMatterProblem } from '~/modules/planning/ui/matter-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'decision:write')
  const choices = await findMatterChoices(actor)
  if (choices === null) throw redirect('/project/besluiten')
  return json({ choices })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'decision:write')
  const form = await readForm(request, matterForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const choices = await findMatterChoices(actor)
  if (choices === null) throw redirect('/project/besluiten')
  const saved = await saveMatter(actor, { id: null, projectId: choices.projectId, input: form.value, now })
  if (saved.ok) return redirect(`/project/besluiten/${saved.value.id}?melding=opgeslagen`)
  const errors = { [fieldOfMatterProblem(saved.problem.code)]: [decisionProblemTexts[saved.problem.code]({})] }
  return json({ errors, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.add) }]

export default function NewMatter() {
  const { choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <MatterForm
      title={texts.add}
      values={answer?.values ?? {}}
      errors={answer?.errors ?? {}}
      choices={choices}
      cancelHref="/project/besluiten"
    />
  )
}
