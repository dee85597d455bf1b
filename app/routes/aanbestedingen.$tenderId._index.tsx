/** One tender: where it stands, what is still needed before publication, what changed after it, and its lots. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { addDays, dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { endedStatuses } from '~/modules/tender/domain/tender-status'
import { cancelForm, versionForm } from '~/modules/tender/forms'
import { isFollowing } from '~/modules/tender/server/follow-tender.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { lateNewsDays, listAddenda } from '~/modules/tender/server/list-addenda.server'
import { countOpenQuestions } from '~/modules/tender/server/list-questions.server'
import { findPublicAdmission } from '~/modules/tender/server/list-register.server'
import { proofOf, readLotScoring } from '~/modules/tender/server/lot-scoring.server'
import { cancelTender, checkPublication, publishTender } from '~/modules/tender/server/publish-tender.server'
import { tenderTexts } from '~/modules/tender/texts'
import { questionTexts } from '~/modules/tender/texts-questions'
import { tenderProblemText, workTexts as texts } from '~/modules/tender/texts-work'
import { AdmissionSections } from '~/modules/tender/ui/public-admission'
import { TenderPage } from '~/modules/tender/ui/tender-page'
import { AddendaSection, CancelStep, FollowStep, LateNews, PublishSection } from '~/modules/tender/ui/tender-steps'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { formatDay } from '~/ui/format'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const mayWrite = can(actor, 'tender:write') && !endedStatuses.has(tender.status)
    const isDraft = mayWrite && tender.publishedAt === null
    // Once closed, nothing can be moved any more.
    const isOpen = tender.bidsCloseAt !== null && now <= tender.bidsCloseAt
    const lateDays = mayWrite && isOpen ? await lateNewsDays(db, tender) : null
    const scorings = isDraft ? await readLotScoring(db, tender.id) : []
    return json({
      tender,
      thread: await getThread(db, { kind: 'tender', id: tender.id, today: dayOf(now), actor }),
      addenda: await listAddenda(db, tender.id),
      admission: await findPublicAdmission(db, tender, now),
      checks: isDraft ? await checkPublication(db, tender.id, now) : null,
      proofs: scorings.map((lot) => ({ number: lot.number, title: lot.title, proof: proofOf(lot) })),
      lateUntil: lateDays === null || tender.bidsCloseAt === null ? null : addDays(dayOf(tender.bidsCloseAt), lateDays),
      following:
        actor.kind === 'provider' && can(actor, 'enquiry:ask') ? await isFollowing(db, actor, tender.id) : null,
      openQuestions: actor.kind === 'staff' ? await countOpenQuestions(db, tender.id) : 0,
      mayWrite,
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tenderId = params.tenderId ?? ''
  const data = await readFormData(request)
  const isCancel = data.get('stap') === 'intrekken'
  const version = await readForm(data, versionForm)
  const cancel = await readForm(data, cancelForm)
  const typed = isCancel ? String(data.get('cancelReason') ?? '') : undefined
  if (isCancel && !cancel.ok)
    return json({ problem: Object.values(cancel.errors).flat().join(' '), typed }, { status: 422 })
  const seen = version.ok ? version.value.version : 0
  const reason = cancel.ok ? cancel.value.cancelReason : ''
  const result = isCancel
    ? await cancelTender(actor, { tenderId, version: seen, reason, now })
    : await publishTender(actor, { tenderId, version: seen, now })
  if (result.ok) return redirect(`/aanbestedingen/${tenderId}?melding=${isCancel ? 'ingetrokken' : 'gepubliceerd'}`)
  const status = result.problem.code === 'checksFail' ? 422 : 409
  return json({ problem: tenderProblemText(result.problem), typed }, { status })
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${data.tender.number} ${data.tender.title}` : tenderTexts.kind) },
]

export default function Tender() {
  const { tender, thread, addenda, admission, checks, proofs, lateUntil, following, openQuestions, mayWrite } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const actions = (
    <Actions>
      {mayWrite && <ButtonLink href={`/aanbestedingen/${tender.id}/wijzigen`}>{texts.edit}</ButtonLink>}
      {mayWrite && <CancelStep version={tender.version} typed={answer?.typed} />}
      {following !== null && <FollowStep tenderId={tender.id} following={following} />}
    </Actions>
  )
  return (
    <TenderPage
      tender={tender}
      flash={texts.flash[useSearchParams()[0].get('melding') ?? '']}
      actions={actions}
      after={
        <>
          {admission && <AdmissionSections admission={admission} />}
          <AddendaSection addenda={addenda} />
        </>
      }
    >
      <Thread steps={thread} />
      {answer && <Alert tone="error">{answer.problem}</Alert>}
      {openQuestions > 0 && tender.phase !== 'planning' && (
        <Alert tone="warning">{questionTexts.blocks(openQuestions)}</Alert>
      )}
      {lateUntil !== null && <LateNews day={formatDay(lateUntil)} />}
      {checks !== null && (
        <PublishSection version={tender.version} regime={tender.regime} checks={checks} proofs={proofs} />
      )}
    </TenderPage>
  )
}
