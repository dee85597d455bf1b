/** The differences between a workbook and the answers; the rows that are chosen are answered together. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { applyAnswers, getAnswerImport } from '~/modules/consultation/server/answer-import.server'
import { answerHeaders, answerTexts as texts } from '~/modules/consultation/texts-answers'
import { consultationProblemText, consultationTexts } from '~/modules/consultation/texts-consultation'
import { readChosenRows } from '~/platform/form/chosen-rows'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'
import { SheetDifference } from '~/ui/sheet-difference'
import { sheetTexts } from '~/ui/texts-sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:write')
  const { roundId = '', importId = '' } = params
  return json({ roundId, page: await getAnswerImport(actor, { roundId, id: importId, now }) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:write')
  const { roundId = '', importId: id = '' } = params
  const { keys, seal } = readChosenRows(await readFormData(request))
  const applied = await applyAnswers(actor, { roundId, id, keys, seal, now })
  if (applied.ok) return redirect(`/project/inspraak/${roundId}?melding=excel`)
  const { code } = applied.problem
  if (code === 'roundReported')
    return json({ refused: consultationProblemText({ code }), chosen: keys }, { status: 409 })
  const { refused, status } = sheetTexts.applyProblem(applied.problem)
  return json({ refused, chosen: keys }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.diffTitle) }]

export default function AnswerImport() {
  const { roundId, page } = useLoaderData<typeof loader>()
  const back = `/project/inspraak/${roundId}/excel`
  return (
    <>
      <PageHeading
        title={texts.diffTitle}
        breadcrumb={[
          { label: consultationTexts.title, href: '/project/inspraak' },
          { label: texts.title, href: back },
        ]}
        intro={page.isApplied ? sheetTexts.applied : sheetTexts.intro(page.fileName)}
      />
      <SheetDifference
        diff={page.diff}
        headers={answerHeaders}
        errorTexts={{ rule: texts.rule }}
        seal={{ name: 'zegel', value: page.seal }}
        isApplied={page.isApplied}
        cancelHref={back}
        answer={useActionData<typeof action>() ?? null}
      />
    </>
  )
}
