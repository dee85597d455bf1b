/** Takes a file in while it streams; the page itself shows the form again when something was wrong with it. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getOwnObligation } from '~/modules/reporting/server/get-own-obligation.server'
import { receiveDelivery } from '~/modules/reporting/server/receive-delivery.server'
import { providerTexts as texts, uploadProblemTexts } from '~/modules/reporting/texts-provider'
import { UploadForm } from '~/modules/reporting/ui/upload-form'
import { withActor } from '~/platform/database/with-actor.server'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const { id, template, period } = await withActor(actor, (db) =>
    getOwnObligation(db, actor, params.obligationId ?? ''),
  )
  return json({ id, title: texts.title(template.title, period), requestKey: randomUUID() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const obligationId = params.obligationId ?? ''
  // A file for what is not there, or not the provider's own, is not even stored.
  await withActor(actor, (db) => getOwnObligation(db, actor, obligationId))
  const upload = await readUpload(request, {
    field: 'bestand',
    take: ({ fileName, content }, fields) => {
      const requestKey = `${obligationId}:${requestKeyOf(fields.get('requestKey'))}`
      return receiveDelivery(actor, { obligationId, requestKey, fileName, content, now })
    },
  })
  if (!upload.ok) return refuse(uploadProblemTexts[upload.problem.code]())
  const received = upload.value.file
  if (received === null) return refuse(uploadProblemTexts.fileMissing())
  if (!received.ok) return refuse(uploadProblemTexts[received.problem.code](received.problem.params ?? {}))
  return redirect(`/verantwoording/${obligationId}/leveringen/${received.value.deliveryId}`)
}

const refuse = (error: string) => json({ errors: [error] }, { status: 422 })

/** A key of our own form; anything else is a new upload. */
const requestKeyOf = (key: string | undefined): string => (key && /^[\w-]{8,64}$/.test(key) ? key : randomUUID())

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.upload) }]

export default function Upload() {
  const { id, title, requestKey } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  return (
    <>
      <PageHeading
        title={texts.upload}
        breadcrumb={[
          { label: texts.list, href: '/verantwoording' },
          { label: title, href: `/verantwoording/${id}` },
        ]}
      />
      <UploadForm obligationId={id} requestKey={requestKey} errors={errors} />
    </>
  )
}
