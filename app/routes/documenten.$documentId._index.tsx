/** A document: what is said of it, its versions, and room for a new one. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { mayWriteDocument } from '~/modules/document/server/document-writer.server'
import { findDocument } from '~/modules/document/server/get-document.server'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { postVersion } from '~/modules/document/server/post-document.server'
import { documentTexts as texts } from '~/modules/document/texts'
import { DocumentFacts } from '~/modules/document/ui/document-facts'
import { VersionForm } from '~/modules/document/ui/version-form'
import { VersionTable } from '~/modules/document/ui/version-table'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:read')
  const document = await findDocument(actor, params.documentId ?? '')
  if (!document) throw new Response(null, { status: 404 })
  const { municipalities } = await listDocumentChoices(actor)
  return json({
    document: { ...document, source: toSourceMark(document.source) },
    municipalities: municipalities
      .filter(({ value }) => document.municipalityCodes.includes(value))
      .map(({ label }) => label),
    may: { write: mayWriteDocument(actor, document.contractId), readContract: can(actor, 'contract:read') },
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'document:write')
  const documentId = params.documentId ?? ''
  // A file for what is not there, or not the person's to change, is not even stored.
  const document = await findDocument(actor, documentId)
  if (!document) throw new Response(null, { status: 404 })
  if (!mayWriteDocument(actor, document.contractId)) throw new Response(null, { status: 403 })
  const posted = await postVersion(actor, { request, now, documentId })
  if (posted.kind === 'saved') return redirect(`/documenten/${documentId}?melding=versie`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.document.title ?? texts.kindOfPage) },
]

export default function DocumentPage() {
  const { document, municipalities, may } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  const { id, contractId } = document
  return (
    <>
      <PageHeading
        kind={texts.kindOfPage}
        title={document.title}
        breadcrumb={[{ label: texts.documents, href: '/documenten' }]}
        actions={
          <>
            {document.versionNumber > 0 && (
              <ButtonLink href={`/documenten/${id}/bestand`} download>
                {texts.download}
              </ButtonLink>
            )}
            {may.write && <ButtonLink href={`/documenten/${id}/wijzigen`}>{texts.edit}</ButtonLink>}
          </>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      <DocumentFacts
        document={document}
        municipalities={municipalities}
        source={document.source && <SourceNote source={document.source} />}
        contract={contractId && may.readContract && <a href={`/contracten/${contractId}`}>{texts.toContract}</a>}
      />
      <Section title={texts.versions} id="versies">
        <VersionTable documentId={id} current={document.versionNumber} versions={document.versions} />
      </Section>
      {may.write && (
        <Section title={texts.versionHeading} id="nieuwe-versie">
          <p>{texts.versionIntro}</p>
          <VersionForm
            versionNumber={document.versionNumber}
            values={answer?.values ?? {}}
            errors={answer?.errors ?? {}}
          />
        </Section>
      )}
    </>
  )
}
