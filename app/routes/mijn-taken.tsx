/** The start page of every role: what waits, counted by the lists that it links to. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { listTasks } from '~/modules/reporting/server/list-tasks.server'
import { taskPageTexts as texts } from '~/modules/reporting/texts-tasks'
import { TaskPage } from '~/modules/reporting/ui/task-page'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requireLogin({ request, context })
  const today = dayOf(now)
  const tasks = await listTasks(actor, { today, now })
  return json({ ...tasks, role: actor.role, today, can: { budget: can(actor, 'budget:read') } })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function MyTasks() {
  return <TaskPage {...useLoaderData<typeof loader>()} />
}
