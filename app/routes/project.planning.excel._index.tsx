/** The plan out to Excel and back: a download, and an upload that leads to the differences. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findPlanning } from '~/modules/planning/server/get-planning.server'
import { receivePlan } from '~/modules/planning/server/receive-plan.server'
import { excelTexts as texts } from '~/modules/planning/texts-excel'
import { PlanFrame } from '~/modules/planning/ui/plan-frame'
import { readSheetUpload } from '~/platform/http/read-sheet-upload.server'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { SheetUpload } from '~/ui/sheet-upload'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:read')
  return json({ hasProject: (await findPlanning(actor)) !== null, mayWrite: can(actor, 'planning:write') })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const received = await readSheetUpload(request, (file) => receivePlan(actor, { ...file, now }))
  return received.ok
    ? redirect(`/project/planning/excel/${received.value.id}`)
    : json({ errors: [sheetTexts.uploadProblem(received.problem.code)] }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function PlanExcel() {
  const { hasProject, mayWrite } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  return (
    <PlanFrame
      current="excel"
      title={texts.title}
      intro={texts.intro}
      hasProject={hasProject}
      actions={
        <ButtonLink href="/project/planning/excel/bestand" download>
          {texts.download}
        </ButtonLink>
      }
    >
      {mayWrite && <SheetUpload errors={errors} />}
    </PlanFrame>
  )
}
