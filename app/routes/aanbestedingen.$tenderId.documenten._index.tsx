/** The documents of a tender with their versions. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { regimeRules } from '~/modules/tender/domain/regime'
import { tenderDocumentForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { receivePaper } from '~/modules/tender/server/receive-paper.server'
import { listTenderDocuments, saveTenderDocument } from '~/modules/tender/server/save-tender-document.server'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { refusedChange, savedHref } from '~/modules/tender/ui/change-answer'
import { AddDocument, DocumentTable } from '~/modules/tender/ui/documents-page'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  return withActor(actor, async (db) => {
    const { id, number, title, version, publishedAt, regime } = await getTender(db, {
      id: params.tenderId ?? '',
      actor,
      now,
    })
    const documents = await listTenderDocuments(db, id)
    const missing = regimeRules[regime].documents.filter((kind) => !documents.some((each) => each.kind === kind))
    return json({
      tender: { id, number, title },
      version,
      isPublished: publishedAt !== null,
      documents,
      missing: actor.kind === 'staff' ? missing : [],
      mayWrite: can(actor, 'tender:write'),
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tenderId = params.tenderId ?? ''
  await withActor(actor, (db) => getTender(db, { id: tenderId, actor, now }))
  const upload = await readUpload(request, { field: 'bestand', take: receivePaper })
  if (!upload.ok) return json({ errors: { bestand: [texts.uploadBroken] }, values: {} }, { status: 422 })
  const typed = new FormData()
  for (const [name, value] of upload.value.fields) typed.set(name, value)
  const form = await readForm(typed, tenderDocumentForm)
  const { file } = upload.value
  const paper = file?.ok ? file.value : null
  const problem = file === null ? texts.fileMissing : file.ok ? null : texts[file.problem.code]
  if (!form.ok || paper === null) {
    const errors = { ...(form.ok ? {} : form.errors), ...(problem === null ? {} : { bestand: [problem] }) }
    return json({ errors, values: form.values }, { status: 422 })
  }
  const change = await saveTenderDocument(actor, { tenderId, input: form.value, paper, now })
  if (change.kind === 'saved') return redirect(savedHref(`/aanbestedingen/${tenderId}/documenten`, change))
  const { body, status } = refusedChange(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.documentsTitle) }]

export default function Documents() {
  const { tender, documents, missing, mayWrite, version, isPublished } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <>
      <PageHeading title={texts.documentsTitle} breadcrumb={tenderCrumbs(tender)} intro={texts.documentsIntro} />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {missing.length > 0 && <p>{texts.mustBeThere(missing.map((kind) => texts.documentKinds[kind]).join(', '))}</p>}
      <DocumentTable documents={documents} path={`/aanbestedingen/${tender.id}/documenten`} />
      {mayWrite && (
        <AddDocument
          documents={documents}
          isPublished={isPublished}
          values={{ version: String(version), ...answer?.values }}
          errors={answer?.errors ?? {}}
        />
      )}
    </>
  )
}
