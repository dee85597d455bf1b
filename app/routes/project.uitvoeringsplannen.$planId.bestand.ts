/** A plan as Word document, PDF or workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { makePlanFile, planFileForms } from '~/modules/action-plan/server/make-plan-file.server'
import { notFound } from '~/modules/action-plan/server/save-outcome'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:read')
  const form = planFileForms.find((each) => each === new URL(request.url).searchParams.get('vorm'))
  const file = form && (await makePlanFile(actor, { id: params.planId ?? '', form, now }))
  if (!file) throw notFound()
  return fileResponse(file)
}
