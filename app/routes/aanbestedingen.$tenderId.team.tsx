/** Who runs the tender, opens the vault and evaluates. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { endMemberForm, memberForm, replaceMemberForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { replaceEvaluator } from '~/modules/tender/server/replace-evaluator.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { addMember, endMember, listMembers, listStaff } from '~/modules/tender/server/save-member.server'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { TeamPage } from '~/modules/tender/ui/team-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  if (actor.kind !== 'staff') throw new Response(null, { status: 404, statusText: 'Not Found' })
  return withActor(actor, async (db) => {
    const { id, number, title, regime } = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const mayWrite = can(actor, 'tender:write')
    return json({
      tender: { id, number, title, regime },
      members: await listMembers(db, id),
      staff: mayWrite ? await listStaff(db) : [],
      mayWrite,
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tenderId = params.tenderId ?? ''
  const data = await readFormData(request)
  const path = `/aanbestedingen/${tenderId}/team`
  if (data.get('stap') === 'stoppen') {
    const form = await readForm(data, endMemberForm)
    if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
    await endMember(actor, { tenderId, memberId: form.value.memberId, reason: form.value.endReason, now })
    return redirect(path)
  }
  if (data.get('stap') === 'vervangen') {
    const form = await readForm(data, replaceMemberForm)
    if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
    const { memberId, vervanger: userId, vervangReden: reason } = form.value
    const done = await replaceEvaluator(requireStaff(actor), { tenderId, memberId, userId, reason, now })
    if (done.ok) return redirect(path)
    const { code } = done.problem
    const errors = { vervanger: [texts[code]] }
    return json({ errors, values: form.values }, { status: code === 'teamChanged' ? 409 : 422 })
  }
  const form = await readForm(data, memberForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const added = await addMember(actor, { tenderId, ...form.value, now })
  return added.ok
    ? redirect(path)
    : json({ errors: { userId: [texts[added.problem.code]] }, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.teamTitle) }]

export default function Team() {
  const answer = useActionData<typeof action>()
  return <TeamPage {...useLoaderData<typeof loader>()} errors={answer?.errors ?? {}} values={answer?.values ?? {}} />
}
