/** Until when the market may ask and bid; moved with a reason, and never once it passed. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isCivilDate } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { planDifferences } from '~/modules/tender/domain/plan-differences'
import { momentsForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { readDeadlines } from '~/modules/tender/server/save-planning.server'
import { saveMoments } from '~/modules/tender/server/save-tender-facts.server'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { conflictOf, refusedChange, savedHref } from '~/modules/tender/ui/change-answer'
import { momentValue } from '~/modules/tender/ui/stored-values'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { ChangeFields, MomentFields } from '~/modules/tender/ui/tender-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { formatDay } from '~/ui/format'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tender, deadlines } = await withActor(actor, async (db) => {
    const tender = await getTender(db, { id: params.tenderId ?? '', actor, now })
    return { tender, deadlines: await readDeadlines(db, tender.id) }
  })
  const { id, number, title, publishedAt } = tender
  const values = {
    enquiriesCloseAt: momentValue(tender.enquiriesCloseAt),
    answersDueAt: momentValue(tender.answersDueAt),
    bidsCloseAt: momentValue(tender.bidsCloseAt),
    version: String(tender.version),
  }
  // Before publication what was not chosen yet is proposed from the ledger, so that nobody types a date twice.
  const missing =
    publishedAt === null ? planDifferences(deadlines, tender).filter((each) => each.momentOn === null) : []
  const proposed: Record<string, string> = Object.fromEntries(
    missing.map(({ moment, plannedOn }) => [moment, `${formatDay(plannedOn)} ${usualHour}`]),
  )
  const asked = new URL(request.url).searchParams.get('sluiting')
  // A proposal of the pages of questions: another day, at the same time.
  if (asked !== null && isCivilDate(asked) && tender.bidsCloseAt !== null)
    proposed.bidsCloseAt = `${formatDay(asked)} ${values.bidsCloseAt.split(' ').at(-1)}`
  return json({ id, number, title, isPublished: publishedAt !== null, values, proposed, isAsked: asked !== null })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tenderId = params.tenderId ?? ''
  const form = await readForm(request, momentsForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, by: null }, { status: 422 })
  const change = await saveMoments(actor, { tenderId, input: form.value, now })
  if (change.kind === 'saved') return redirect(savedHref(`/aanbestedingen/${tenderId}/planning`, change))
  const { body, status } = refusedChange(change, form.values)
  return json(body, { status })
}

const usualHour = '12.00'

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.moveMoments) }]

export default function Moments() {
  const { values: stored, proposed, isAsked, isPublished, ...tender } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const filled = { values: answer?.values ?? { ...stored, ...proposed }, errors: answer?.errors ?? {} }
  return (
    <FormFrame
      title={texts.moveMoments}
      breadcrumb={tenderCrumbs(tender)}
      errors={filled.errors}
      conflict={conflictOf(answer, stored)}
      cancelHref={`/aanbestedingen/${tender.id}/planning`}
    >
      {answer === undefined && Object.keys(proposed).length > 0 && (
        <p>{isAsked ? texts.closingFromQuestions : texts.momentsFromPlan}</p>
      )}
      <MomentFields {...filled} />
      <ChangeFields {...filled} isPublished={isPublished} />
    </FormFrame>
  )
}
