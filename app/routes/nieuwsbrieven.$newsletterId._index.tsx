/** A newsletter: composed, tried out, planned, and how far the sending is. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { Instant } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newsletterForm, sendForm } from '~/modules/communication/forms'
import { countSubscribers, findNewsletter } from '~/modules/communication/server/get-newsletter.server'
import { saveNewsletter } from '~/modules/communication/server/save-newsletter.server'
import {
  scheduleNewsletter,
  sendTestMail,
  takeBackNewsletter,
} from '~/modules/communication/server/send-newsletter.server'
import { newsletterProblemTexts, newsletterTexts as texts } from '~/modules/communication/texts'
import { NewsletterForm } from '~/modules/communication/ui/newsletter-form'
import { NewsletterView } from '~/modules/communication/ui/newsletter-view'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { formatLongInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { DateField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'newsletter:write')
  const newsletter = await findNewsletter(actor, params.newsletterId ?? '', now)
  if (!newsletter) throw new Response(null, { status: 404 })
  return json({ newsletter, subscribers: await countSubscribers() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, session, now } = await requirePerson({ request, context }, 'newsletter:write')
  const id = params.newsletterId ?? ''
  if (!(await findNewsletter(actor, id, now))) throw new Response(null, { status: 404 })
  const posted = await readFormData(request)
  const intent = posted.get('intent')
  const done = (message: string) => redirect(`/nieuwsbrieven/${id}?melding=${message}`)
  if (intent === 'test') {
    await sendTestMail(actor, { id, email: session.email, now })
    return done('proef')
  }
  if (intent === 'takeBack') {
    const taken = await takeBackNewsletter(actor, id)
    return taken.ok ? done('ingetrokken') : refused(newsletterProblemTexts[taken.problem.code]({}), { status: 409 })
  }
  if (intent === 'send') {
    const form = await readForm(posted, sendForm)
    if (!form.ok) return invalid(form)
    const sent = await scheduleNewsletter(actor, { id, ...form.value, now })
    if (sent.ok) return done('gepland')
    return refused(newsletterProblemTexts[sent.problem.code]({}), {
      values: form.values,
      status: sent.problem.code === 'changedMeanwhile' || sent.problem.code === 'notDraft' ? 409 : 422,
    })
  }
  const form = await readForm(posted, newsletterForm)
  if (!form.ok) return invalid(form)
  const saved = await saveNewsletter(actor, { id, input: form.value })
  if (saved.ok) return done('opgeslagen')
  return refused(newsletterProblemTexts[saved.problem.code]({}), { values: form.values, status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.numbered(data.newsletter.number) : texts.newsletters) },
]

export default function NewsletterPage() {
  const { newsletter, subscribers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  const { id, number, status, scheduledAt, progress, version } = newsletter
  const values = answer?.values.title === undefined ? valuesOf(newsletter) : answer.values
  return (
    <>
      <PageHeading
        kind={texts.numbered(number)}
        title={newsletter.title}
        breadcrumb={[{ label: texts.newsletters, href: '/nieuwsbrieven' }]}
        status={<StatusBadge tone={status === 'sent' ? 'success' : 'info'} label={texts.statuses[status] ?? status} />}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {status === 'draft' ? (
        <>
          <NewsletterForm
            values={values}
            agendaKeys={newsletter.agendaKeys}
            documentIds={newsletter.documentIds}
            errors={answer?.errors ?? {}}
            problem={answer?.problem ?? null}
            agendaChoices={newsletter.agendaChoices}
            documentChoices={newsletter.documentChoices}
            previewHref={`/nieuwsbrieven/${id}/voorbeeld`}
          />
          <Section title={texts.send} id="versturen">
            <form method="post" className="ld-form">
              <SubmitButton look="secondary" name="intent" value="test">
                {texts.test}
              </SubmitButton>
            </form>
            <form method="post" className="ld-form" noValidate>
              <input type="hidden" name="version" value={version} />
              <p>{texts.sendConsequence(subscribers)}</p>
              <DateField
                label={texts.sendOn}
                hint={texts.sendOnHint}
                name="sendOn"
                optional
                errors={[...(answer?.errors.sendOn ?? [])]}
              />
              <Actions>
                <SubmitButton name="intent" value="send">
                  {texts.send}
                </SubmitButton>
              </Actions>
            </form>
          </Section>
        </>
      ) : (
        <>
          {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
          {status === 'scheduled' && scheduledAt !== null && (
            <form method="post" className="ld-form">
              <p>{texts.scheduledFor(formatLongInstant(scheduledAt as Instant))}</p>
              <SubmitButton look="secondary" name="intent" value="takeBack">
                {texts.takeBack}
              </SubmitButton>
            </form>
          )}
          {status !== 'scheduled' && (
            <p>
              {texts.progress(progress.queued, progress.sent, progress.failed)}{' '}
              <a href={`/openbaar/nieuws/${number}`}>{texts.onSite}</a>
            </p>
          )}
          <NewsletterView content={newsletter.content} />
        </>
      )}
    </>
  )
}

type Draft = {
  readonly title: string
  readonly intro: string
  readonly version: number
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}

const valuesOf = ({ title, intro, version, sections }: Draft): Record<string, string> => ({
  title,
  intro,
  version: String(version),
  ...Object.fromEntries(
    sections.flatMap(({ heading, text }, index) => [
      [`kop-${index + 1}`, heading],
      [`tekst-${index + 1}`, text],
    ]),
  ),
})
