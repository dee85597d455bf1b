/** A public plan as Word document, PDF or workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitor } from '~/kernel/actor'
import { makePlanFile, planFileForms } from '~/modules/action-plan/server/make-plan-file.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const form = planFileForms.find((each) => each === new URL(request.url).searchParams.get('vorm'))
  const file = form && (await makePlanFile(visitor, { id: params.planId ?? '', form, now: context.startedAt }))
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(file)
}
