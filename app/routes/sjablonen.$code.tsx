/** One template: its columns with their reason, its checks in words. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listQuotations } from '~/modules/assignment/server/list-quotations.server'
import { getTemplate } from '~/modules/reporting/server/list-templates.server'
import { templateTexts as texts } from '~/modules/reporting/texts-templates'
import { TemplatePage } from '~/modules/reporting/ui/template-page'
import { readAs } from '~/platform/database/read-as.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'template:read')
  const page = await getTemplate(actor, params.code ?? '', dayOf(now))
  const { id } = page.template
  const quotations = await readAs(actor, (query) => listQuotations(query, { kind: 'template', ids: [id] }))
  const quoteHref = can(actor, 'template:publish') ? `/sjablonen/${id.toLowerCase()}/citeren` : null
  return json({ ...page, quotations, quoteHref })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.heading(data.template.id, data.template.title) : texts.title) },
]

export default function Template() {
  return <TemplatePage {...useLoaderData<typeof loader>()} />
}
