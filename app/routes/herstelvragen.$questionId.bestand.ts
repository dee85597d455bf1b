/** The file that came with an answer: for the bidder itself, and for the officer of the tender. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { openAnswerFile } from '~/modules/tender/server/answer-question.server'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireLogin({ request, context })
  // Whose it is not, does not find it: the database shows a question to its bidder and to the officer only.
  const file = await withActor(actor, (db) => openAnswerFile(db, params.questionId ?? ''))
  if (file === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return fileResponse({ ...file, mediaType: 'application/octet-stream' })
}
