/** The collected fields of an announcement as JSON or XML, to type over at TenderNed. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { noticeJson, noticeXml } from '~/modules/tender/domain/notice-export'
import { getNotice, subtypeOf } from '~/modules/tender/server/get-notices.server'
import { noticeTexts as texts } from '~/modules/tender/texts-notice'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:track')
  const { tenderId = '' } = params
  const subtype = subtypeOf(request)
  const { tender, notice } = await withActor(actor, (db) => getNotice(db, tenderId, { subtype, today: dayOf(now) }))
  const asXml = new URL(request.url).searchParams.get('als') === 'xml'
  const content = (asXml ? noticeXml : noticeJson)({
    subtype: notice.subtype,
    tenderNumber: tender.number,
    remark: texts.remark,
    fields: notice.fields,
    nameOf: texts.nameOf,
  })
  return fileResponse({
    fileName: `${tender.number} aankondiging ${notice.subtype}.${asXml ? 'xml' : 'json'}`,
    mediaType: asXml ? 'application/xml' : 'application/json',
    content,
  })
}
