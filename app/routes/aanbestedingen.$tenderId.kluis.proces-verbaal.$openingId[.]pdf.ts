/** The proces-verbaal as PDF, with its text byte for byte as attachment. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getOpeningRecord } from '~/modules/tender/server/get-opening.server'
import { keyHolderOf } from '~/modules/tender/server/key-holders.server'
import { recordPdf } from '~/modules/tender/server/record-pdf.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'vault:open')
  const { tenderId = '', openingId = '' } = params
  const record = await getOpeningRecord(keyHolderOf(actor), { tenderId, openingId })
  const content = await recordPdf(record)
  return fileResponse({
    fileName: `proces-verbaal-${record.tender.number}-${record.part}.pdf`,
    mediaType: 'application/pdf',
    size: content.length,
    content,
  })
}
