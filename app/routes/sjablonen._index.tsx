/** The templates: what is asked, why, and what it costs. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listTemplates } from '~/modules/reporting/server/list-templates.server'
import { templateTexts as texts } from '~/modules/reporting/texts-templates'
import { TemplateList } from '~/modules/reporting/ui/template-list'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'template:read')
  return json({ templates: await listTemplates(actor, dayOf(now)) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Templates() {
  return <TemplateList {...useLoaderData<typeof loader>()} />
}
