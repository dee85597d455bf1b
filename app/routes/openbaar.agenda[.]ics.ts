/** The dates of the project as a calendar to subscribe to. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findRegion } from '~/modules/access/server/find-region.server'
import { getPublicAgenda } from '~/modules/communication/server/get-public-agenda.server'
import { publicCalendar } from '~/modules/communication/server/public-calendar.server'
import { platform } from '~/platform/context.server'
import { publicFile } from '~/platform/http/public-file.server'
import { appTexts } from '~/texts'

export async function loader({ context }: LoaderFunctionArgs) {
  const region = (await findRegion(context.startedAt))?.name ?? appTexts.noRegion
  const { appUrl } = platform().env
  const text = publicCalendar({ entries: await getPublicAgenda(), region, appUrl, at: context.startedAt })
  return publicFile(text, 'text/calendar; charset=utf-8')
}
