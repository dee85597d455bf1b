/** An award letter as PDF. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findLetter } from '~/modules/tender/server/get-letter.server'
import { letterPdf } from '~/modules/tender/server/letter-files.server'
import { awardTexts } from '~/modules/tender/texts-award'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bidderQuestion:answer')
  const letter = await withActor(actor, (db) => findLetter(db, params.letterId ?? ''))
  if (letter === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const content = await letterPdf(letter)
  const fileName = `${awardTexts.letter.file(letter.content.tender.number, letter.content.lot.number)}.pdf`
  return fileResponse({ fileName, mediaType: 'application/pdf', size: content.length, content })
}
