/** For who has several roles: which one to work in. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { roleSwitchForm } from '~/modules/access/forms'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { sessionCookie } from '~/modules/access/server/session-cookie.server'
import { listOwnRoles, switchRole } from '~/modules/access/server/switch-role.server'
import { roleTexts, rolesTexts as texts } from '~/modules/access/texts'
import { Flash } from '~/modules/access/ui/entry-page'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { type Column, DataTable } from '~/ui/data-table'
import { PageHeading } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  return json({ roles: await listOwnRoles(person) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  const form = await readForm(request, roleSwitchForm)
  const token = form.ok ? await switchRole(person, form.value.membershipId) : null
  // A role of somebody else, or one that ended, is not there for this person.
  if (token === null) throw new Response(null, { status: 404 })
  return redirect('/mijn-taken?melding=van-rol-gewisseld', { headers: { 'Set-Cookie': sessionCookie(token) } })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

type OwnRole = ReturnType<typeof useLoaderData<typeof loader>>['roles'][number]

const columns: readonly Column<OwnRole>[] = [
  {
    key: 'role',
    header: texts.role,
    rowHeader: true,
    cell: (row) => (
      <>
        {roleTexts[row.role].name} {row.isCurrent && <StatusBadge tone="info" label={texts.current} />}
      </>
    ),
  },
  { key: 'organisation', header: texts.organisation, cell: (row) => row.organisationName },
  {
    key: 'choose',
    header: texts.choose,
    cell: (row) =>
      row.isCurrent ? null : (
        <form method="post">
          <button
            type="submit"
            className="ams-button ams-button--secondary"
            name="membershipId"
            value={row.membershipId}
            aria-label={texts.chooseOf(roleTexts[row.role].name.toLowerCase(), row.organisationName)}
          >
            {texts.choose}
          </button>
        </form>
      ),
  },
]

export default function RolesPage() {
  const { roles } = useLoaderData<typeof loader>()
  return (
    <>
      <Flash />
      <PageHeading title={texts.title} intro={texts.intro} />
      <DataTable
        caption={texts.title}
        captionHidden
        columns={columns}
        rows={roles}
        rowKey={(row) => row.membershipId}
      />
    </>
  )
}
