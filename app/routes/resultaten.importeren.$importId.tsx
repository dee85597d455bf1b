/** What a file with figures would change; the figures count once it is applied. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { applyImport, dropImport, mapColumns } from '~/modules/vision/server/apply-import.server'
import { getImport } from '~/modules/vision/server/get-import.server'
import { importProblemText } from '~/modules/vision/server/import-problem-text.server'
import { notFound } from '~/modules/vision/server/save-outcome'
import { takeBackImport } from '~/modules/vision/server/take-back-import.server'
import { visionTexts } from '~/modules/vision/texts'
import { importTexts as texts } from '~/modules/vision/texts-import'
import { ImportPage } from '~/modules/vision/ui/import-page'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'measurement:import')
  const page = await getImport(actor, params.importId ?? '')
  if (page === null) throw notFound()
  return json(page)
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'measurement:import')
  const id = params.importId ?? ''
  const form = await readFormData(request)
  const step = form.get('stap')
  const page = await getImport(actor, id)
  if (page === null) throw notFound()
  const here = redirect(`/resultaten/importeren/${id}`)
  if (step === 'wegleggen') {
    await dropImport(actor, id)
    return here
  }
  if (step === 'koppelen') {
    const chosen = page.columns.flatMap(({ column }, index): [string, string | null][] => {
      const value = form.get(`kolom-${index}`)
      return typeof value === 'string' ? [[column, value === '' ? null : value]] : []
    })
    const mapped = await mapColumns(actor, { id, chosen: new Map(chosen) })
    return mapped.ok ? here : json({ problem: importProblemText(mapped.problem), reason: '' }, { status: 409 })
  }
  if (step === 'terugdraaien') {
    const reason = String(form.get('reden') ?? '').slice(0, 500)
    const taken = await takeBackImport(actor, { id, reason, now })
    if (taken.ok) return here
    const status = taken.problem.code === 'reasonMissing' ? 422 : 409
    return json({ problem: importProblemText(taken.problem), reason }, { status })
  }
  const applied = await applyImport(actor, { id, seal: String(form.get('zegel') ?? ''), now })
  return applied.ok ? here : json({ problem: importProblemText(applied.problem), reason: '' }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Import() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title={page.fileName}
        kind={texts.title}
        breadcrumb={[
          { label: visionTexts.results, href: '/resultaten' },
          { label: texts.title, href: '/resultaten/importeren' },
        ]}
      />
      <ImportPage page={page} problem={answer?.problem ?? null} reason={answer?.reason ?? ''} />
    </>
  )
}
