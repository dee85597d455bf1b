/** Filling in on screen, for a report of a few rows. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { uploadLimits } from '~/modules/reporting/domain/upload-limits'
import { deliverFromScreen, readGrid } from '~/modules/reporting/server/deliver-from-screen.server'
import { getScreenForm } from '~/modules/reporting/server/get-screen-form.server'
import { uploadProblemTexts } from '~/modules/reporting/texts-provider'
import { screenTexts as texts } from '~/modules/reporting/texts-versions'
import { ScreenGrid } from '~/modules/reporting/ui/screen-grid'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const form = await getScreenForm(actor, { obligationId: params.obligationId ?? '', now })
  if (!form.isDue) throw redirect(`/verantwoording/${form.obligationId}`)
  return json({ form, most: uploadLimits.screenRows, requestKey: randomUUID() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const form = await getScreenForm(actor, { obligationId: params.obligationId ?? '', now })
  const fields = new Map<string, string>()
  for (const [name, value] of await readFormData(request)) if (typeof value === 'string') fields.set(name, value)
  const key = fields.get('requestKey') ?? ''
  const requestKey = `${form.obligationId}:${/^[\w-]{8,64}$/.test(key) ? key : randomUUID()}`
  const rows = readGrid(fields, form)
  const delivered = await deliverFromScreen(actor, { form, rows, requestKey, now })
  if (delivered.ok) return redirect(`/verantwoording/${form.obligationId}/leveringen/${delivered.value.deliveryId}`)
  const { code, params: about = {} } = delivered.problem
  const error = code === 'nothingTyped' ? texts.nothing : uploadProblemTexts[code](about)
  return json({ error, rows }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function OnScreen() {
  const { form, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = answer ? { ...form, rows: answer.rows } : form
  return <ScreenGrid {...rest} form={shown} error={answer?.error ?? null} />
}
