/** Changes what is said of a document. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CivilDate } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { documentForm, municipalitiesOf } from '~/modules/document/forms'
import { changeDocument } from '~/modules/document/server/change-document.server'
import { requireDocumentWriter } from '~/modules/document/server/document-writer.server'
import { findDocument } from '~/modules/document/server/get-document.server'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { documentProblemText } from '~/modules/document/server/post-document.server'
import { documentTexts as texts } from '~/modules/document/texts'
import { DocumentForm } from '~/modules/document/ui/document-form'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { formatDay } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:write')
  const document = await findDocument(actor, params.documentId ?? '')
  if (!document) throw new Response(null, { status: 404 })
  requireDocumentWriter(actor, document.contractId)
  const day = (value: CivilDate | null) => (value === null ? '' : formatDay(value))
  const values: Record<string, string> = {
    title: document.title,
    kind: document.kind,
    visibility: document.visibility,
    availability: document.availability,
    period: document.period ?? '',
    status: document.status ?? '',
    issuer: document.issuer ?? '',
    phase: document.phaseNumber === null ? '' : String(document.phaseNumber),
    expiresOn: day(document.expiresOn),
    ownerId: document.ownerId ?? '',
    url: document.url ?? '',
    linkState: document.linkState,
    linkCheckedOn: day(document.linkCheckedOn),
    ...Object.fromEntries(document.municipalityCodes.map((code) => [`gemeente-${code}`, 'ja'])),
  }
  const { id, title, version, contractId } = document
  return json({ ...(await listDocumentChoices(actor)), id, title, version, isOfContract: contractId !== null, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:write')
  const id = params.documentId ?? ''
  if (!(await findDocument(actor, id))) throw new Response(null, { status: 404 })
  const form = await readForm(request, documentForm)
  if (!form.ok) return invalid(form)
  const municipalityCodes = municipalitiesOf(Object.keys(form.values))
  const changed = await changeDocument(actor, { id, input: form.value, municipalityCodes })
  if (changed.ok) return redirect(`/documenten/${id}?melding=gewijzigd`)
  const status = changed.problem.code === 'changedMeanwhile' ? 409 : 422
  return refused(documentProblemText(changed.problem), { values: form.values, status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${texts.edit}: ${data.title}` : texts.edit) },
]

export default function ChangeDocument() {
  const { id, title, version, isOfContract, values, municipalities, owners } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title={texts.edit}
        breadcrumb={[
          { label: texts.documents, href: '/documenten' },
          { label: title, href: `/documenten/${id}` },
        ]}
      />
      <DocumentForm
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        problem={answer?.problem ?? null}
        hidden={{ version: answer?.values.version ?? String(version) }}
        cancelHref={`/documenten/${id}`}
        municipalities={municipalities}
        owners={owners}
        isOfContract={isOfContract}
        takesFile={false}
      />
    </>
  )
}
