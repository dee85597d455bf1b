/** The themes counted over the notes of all meetings, and the notes behind a number. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { themeForm } from '~/modules/consultation/forms-meeting'
import { listThemes } from '~/modules/consultation/server/list-themes.server'
import { addTheme } from '~/modules/consultation/server/save-theme.server'
import { meetingProblemText, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { ThemeForm, ThemeNotes, ThemeTable } from '~/modules/consultation/ui/theme-counts'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

const path = '/project/bijeenkomsten/rode-draden'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const chosen = new URL(request.url).searchParams.get('draad')
  const { themes, notes } = await listThemes(actor, chosen)
  const name = themes.find((theme) => theme.id === chosen)?.name ?? null
  return json({ themes, notes, name, may: { write: can(actor, 'meeting:write') } })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'meeting:write')
  const form = await readForm(request, themeForm)
  if (!form.ok) return invalid(form)
  const added = await addTheme(actor, form.value)
  return added.ok
    ? redirect(path)
    : refused(meetingProblemText(added.problem), { values: form.values, field: 'name', status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.themesTitle) }]

export default function ThemesPage() {
  const { themes, notes, name, may } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <>
      <PageHeading
        title={texts.themesTitle}
        intro={texts.themesIntro}
        breadcrumb={[{ label: texts.title, href: '/project/bijeenkomsten' }]}
      />
      <ThemeTable themes={themes} path={path} />
      {name !== null && <ThemeNotes name={name} notes={notes} />}
      {may.write && <ThemeForm answer={answer} />}
    </>
  )
}
