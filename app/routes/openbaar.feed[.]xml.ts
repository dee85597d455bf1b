/** What is new, as RSS. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findRegion } from '~/modules/access/server/find-region.server'
import { publicFeed } from '~/modules/communication/server/public-feed.server'
import { readFeedItems } from '~/modules/communication/server/read-feed-items.server'
import { platform } from '~/platform/context.server'
import { publicFile } from '~/platform/http/public-file.server'
import { appTexts } from '~/texts'

export async function loader({ context }: LoaderFunctionArgs) {
  const region = (await findRegion(context.startedAt))?.name ?? appTexts.noRegion
  const { appUrl } = platform().env
  const xml = publicFeed(await readFeedItems(context.startedAt), { appUrl, region, updatedAt: context.startedAt })
  return publicFile(xml, 'application/rss+xml; charset=utf-8')
}
