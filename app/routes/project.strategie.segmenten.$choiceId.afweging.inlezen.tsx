/** Reads a workbook of a decision matrix back: first what would change, then the same form saves it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { matrixDifferences } from '~/modules/strategy/domain/matrix-workbook'
import { getMatrix } from '~/modules/strategy/server/get-matrix.server'
import { readMatrixFile } from '~/modules/strategy/server/read-matrix-file.server'
import { matrixWorkbookProblemText, matrixSheetTexts as texts } from '~/modules/strategy/texts-matrix-sheet'
import { MatrixImportPage } from '~/modules/strategy/ui/matrix-import-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const { segment } = await withActor(actor, (db) => getMatrix(db, params.choiceId ?? '', dayOf(now)))
  return json({ segment })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const choiceId = params.choiceId ?? ''
  const { segment, matrix } = await withActor(actor, (db) => getMatrix(db, choiceId, dayOf(now)))
  const upload = await readUpload(request, {
    field: 'bestand',
    take: ({ fileName, content }) => readMatrixFile({ fileName, content, choiceId }),
  })
  const read = upload.ok ? upload.value.file : null
  if (read === null) return refused('noFile')
  if (!read.ok) return json({ error: matrixWorkbookProblemText(read.problem), found: null }, { status: 422 })
  return json({
    error: null,
    found: {
      read: read.value,
      isOlder: read.value.version !== segment.version,
      differences: matrixDifferences(matrix, read.value),
    },
  })
}

const refused = (code: 'noFile') => json({ error: matrixWorkbookProblemText({ code }), found: null }, { status: 422 })

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.importTitle) }]

export default function ImportMatrix() {
  const answer = useActionData<typeof action>()
  return (
    <MatrixImportPage {...useLoaderData<typeof loader>()} error={answer?.error ?? null} found={answer?.found ?? null} />
  )
}
