/** One tender: where it stands, what is still needed before publication, what changed after it, and its lots. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { Actor } from '~/kernel/actor'
import { addDays, dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { threadRead, toThread } from '~/modules/reporting/server/get-thread.server'
import { answerTerm } from '~/modules/tender/domain/open-questions'
import { endedStatuses } from '~/modules/tender/domain/tender-status'
import { cancelForm, versionForm } from '~/modules/tender/forms'
import { checkPublication } from '~/modules/tender/server/check-publication.server'
import { decreedDays } from '~/modules/tender/server/decreed-days.server'
import { type TenderDetail, tenderRead, toTender } from '~/modules/tender/server/get-tender.server'
import { addendaRead, lateNewsDays } from '~/modules/tender/server/list-addenda.server'
import { findPublicAdmission } from '~/modules/tender/server/list-register.server'
import { proofOf, readLotScoring } from '~/modules/tender/server/lot-scoring.server'
import { cancelTender, publishTender } from '~/modules/tender/server/publish-tender.server'
import { newsRead, toNews } from '~/modules/tender/server/tender-news.server'
import { tenderTexts } from '~/modules/tender/texts'
import { tenderProblemText, workTexts as texts } from '~/modules/tender/texts-work'
import { OpenQuestions } from '~/modules/tender/ui/open-questions'
import { AdmissionSections } from '~/modules/tender/ui/public-admission'
import { TenderPage } from '~/modules/tender/ui/tender-page'
import { AddendaSection, CancelStep, FollowStep, LateNews, PublishSection } from '~/modules/tender/ui/tender-steps'
import { onlyRow } from '~/platform/database/json-sql.server'
import { readTogether } from '~/platform/database/read-together.server'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { formatDay } from '~/ui/format'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const id = params.tenderId ?? ''
  if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const found = await readTogether(actor, {
    tender: tenderRead(id),
    thread: threadRead('tender', id),
    addenda: addendaRead(id),
    news: newsRead(actor, id),
  })
  const tender = toTender(found.tender, { actor, now })
  const { openQuestions, lastNewsAt, following } = toNews(found.news)
  const mayWrite = can(actor, 'tender:write') && !endedStatuses.has(tender.status)
  const isDraft = mayWrite && tender.publishedAt === null
  // Once closed, nothing can be moved any more.
  const isOpen = tender.bidsCloseAt !== null && now <= tender.bidsCloseAt
  const lateDays = mayWrite && isOpen ? lateNewsDays(tender, lastNewsAt) : null
  const lateUntil =
    lateDays === null || tender.bidsCloseAt === null ? null : addDays(dayOf(tender.bidsCloseAt), lateDays)
  return {
    tender: { ...tender, lots: tender.lots.slice(0, mostLots).map(shownLot) },
    lotCount: tender.lots.length,
    thread: toThread(found.thread, { kind: 'tender', id, today: dayOf(now), actor }),
    addenda: onlyRow(found.addenda).addenda,
    admission:
      tender.regime === 'openHouse' ? await withActor(actor, (db) => findPublicAdmission(db, tender, now)) : null,
    ...(isDraft ? await readDraft(actor, id, now) : { checks: null, proofs: [] }),
    lateUntil,
    following: actor.kind === 'provider' && can(actor, 'enquiry:ask') ? following : null,
    openQuestions: actor.kind === 'staff' ? openQuestions : 0,
    term: openQuestions > 0 ? answerTerm(tender, now, await withActor(actor, decreedDays)) : null,
    mayWrite,
  }
}

/** More of them stand on the page of the lots. */
const mostLots = 10

/** What the first page says of a lot; the rest stands on the page of the lots. */
const shownLot = ({ id, number, title, status, ceilingCents, maxAwards }: TenderDetail['lots'][number]) => ({
  id,
  number,
  title,
  status,
  ceilingCents,
  maxAwards,
})

/** What is still needed before publication. */
const readDraft = (actor: Actor, tenderId: string, now: Instant) =>
  withActor(actor, async (db) => {
    const scorings = await readLotScoring(db, tenderId)
    return {
      checks: await checkPublication(db, tenderId, now),
      proofs: scorings.map((lot) => ({ number: lot.number, title: lot.title, proof: proofOf(lot) })),
    }
  })

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
  const data = useLoaderData<typeof loader>()
  const { tender, lotCount, thread, addenda, admission, checks, proofs, lateUntil, following } = data
  const { openQuestions, mayWrite } = data
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
      lotCount={lotCount}
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
        <OpenQuestions count={openQuestions} term={data.term} tenderId={tender.id} mayMove={mayWrite} />
      )}
      {lateUntil !== null && <LateNews day={formatDay(lateUntil)} />}
      {checks !== null && (
        <PublishSection version={tender.version} regime={tender.regime} checks={checks} proofs={proofs} />
      )}
    </TenderPage>
  )
}
