/** The announcements that a tender asks on TenderNed, and how far each is. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getNotices } from '~/modules/tender/server/get-notices.server'
import { noticeTexts as texts } from '~/modules/tender/texts-notice'
import { NoticeListPage } from '~/modules/tender/ui/notice-list-page'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:track')
  const { tender, notices } = await withActor(actor, (db) => getNotices(db, params.tenderId ?? '', dayOf(now)))
  return json({
    tender,
    notices: notices.map(({ fields: _f, typed: _t, problems, ...notice }) => ({
      ...notice,
      missing: problems.filter(({ code }) => code === 'noticeFieldMissing').length,
    })),
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function TenderNotices() {
  return <NoticeListPage {...useLoaderData<typeof loader>()} />
}
