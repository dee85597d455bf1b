/** One workbook on its way: the page can be left, and keeps itself up to date with or without JavaScript. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { isFinished } from '~/modules/export/domain/export-status'
import { getExport } from '~/modules/export/server/list-exports.server'
import { exportTexts as texts } from '~/modules/export/texts'
import { ExportPage } from '~/modules/export/ui/export-page'
import { appTexts } from '~/texts'

const askEveryMs = 1_500

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'export:make')
  return json({ row: await getExport(actor, params.exportId ?? '') })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.workbook) }]

export default function Export() {
  const { row } = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const busy = !isFinished(row.status)
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(revalidate, askEveryMs)
    return () => clearInterval(timer)
  }, [busy, revalidate])
  return <ExportPage row={row} />
}
