/** Whoever is invited to a meeting answers by the link in the mail: no account, no JavaScript. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { replyForm } from '~/modules/consultation/forms-reply'
import { giveReply, openInvitation } from '~/modules/consultation/server/reply-link.server'
import { replyProblemTexts, replyTexts as texts } from '~/modules/consultation/texts-reply'
import { ReplyPage } from '~/modules/consultation/ui/reply-page'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'

/** The address is the key: it is not passed on to other sites, and no cache keeps the page. */
const closed = { headers: { 'Cache-Control': 'private, no-store' } }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const opened = await openInvitation(params.token ?? '', { address: context.address, now: context.startedAt })
  if (opened === 'slowDown')
    return json({ invitation: null, gone: texts.slowDown, done: false }, { ...closed, status: 429 })
  if (opened === 'gone')
    return json({ invitation: null, gone: texts.goneText, done: false }, { ...closed, status: 410 })
  const { name, reply, replyName, meeting } = opened
  const done = new URL(request.url).searchParams.has('melding')
  return json({ invitation: { name, reply, replyName, meeting }, gone: null, done }, closed)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { address, startedAt: now } = context
  const token = params.token ?? ''
  const opened = await openInvitation(token, { address, now })
  if (opened === 'gone' || opened === 'slowDown') throw new Response(null, { status: opened === 'gone' ? 410 : 429 })
  const form = await readForm(request, replyForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { ...closed, status: 422 })
  const given = await giveReply(token, { reply: form.value.antwoord, name: form.value.naam, address, now })
  if (given.ok) return redirect(`/aanwezigheid/${token}?melding=opgeslagen`)
  const { code } = given.problem
  if (code === 'gone' || code === 'slowDown') throw new Response(null, { status: code === 'gone' ? 410 : 429 })
  return json({ errors: { naam: [replyProblemTexts[code]] }, values: form.values }, { ...closed, status: 422 })
}

export const meta: MetaFunction = () => [
  { title: appTexts.title(texts.pageTitle) },
  { name: 'robots', content: 'noindex' },
]

export default function Attendance() {
  const { invitation, gone, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (invitation === null) {
    return (
      <>
        <PageHeading title={texts.gone} />
        <EmptyState title={gone ?? texts.goneText} />
      </>
    )
  }
  return <ReplyPage invitation={invitation} done={done} answer={answer} />
}
