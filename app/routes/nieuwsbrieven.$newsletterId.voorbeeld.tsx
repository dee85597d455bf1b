/** A newsletter as its readers will get it: the page, and the mail in plain text. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findRegion } from '~/modules/access/server/find-region.server'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newsletterText } from '~/modules/communication/newsletter-mail'
import { findNewsletter } from '~/modules/communication/server/get-newsletter.server'
import { newsletterTexts as texts } from '~/modules/communication/texts'
import { NewsletterView } from '~/modules/communication/ui/newsletter-view'
import { platform } from '~/platform/context.server'
import { appTexts } from '~/texts'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'newsletter:write')
  const newsletter = await findNewsletter(actor, params.newsletterId ?? '', now)
  if (!newsletter) throw new Response(null, { status: 404 })
  const { id, number, content } = newsletter
  const { appUrl } = platform().env
  const region = (await findRegion(now))?.name ?? ''
  const text = newsletterText(content, { region, appUrl, unsubscribeUrl: `${appUrl}/openbaar/nieuws` })
  return json({ id, number, content, text })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.previewTitle) }]

export default function NewsletterPreview() {
  const { id, number, content, text } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={texts.previewTitle}
        title={content.title}
        breadcrumb={[
          { label: texts.newsletters, href: '/nieuwsbrieven' },
          { label: texts.numbered(number), href: `/nieuwsbrieven/${id}` },
        ]}
      />
      <Section title={texts.asPage} id="pagina">
        <NewsletterView content={content} />
      </Section>
      <Section title={texts.asText} id="mail">
        <pre className="ld-mail-text">{text}</pre>
      </Section>
    </>
  )
}
