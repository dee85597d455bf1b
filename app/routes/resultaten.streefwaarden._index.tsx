/** Indicators out to Excel, and their targets back: a download, and an upload that leads to the differences. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { receiveTargets } from '~/modules/vision/server/target-import.server'
import { visionTexts } from '~/modules/vision/texts'
import { targetTexts as texts } from '~/modules/vision/texts-targets'
import { readSheetUpload } from '~/platform/http/read-sheet-upload.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'
import { SheetUpload } from '~/ui/sheet-upload'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'result:write')
  return json({ isApplied: new URL(request.url).searchParams.get('melding') === 'doorgevoerd' })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  const received = await readSheetUpload(request, (file) => receiveTargets(actor, { ...file, now }))
  return received.ok
    ? redirect(`/resultaten/streefwaarden/${received.value}`)
    : json({ errors: [sheetTexts.uploadProblem(received.problem.code)] }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Targets() {
  const { isApplied } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[{ label: visionTexts.results, href: '/resultaten' }]}
        actions={
          <ButtonLink href="/resultaten/streefwaarden/bestand" download>
            {texts.download}
          </ButtonLink>
        }
      />
      {isApplied && <FlashMessage>{texts.applied}</FlashMessage>}
      <SheetUpload errors={useActionData<typeof action>()?.errors} />
    </>
  )
}
