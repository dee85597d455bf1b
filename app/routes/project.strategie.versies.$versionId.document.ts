/** A version of the strategy as a Word document. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listQuotations } from '~/modules/assignment/server/list-quotations.server'
import { getVersion } from '~/modules/strategy/server/get-version.server'
import { strategyDocument } from '~/modules/strategy/server/strategy-document.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { readAs } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:read')
  const version = await withActor(actor, (db) => getVersion(db, params.versionId ?? '', dayOf(now)))
  const ids = version.segments.map((segment) => segment.id)
  const quotations = await readAs(actor, (query) => listQuotations(query, { kind: 'strategyChoice', ids }))
  const content = await strategyDocument(version, quotations)
  return fileResponse({
    fileName: `${texts.documentName(version.number)}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    size: content.length,
    content,
  })
}
