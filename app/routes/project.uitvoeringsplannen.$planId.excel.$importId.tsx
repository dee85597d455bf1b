/** The differences between a workbook and the plan; the rows that are chosen are applied together. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { applyActions, getActionImport } from '~/modules/action-plan/server/action-import.server'
import { planTexts } from '~/modules/action-plan/texts'
import { actionHeaders, actionSheetTexts as texts } from '~/modules/action-plan/texts-excel'
import { readChosenRows } from '~/platform/form/chosen-rows'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'
import { SheetDifference } from '~/ui/sheet-difference'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:write')
  const { planId = '', importId = '' } = params
  return json({ planId, page: await getActionImport(actor, { planId, id: importId, now }) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:write')
  const { planId = '', importId: id = '' } = params
  const { keys, seal } = readChosenRows(await readFormData(request))
  const applied = await applyActions(actor, { planId, id, keys, seal, now })
  if (applied.ok) return redirect(`/project/uitvoeringsplannen/${planId}?melding=excel`)
  const { refused, status } = sheetTexts.applyProblem(applied.problem)
  return json({ refused, chosen: keys }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.diffTitle) }]

export default function PlanImport() {
  const { planId, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const back = `/project/uitvoeringsplannen/${planId}/excel`
  return (
    <>
      <PageHeading
        title={texts.diffTitle}
        breadcrumb={[
          { label: planTexts.plans, href: '/project/uitvoeringsplannen' },
          { label: texts.title, href: back },
        ]}
        intro={page.isApplied ? sheetTexts.applied : sheetTexts.intro(page.fileName)}
      />
      <SheetDifference
        diff={page.diff}
        headers={actionHeaders}
        errorTexts={{ rule: texts.rule }}
        seal={{ name: 'zegel', value: page.seal }}
        isApplied={page.isApplied}
        cancelHref={back}
        newTitle={texts.newTitle}
        answer={answer}
      />
    </>
  )
}
