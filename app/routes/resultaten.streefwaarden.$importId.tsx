/** The differences between a workbook and the targets; the rows that are chosen are set together. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { applyTargets, getTargetImport } from '~/modules/vision/server/target-import.server'
import { visionTexts } from '~/modules/vision/texts'
import { targetHeaders, targetTexts as texts } from '~/modules/vision/texts-targets'
import { readChosenRows } from '~/platform/form/chosen-rows'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'
import { SheetDifference } from '~/ui/sheet-difference'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'result:write')
  return json(await getTargetImport(actor, params.importId ?? ''))
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  const { keys, seal } = readChosenRows(await readFormData(request))
  const applied = await applyTargets(actor, { id: params.importId ?? '', keys, seal, now })
  if (applied.ok) return redirect('/resultaten/streefwaarden?melding=doorgevoerd')
  const { refused, status } = sheetTexts.applyProblem(applied.problem)
  return json({ refused, chosen: keys }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.diffTitle) }]

export default function TargetImport() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.diffTitle}
        breadcrumb={[
          { label: visionTexts.results, href: '/resultaten' },
          { label: texts.title, href: '/resultaten/streefwaarden' },
        ]}
        intro={page.isApplied ? sheetTexts.applied : sheetTexts.intro(page.fileName)}
      />
      <SheetDifference
        diff={page.diff}
        headers={targetHeaders}
        errorTexts={{ rule: texts.rule }}
        seal={{ name: 'zegel', value: page.seal }}
        isApplied={page.isApplied}
        cancelHref="/resultaten/streefwaarden"
        newTitle={texts.newTitle}
        answer={useActionData<typeof action>() ?? null}
      />
    </>
  )
}
