/** The decision matrix as a workbook with live formulas. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getMatrix } from '~/modules/strategy/server/get-matrix.server'
import { matrixFile } from '~/modules/strategy/server/matrix-file.server'
import { matrixSheetTexts as texts } from '~/modules/strategy/texts-matrix-sheet'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:read')
  const { segment, matrix } = await withActor(actor, (db) => getMatrix(db, params.choiceId ?? '', dayOf(now)))
  const content = await matrixFile({ segment, matrix, now })
  return fileResponse({
    fileName: texts.fileName(segment.segmentName),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: content.length,
    content,
  })
}
