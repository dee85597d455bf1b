/** Adds an organisation. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { organisationForm } from '~/modules/access/organisation-forms'
import { organisationProblemText, organisationTexts as texts } from '~/modules/access/organisation-texts'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { saveOrganisation } from '~/modules/access/server/save-organisation.server'
import { OrganisationForm } from '~/modules/access/ui/organisation-form'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'organisation:write')
  return json({ id: randomUUID() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'organisation:write')
  const form = await readForm(request, organisationForm)
  if (!form.ok) return invalid(form)
  const { id = randomUUID(), version: _none, ...input } = form.value
  const saved = await saveOrganisation(actor, { id, version: null, input })
  if (saved.ok) return redirect(`/organisaties/${saved.value.id}`)
  return refused(organisationProblemText(saved.problem), { values: form.values, field: fieldOf(saved.problem.params) })
}

const fieldOf = (params: Readonly<Record<string, unknown>> | undefined): string | undefined =>
  typeof params?.field === 'string' ? params.field : undefined

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.add) }]

export default function NewOrganisation() {
  const { id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={texts.add} breadcrumb={[{ label: texts.organisations, href: '/organisaties' }]} />
      <OrganisationForm
        values={answer?.values ?? { kind: 'provider' }}
        errors={answer?.errors ?? {}}
        problem={answer?.problem ?? null}
        cancelHref="/organisaties"
        hidden={{ id: answer?.values.id ?? id }}
      />
    </>
  )
}
