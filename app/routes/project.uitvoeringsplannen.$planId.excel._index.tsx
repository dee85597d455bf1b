/** A plan out to Excel and back: a download, and an upload that leads to the differences. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { receiveActions } from '~/modules/action-plan/server/action-import.server'
import { lockPlan } from '~/modules/action-plan/server/change-plan.server'
import { planTexts } from '~/modules/action-plan/texts'
import { actionSheetTexts as texts } from '~/modules/action-plan/texts-excel'
import { withActor } from '~/platform/database/with-actor.server'
import { readSheetUpload } from '~/platform/http/read-sheet-upload.server'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'
import { SheetUpload } from '~/ui/sheet-upload'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'actionPlan:write')
  const plan = await withActor(actor, (db) => lockPlan(db, actor, params.planId ?? ''))
  return json({ id: plan.id, title: planTexts.title(plan.municipalityName, plan.year) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:write')
  const planId = params.planId ?? ''
  await withActor(actor, (db) => lockPlan(db, actor, planId))
  const received = await readSheetUpload(request, (file) => receiveActions(actor, { planId, ...file, now }))
  return received.ok
    ? redirect(`/project/uitvoeringsplannen/${planId}/excel/${received.value}`)
    : json({ errors: [sheetTexts.uploadProblem(received.problem.code)] }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function PlanExcel() {
  const { id, title } = useLoaderData<typeof loader>()
  const path = `/project/uitvoeringsplannen/${id}`
  return (
    <>
      <PageHeading
        title={texts.title}
        breadcrumb={[
          { label: planTexts.plans, href: '/project/uitvoeringsplannen' },
          { label: title, href: path },
        ]}
        intro={texts.intro}
        actions={
          <ButtonLink href={`${path}/bestand?vorm=xlsx`} download>
            {planTexts.downloadXlsx}
          </ButtonLink>
        }
      />
      <SheetUpload errors={useActionData<typeof action>()?.errors} />
    </>
  )
}
