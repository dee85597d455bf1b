/** Downloads an assignment as Word document. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { writeAssignment } from '~/modules/assignment/server/assignment-paper.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  return fileResponse(await writeAssignment(actor, { id: params.assignmentId ?? '', format: 'docx', now }))
}
