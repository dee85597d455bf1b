/** The documents of a contract, and room for a new one. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '~/kernel/actor'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getContract } from '~/modules/contract/server/get-contract.server'
import { ContractDocuments } from '~/modules/contract/ui/contract-papers'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { postDocument } from '~/modules/document/server/post-document.server'
import { documentTexts as texts } from '~/modules/document/texts'
import { DocumentForm } from '~/modules/document/ui/document-form'
import { readAs } from '~/platform/database/read-as.server'
import { appTexts } from '~/texts'
import { PageHeading, Section } from '~/ui/page-heading'

const contractOf = (actor: Actor, id: string) => readAs(actor, (query) => getContract(query, id))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:read')
  const contract = await contractOf(actor, params.contractId ?? '')
  const mayWrite = can(actor, 'document:write')
  const choices = mayWrite ? await listDocumentChoices(actor) : { municipalities: [], owners: [] }
  return json({ contract, mayWrite, ...choices, requestKey: randomUUID() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'document:write')
  const { id, supplierId } = await contractOf(actor, params.contractId ?? '')
  const posted = await postDocument(actor, { request, now, contract: { id, supplierId } })
  if (posted.kind === 'saved') return redirect(`/contracten/${id}/documenten`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${texts.documents} ${data.contract.number}` : texts.contractDocuments) },
]

export default function ContractDocumentsPage() {
  const { contract, mayWrite, municipalities, owners, requestKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const href = `/contracten/${contract.id}`
  return (
    <>
      <PageHeading
        title={texts.contractDocuments}
        breadcrumb={[{ label: `${contract.number} ${contract.title}`, href }]}
      />
      <ContractDocuments contract={contract} />
      {mayWrite && (
        <Section title={texts.add} id="toevoegen">
          <DocumentForm
            values={
              answer?.values ?? {
                kind: 'contract',
                visibility: 'internal',
                availability: 'available',
                linkState: 'unchecked',
              }
            }
            errors={answer?.errors ?? {}}
            problem={answer?.problem ?? null}
            hidden={{ requestKey: answer?.values.requestKey ?? requestKey }}
            cancelHref={href}
            municipalities={municipalities}
            owners={owners}
            isOfContract
            takesFile
          />
        </Section>
      )}
    </>
  )
}
