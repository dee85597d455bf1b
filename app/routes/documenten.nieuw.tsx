/** Adds a document of the project. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { postDocument } from '~/modules/document/server/post-document.server'
import { documentTexts as texts } from '~/modules/document/texts'
import { DocumentForm } from '~/modules/document/ui/document-form'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:register')
  return json({ ...(await listDocumentChoices(actor)), requestKey: randomUUID() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'document:register')
  const posted = await postDocument(actor, { request, now, contract: null })
  if (posted.kind === 'saved') return redirect(`/documenten/${posted.id}?melding=toegevoegd`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.add) }]

export default function NewDocument() {
  const { requestKey, municipalities, owners } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={texts.add} breadcrumb={[{ label: texts.documents, href: '/documenten' }]} />
      <DocumentForm
        values={answer?.values ?? { visibility: 'internal', availability: 'available', linkState: 'unchecked' }}
        errors={answer?.errors ?? {}}
        problem={answer?.problem ?? null}
        hidden={{ requestKey: answer?.values.requestKey ?? requestKey }}
        cancelHref="/documenten"
        municipalities={municipalities}
        owners={owners}
        isOfContract={false}
        takesFile
      />
    </>
  )
}
