/** The fields of one announcement, what is missing, and the reference once it was published by hand. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { noticeForm } from '~/modules/tender/forms-notice'
import { getNotice, subtypeOf } from '~/modules/tender/server/get-notices.server'
import { correctReference, publishNotice, saveNotice } from '~/modules/tender/server/save-notice.server'
import { noticeProblemText, noticeTexts as texts } from '~/modules/tender/texts-notice'
import { NoticePage } from '~/modules/tender/ui/notice-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import type { FormErrorsByField, Typed } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:track')
  const { tenderId = '' } = params
  // Without a kind there is nothing to fill in yet: the list is where one chooses.
  if (!new URL(request.url).searchParams.has('soort'))
    throw redirect(`/aanbestedingen/${encodeURIComponent(tenderId.toWellFormed())}/aankondigingen`)
  const subtype = subtypeOf(request)
  const found = await withActor(actor, (db) => getNotice(db, tenderId, { subtype, today: dayOf(now) }))
  const isOfficer = can(actor, 'tender:write')
  const isPublished = found.notice.reference !== null
  return json({ ...found, mayWrite: isOfficer && !isPublished, mayCorrect: isOfficer && isPublished })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '' } = params
  const subtype = subtypeOf(request)
  const form = await readForm(request, noticeForm)
  const refuse = (errors: FormErrorsByField, refused: string | null, status: number) =>
    json({ errors, refused, values: form.values as Typed }, { status })
  if (!form.ok) return refuse(form.errors, null, 422)
  const of = { tenderId, subtype, today: dayOf(now) }
  const input = form.value
  const done =
    input.stap === 'publiceren'
      ? await publishNotice(actor, { ...of, ...input })
      : input.stap === 'verbeteren'
        ? await correctReference(actor, { ...of, ...input })
        : await saveNotice(actor, { ...of, ...input })
  if (!done.ok) {
    const isOvertaken = done.problem.code === 'noticePublished' || done.problem.code === 'noticeChanged'
    return refuse({}, noticeProblemText(done.problem), isOvertaken ? 409 : 422)
  }
  const flash = { publiceren: 'gepubliceerd', verbeteren: 'verbeterd', opslaan: 'opgeslagen' }[input.stap]
  return redirect(`/aanbestedingen/${tenderId}/aankondigingen/velden?soort=${subtype}&melding=${flash}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.subtypes[data.notice.subtype] : texts.title) },
]

export default function TenderNotice() {
  const answer = useActionData<typeof action>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <NoticePage
      {...useLoaderData<typeof loader>()}
      errors={answer?.errors ?? {}}
      refused={answer?.refused ?? null}
      values={answer?.values ?? null}
      flash={flash}
    />
  )
}
