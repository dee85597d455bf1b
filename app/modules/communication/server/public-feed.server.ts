/** What is new, as RSS: documents, newsletters and published answers, the newest first. */
import { Feed } from 'feed'
import type { Instant } from '~/kernel/civil-date'
import { publicFeedTexts as texts } from '../texts-public'

export type FeedItem = {
  readonly title: string
  /** Path on this site: also what names the item for ever. */
  readonly path: string
  readonly at: Instant
  readonly description: string
}

const most = 50

/** The XML of the feed; `updatedAt` is when it was made, for a feed without items. */
export function publicFeed(
  items: readonly FeedItem[],
  { appUrl, region, updatedAt }: { appUrl: string; region: string; updatedAt: Instant },
): string {
  const newest = [...items].sort((a, b) => b.at - a.at || a.path.localeCompare(b.path)).slice(0, most)
  const feed = new Feed({
    id: `${appUrl}/openbaar`,
    link: `${appUrl}/openbaar`,
    title: texts.feedTitle(region),
    description: texts.feedDescription,
    language: 'nl',
    copyright: region,
    updated: new Date(newest[0]?.at ?? updatedAt),
    feedLinks: { rss: `${appUrl}/openbaar/feed.xml` },
  })
  for (const { title, path, at, description } of newest) {
    feed.addItem({ title, id: `${appUrl}${path}`, link: `${appUrl}${path}`, date: new Date(at), description })
  }
  return feed.rss2()
}
