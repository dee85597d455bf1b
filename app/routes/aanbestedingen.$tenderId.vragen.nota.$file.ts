/** A nota van inlichtingen as Word or PDF (1.docx, 1.pdf), and all answers as a workbook (lijst.xlsx). */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listRounds } from '~/modules/tender/server/list-questions.server'
import { notaDocument, notaPdf, questionList } from '~/modules/tender/server/nota-file.server'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

const office = 'application/vnd.openxmlformats-officedocument'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const { tenderId = '', file = '' } = params
  const found = await withActor(actor, async (db) => {
    const { id, number, title } = await getTender(db, { id: tenderId, actor, now })
    return { name: number, tender: `${number} ${title}`, notas: await listRounds(db, id) }
  })
  const [, number = '', kind = ''] = /^(\d{1,4}|lijst)\.(docx|pdf|xlsx)$/.exec(file) ?? []
  const nota = found.notas.find((each) => String(each.number) === number)
  const fileName = `nota-van-inlichtingen-${found.name}-${number}.${kind}`
  if (number === 'lijst' && kind === 'xlsx') {
    const content = questionList(found.tender, found.notas, now)
    return fileResponse({ fileName, mediaType: `${office}.spreadsheetml.sheet`, content })
  }
  if (nota === undefined || kind === 'xlsx') throw new Response(null, { status: 404, statusText: 'Not Found' })
  const isWord = kind === 'docx'
  const content = isWord ? await notaDocument(found.tender, nota) : await notaPdf(found.tender, nota)
  const mediaType = isWord ? `${office}.wordprocessingml.document` : 'application/pdf'
  return fileResponse({ fileName, mediaType, content })
}
