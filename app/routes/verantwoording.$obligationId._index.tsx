/** One obligation: for the provider what to send in, for the buyer's people what came in. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { StaffActor } from '~/kernel/actor'
import { type CivilDate, dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readableComments } from '~/modules/reporting/domain/comment-access'
import { addProviderComment } from '~/modules/reporting/server/add-provider-comment.server'
import { getOwnObligation } from '~/modules/reporting/server/get-own-obligation.server'
import { getStaffObligation } from '~/modules/reporting/server/get-staff-obligation.server'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { postObligationForm } from '~/modules/reporting/server/post-obligation-form.server'
import { commentProblemTexts, providerTexts as texts } from '~/modules/reporting/texts-provider'
import { ProviderObligationPage } from '~/modules/reporting/ui/provider-obligation-page'
import { StaffObligationPage } from '~/modules/reporting/ui/staff-obligation-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'obligation:read')
  const today = dayOf(now)
  if (actor.kind === 'staff')
    return json({ side: 'staff' as const, ...(await loadForStaff(actor, params.obligationId ?? '', today)) })
  return withActor(actor, async (db) => {
    const obligation = await getOwnObligation(db, actor, params.obligationId ?? '')
    return json({
      side: 'provider' as const,
      obligation,
      thread: await getThread(db, { kind: 'obligation', id: obligation.id, today, actor }),
      today,
      requestKey: randomUUID(),
      may: { upload: can(actor, 'delivery:upload'), comment: can(actor, 'comment:shared') },
    })
  })
}

async function loadForStaff(actor: StaffActor, obligationId: string, today: CivilDate) {
  const may = {
    readDelivery: can(actor, 'delivery:read'),
    review: can(actor, 'delivery:review'),
    plan: can(actor, 'obligation:plan'),
    shared: can(actor, 'comment:shared'),
    internal: can(actor, 'comment:internal'),
  }
  const page = await getStaffObligation(actor, obligationId, today)
  const comments = readableComments(page.comments, { read: may.readDelivery, internal: may.internal })
  return { ...page, comments, today, may }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, session, now } = await requirePerson({ request, context }, 'obligation:read')
  if (actor.kind === 'staff') {
    const posting = { request, obligationId: params.obligationId ?? '', authorName: session.userName, now }
    const posted = await postObligationForm(actor, posting)
    if (posted.to !== null) return redirect(posted.to)
    return json({ side: 'staff' as const, ...posted.answer }, { status: posted.status })
  }
  const question = new URL(request.url).searchParams.get('vraag') || null
  const typed = (await readFormData(request)).get('tekst')
  const body = typeof typed === 'string' ? typed.replaceAll('\0', '') : ''
  const obligationId = params.obligationId ?? ''
  const added = await addProviderComment(actor, { obligationId, body, answersId: question, now })
  if (added.ok) {
    const flash = question ? 'beantwoord' : 'verstuurd'
    return redirect(`/verantwoording/${obligationId}?melding=${flash}#berichten`)
  }
  if (added.problem.code === 'notFound') throw new Response(null, { status: 404 })
  const error = commentProblemTexts[added.problem.code](added.problem.params ?? {})
  return json({ side: 'provider' as const, at: question ?? 'bericht', text: body, error }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: appTexts.title(texts.list) }]
  const { obligation } = data
  const name = 'templateName' in obligation ? obligation.templateName : obligation.template.title
  return [{ title: appTexts.title(texts.title(name, obligation.period)) }]
}

export default function Obligation() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const search = useSearchParams()[0].toString()
  if (data.side === 'staff') {
    return <StaffObligationPage {...data} search={search} answer={answer?.side === 'staff' ? answer : undefined} />
  }
  const { thread, ...page } = data
  const refused = answer?.side === 'provider' ? answer : null
  const flash = texts.flash[new URLSearchParams(search).get('melding') ?? '']
  return <ProviderObligationPage {...page} refused={refused} flash={flash} thread={<Thread steps={thread} />} />
}
