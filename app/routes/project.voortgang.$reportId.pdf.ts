/** The progress report as PDF. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getProgress } from '~/modules/planning/server/get-progress.server'
import { progressPdf } from '~/modules/planning/server/progress-pdf.server'
import { progressTexts as texts } from '~/modules/planning/texts-risk'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'risk:read')
  const report = await getProgress(actor, { id: params.reportId ?? '', now })
  const content = await progressPdf(report, now)
  return fileResponse({
    fileName: texts.fileName(report.reportOn),
    mediaType: 'application/pdf',
    size: content.length,
    content,
  })
}
