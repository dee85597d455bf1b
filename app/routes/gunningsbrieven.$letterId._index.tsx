/** One award letter as it was sent. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findLetter } from '~/modules/tender/server/get-letter.server'
import { awardTexts } from '~/modules/tender/texts-award'
import { OwnLetterPage } from '~/modules/tender/ui/letter-pages'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bidderQuestion:answer')
  const letter = await withActor(actor, (db) => findLetter(db, params.letterId ?? ''))
  if (letter === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return json({ letter })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(awardTexts.letter.list) }]

export default function OwnLetter() {
  return <OwnLetterPage {...useLoaderData<typeof loader>()} />
}
