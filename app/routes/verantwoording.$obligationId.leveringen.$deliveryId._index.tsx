/** One version of a verantwoording: how far the check is, or what it found. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { answerQuestions } from '~/modules/reporting/server/answer-questions.server'
import { getDeliveryHead, getDeliveryResult } from '~/modules/reporting/server/get-delivery-result.server'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { checkTexts as texts } from '~/modules/reporting/texts-check'
import { CheckProgress } from '~/modules/reporting/ui/check-progress'
import { DeliveryOutcome, DeliveryPage } from '~/modules/reporting/ui/delivery-result-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Thread } from '~/ui/thread'

const idsOf = (params: LoaderFunctionArgs['params']) => ({
  obligationId: params.obligationId ?? '',
  deliveryId: params.deliveryId ?? '',
})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:read')
  // The buyer's people look at a version where they decide about it.
  if (actor.kind !== 'provider') throw redirect(`${new URL(request.url).pathname}/beoordelen`)
  const seen = Number(new URL(request.url).searchParams.get('sinds') ?? Number.NaN)
  return withActor(actor, async (db) => {
    const head = await getDeliveryHead(db, actor, idsOf(params))
    const running = head.status === 'received' || head.status === 'checking'
    // After "check again" the job may not have begun yet: wait for an outcome that is newer than the one seen.
    const busy = running || head.version <= seen
    const thread = await getThread(db, { kind: 'delivery', id: head.id, today: dayOf(now), actor })
    const may = { upload: can(actor, 'delivery:upload'), submit: can(actor, 'delivery:submit') }
    const result = busy ? null : await getDeliveryResult(db, head)
    return json({ head, busy, thread, may, result, requestKey: randomUUID() })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const ids = idsOf(params)
  const answered = await answerQuestions(actor, { ...ids, form: await readFormData(request), now })
  if (answered.kind === 'notFound') throw new Response(null, { status: 404 })
  if (answered.kind === 'refused') {
    const { errors, values, problem } = answered
    return json({ errors, values, problem }, { status: 422 })
  }
  const page = `/verantwoording/${ids.obligationId}/leveringen/${ids.deliveryId}`
  return redirect(
    answered.kind === 'checkingAgain' ? `${page}?sinds=${answered.version}` : `${page}?melding=bewaard#controlevragen`,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: appTexts.title(titleOf(data)) }]

function titleOf(data: { result: { counts: { error: number }; openQuestions: number } | null } | undefined): string {
  if (!data?.result) return texts.checking
  return texts.pageTitle({ error: data.result.counts.error, question: data.result.openQuestions })
}

export default function Delivery() {
  const { head, busy, thread, may, result, requestKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { pathname, search } = useLocation()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <DeliveryPage head={head} flash={flash} thread={<Thread steps={thread} />}>
      {busy || !result ? (
        <CheckProgress
          status={head.status === 'checking' ? 'checking' : 'waiting'}
          rows={head.progressRows}
          address={`${pathname}${search}`}
        />
      ) : (
        <DeliveryOutcome
          head={head}
          result={result}
          requestKey={requestKey}
          may={may}
          errors={answer?.errors ?? {}}
          values={answer?.values ?? {}}
          problem={answer?.problem ?? null}
        />
      )}
    </DeliveryPage>
  )
}
