/** Providers by periods: who is where with one template in one year. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, yearOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getMatrix } from '~/modules/reporting/server/get-matrix.server'
import { listTemplateChoices } from '~/modules/reporting/server/list-template-choices.server'
import { matrixTexts as texts } from '~/modules/reporting/texts-staff'
import { StaffMatrix } from '~/modules/reporting/ui/staff-matrix'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'obligation:read')
  const { search, searchParams: params } = new URL(request.url)
  const today = dayOf(now)
  const templates = await listTemplateChoices(actor)
  const asked = templates.find(({ value }) => value === params.get('sjabloon'))
  const typedYear = Number(params.get('jaar'))
  const year = Number.isInteger(typedYear) && typedYear >= 2015 && typedYear <= 2100 ? typedYear : yearOf(today)
  const templateCode =
    asked?.value ?? templates.find(({ value }) => value === 'T3')?.value ?? templates[0]?.value ?? 'T1'
  const paging = pagingOf(params)
  const name = (params.get('zoek') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const matrix = await getMatrix(actor, { templateCode, year, search: name, ...paging })
  return json({ ...matrix, ...paging, templateCode, year, search: search.slice(1), today, templates })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Overview() {
  return <StaffMatrix {...useLoaderData<typeof loader>()} />
}
