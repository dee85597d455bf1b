/** Changes an organisation; somebody who was quicker is told, and what was typed stays. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isUuid } from '~/kernel/uuid'
import { organisationForm } from '~/modules/access/organisation-forms'
import { organisationProblemText, organisationTexts as texts } from '~/modules/access/organisation-texts'
import { findOrganisationToChange } from '~/modules/access/server/find-organisation-to-change.server'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { saveOrganisation } from '~/modules/access/server/save-organisation.server'
import { OrganisationForm } from '~/modules/access/ui/organisation-form'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'
import { VersionComparison } from '~/ui/version-comparison'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'organisation:write')
  const id = params.organisationId ?? ''
  const organisation = isUuid(id) ? await findOrganisationToChange(actor, id) : null
  if (!organisation) throw new Response(null, { status: 404 })
  return json({ organisation })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'organisation:write')
  const id = params.organisationId ?? ''
  const known = isUuid(id) ? await findOrganisationToChange(actor, id) : null
  if (!known) throw new Response(null, { status: 404 })
  const form = await readForm(request, organisationForm)
  if (!form.ok) return invalid(form)
  const { id: _ofForm, version = 0, ...input } = form.value
  const saved = await saveOrganisation(actor, { id, version, input })
  if (saved.ok) return redirect(`/organisaties/${id}`)
  const { code, params: about } = saved.problem
  const field = typeof about?.field === 'string' ? about.field : undefined
  const status = code === 'changedByOther' ? 409 : 422
  return refused(organisationProblemText(saved.problem), { values: form.values, field, status })
}

const fields = ['name', 'kind', 'kvk', 'agb', 'cbs', 'aliases'] as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(texts.changeTitle(data?.organisation.values.name ?? texts.organisation)) },
]

export default function ChangeOrganisation() {
  const { organisation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const href = `/organisaties/${organisation.id}`
  return (
    <>
      <PageHeading
        title={texts.changeTitle(organisation.values.name)}
        breadcrumb={[
          { label: texts.organisations, href: '/organisaties' },
          { label: organisation.values.name, href },
        ]}
      />
      {answer?.problem === texts.problems.changedByOther() && (
        <VersionComparison
          theirName={texts.colleague}
          fields={fields.map((name) => ({
            label: texts.fields[name],
            yours: answer.values[name] ?? '',
            theirs: organisation.values[name],
          }))}
        />
      )}
      <OrganisationForm
        values={answer?.values ?? organisation.values}
        errors={answer?.errors ?? {}}
        problem={answer?.problem ?? null}
        cancelHref={href}
        // The loader ran again after the answer: saving once more overwrites what was shown, knowingly.
        hidden={{ version: String(organisation.version) }}
      />
    </>
  )
}
