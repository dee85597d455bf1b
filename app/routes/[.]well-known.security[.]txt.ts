/** Whom to tell of a weakness (RFC 9116). Without a contact there is nothing to say: 404. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { platform } from '~/platform/context.server'
import { publicFile } from '~/platform/http/public-file.server'

/** RFC 9116 2.5.5 advises less than a year; every answer is fresh. */
const validDays = 180
const dayMs = 86_400_000

export function loader({ context }: LoaderFunctionArgs) {
  const { securityContact, appUrl } = platform().env
  if (securityContact === null) throw new Response(null, { status: 404 })
  const expires = new Date(context.startedAt + validDays * dayMs).toISOString()
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${appUrl}/.well-known/security.txt`,
    '',
  ]
  return publicFile(lines.join('\n'), 'text/plain; charset=utf-8')
}
