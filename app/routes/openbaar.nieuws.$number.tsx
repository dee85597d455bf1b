/** One newsletter, at an address for ever. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Instant } from '~/kernel/civil-date'
import { listPublicNewsletters } from '~/modules/communication/server/get-newsletter.server'
import { newsletterTexts, subscriptionTexts } from '~/modules/communication/texts'
import { NewsletterView } from '~/modules/communication/ui/newsletter-view'
import { publicTexts } from '~/public-texts'
import { formatLongInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ params }: LoaderFunctionArgs) {
  const newsletter = (await listPublicNewsletters()).find(({ number }) => String(number) === params.number)
  if (!newsletter) throw new Response(null, { status: 404 })
  return json(newsletter)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: publicTexts.title(data?.content.title ?? subscriptionTexts.title) },
]

export default function PublicNewsletterPage() {
  const { number, content, sentAt, dateText } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={newsletterTexts.numbered(number)}
        title={content.title}
        breadcrumb={[{ label: subscriptionTexts.title, href: '/openbaar/nieuws' }]}
        intro={dateText ?? (sentAt === null ? undefined : formatLongInstant(sentAt as Instant))}
      />
      <NewsletterView content={content} />
    </>
  )
}
