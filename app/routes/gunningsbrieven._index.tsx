/** The award letters to this provider. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listOwnLetters } from '~/modules/tender/server/get-letter.server'
import { requireProvider } from '~/modules/tender/server/require-staff.server'
import { awardTexts } from '~/modules/tender/texts-award'
import { OwnLetterList } from '~/modules/tender/ui/letter-pages'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bidderQuestion:answer')
  return json({ rows: await listOwnLetters(requireProvider(actor)) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(awardTexts.letter.list) }]

export default function OwnLetters() {
  return <OwnLetterList {...useLoaderData<typeof loader>()} />
}
