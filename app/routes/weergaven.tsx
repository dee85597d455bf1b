/** Saved views: keeping the one that is on now, and managing one's own. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { isUuid } from '~/kernel/uuid'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { changeView, listOwnViews, saveView, type ViewList, viewLists } from '~/modules/access/server/save-view.server'
import { changeViewForm, saveViewForm } from '~/modules/access/view-forms'
import { contractTexts } from '~/modules/contract/texts'
import { OwnViews } from '~/modules/contract/ui/own-views'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { PageHeading } from '~/ui/page-heading'

const texts = contractTexts.views

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'view:save')
  const views = await listOwnViews(actor)
  return json({ views: views.map((view) => ({ ...view, path: viewLists[view.list as ViewList] ?? '/' })) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'view:save')
  const list = new URL(request.url).searchParams.get('lijst')
  if (list === null) return change(request, (id, what) => changeView(actor, id, what))
  if (!Object.hasOwn(viewLists, list)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const form = await readForm(request, saveViewForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { name, search, gedeeld } = form.value
  const view = { list: list as ViewList, name, query: search, shared: gedeeld === 'ja' }
  const query = new URLSearchParams(await saveView(actor, view, now))
  query.set('melding', 'weergave-bewaard')
  return redirect(`${viewLists[list as ViewList]}?${query}`)
}

type Change = Parameters<typeof changeView>[2]

async function change(request: Request, apply: (id: string, what: Change) => Promise<void>) {
  const form = await readForm(request, changeViewForm)
  if (!form.ok || !isUuid(form.value.id)) throw new Response(null, { status: 422 })
  await apply(form.value.id, form.value.wat)
  return redirect(`/weergaven?melding=weergave-${form.value.wat === 'verwijderen' ? 'verwijderd' : 'gewijzigd'}`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Views() {
  const { views } = useLoaderData<typeof loader>()
  const flash = contractTexts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[{ label: contractTexts.title, href: '/contracten' }]}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      <OwnViews views={views} />
    </>
  )
}
