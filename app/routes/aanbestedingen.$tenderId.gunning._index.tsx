/** The award per lot: where each stands. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getAwards } from '~/modules/tender/server/get-award.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { awardTexts } from '~/modules/tender/texts-award'
import { AwardListPage } from '~/modules/tender/ui/award-pages'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  return json({ view: await getAwards(requireStaff(actor), params.tenderId ?? '') })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(awardTexts.title) }]

export default function Awards() {
  return <AwardListPage {...useLoaderData<typeof loader>()} />
}
