/** The archive of newsletters, and subscribing to the next. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Instant } from '~/kernel/civil-date'
import { subscribeForm } from '~/modules/communication/forms'
import { listPublicNewsletters } from '~/modules/communication/server/get-newsletter.server'
import { requestSubscription } from '~/modules/communication/server/subscribe.server'
import { newsletterTexts, subscriptionTexts as texts } from '~/modules/communication/texts'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { publicTexts } from '~/public-texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { formatLongInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'

export async function loader({ request }: LoaderFunctionArgs) {
  const newsletters = (await listPublicNewsletters()).map(({ number, sentAt, dateText, content }) => ({
    number,
    sentAt,
    dateText,
    title: content.title,
  }))
  return json({ newsletters, isAsked: new URL(request.url).searchParams.get('melding') === 'aangemeld' })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, subscribeForm)
  if (!form.ok) return invalid(form)
  const wanted = { email: form.value.email, address: context.address, now: context.startedAt }
  if ((await requestSubscription(wanted)) > 0) return refused(texts.tooOften, { values: form.values, status: 429 })
  return redirect('/openbaar/nieuws?melding=aangemeld')
}

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicNewsPage() {
  const { newsletters, isAsked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {isAsked && <FlashMessage>{texts.asked}</FlashMessage>}
      <div className="ld-public-columns">
        <Section title={texts.archive} id="nieuwsbrieven">
          {newsletters.length === 0 && <p>{texts.none}</p>}
          <ul className="ld-public-list">
            {newsletters.map((each) => (
              <li key={each.number}>
                <a href={`/openbaar/nieuws/${each.number}`}>
                  {newsletterTexts.numbered(each.number)}: {each.title}
                </a>
                <span className="ld-public-date">
                  {each.dateText ?? (each.sentAt !== null && formatLongInstant(each.sentAt as Instant))}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={texts.heading} id="aanmelden">
          {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
          <form method="post" action="/openbaar/nieuws?index" className="ld-form" noValidate>
            <p>{texts.explanation}</p>
            <TextField
              label={texts.email}
              name="email"
              type="email"
              autoComplete="email"
              defaultValue={answer?.values.email ?? ''}
              errors={[...(answer?.errors.email ?? [])]}
            />
            <Actions>
              <SubmitButton>{texts.subscribe}</SubmitButton>
            </Actions>
          </form>
        </Section>
      </div>
    </>
  )
}
