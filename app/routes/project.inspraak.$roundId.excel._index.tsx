/** The remarks out to Excel, and their answers back: a download, and an upload that leads to the differences. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { receiveAnswers } from '~/modules/consultation/server/answer-import.server'
import { getRoundToChange } from '~/modules/consultation/server/list-rounds.server'
import { answerTexts as texts } from '~/modules/consultation/texts-answers'
import { consultationTexts } from '~/modules/consultation/texts-consultation'
import { readSheetUpload } from '~/platform/http/read-sheet-upload.server'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'
import { SheetUpload } from '~/ui/sheet-upload'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  const { id, title, status } = await getRoundToChange(actor, params.roundId ?? '')
  return json({ id, title, isOpen: status === 'open' })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:write')
  const { id: roundId } = await getRoundToChange(actor, params.roundId ?? '')
  const received = await readSheetUpload(request, (file) => receiveAnswers(actor, { roundId, ...file, now }))
  return received.ok
    ? redirect(`/project/inspraak/${roundId}/excel/${received.value}`)
    : json({ errors: [sheetTexts.uploadProblem(received.problem.code)] }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function AnswersExcel() {
  const { id, title, isOpen } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  const path = `/project/inspraak/${id}`
  return (
    <>
      <PageHeading
        title={texts.title}
        breadcrumb={[
          { label: consultationTexts.title, href: '/project/inspraak' },
          { label: title, href: path },
        ]}
        intro={isOpen ? texts.intro : texts.reported}
        actions={
          <ButtonLink href={`${path}/excel/bestand`} download>
            {texts.download}
          </ButtonLink>
        }
      />
      {isOpen && <SheetUpload errors={errors} />}
    </>
  )
}
