/** The board as a workbook, with the filters of the screen. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { workbookBytes } from '~/excel/write-workbook.server'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readBoardFilters } from '~/modules/tender/domain/board-filters'
import { boardWorkbook } from '~/modules/tender/excel/board.sheet'
import { listBoard } from '~/modules/tender/server/list-board.server'
import { boardTexts as texts } from '~/modules/tender/texts-board'
import { fileResponse } from '~/platform/http/file-response.server'
import { formatDay } from '~/ui/format'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:track')
  const { searchParams } = new URL(request.url)
  const { rows } = await listBoard(actor, { filters: readBoardFilters(searchParams), now })
  const day = formatDay(dayOf(now))
  const chosen = [...searchParams].filter(([, value]) => value !== '').map(([name, value]) => `${name} ${value}`)
  const spec = boardWorkbook({ rows, about: texts.about(day, chosen.join(', ').slice(0, 300)), madeAt: now })
  const content = await workbookBytes(spec)
  return fileResponse({
    fileName: texts.fileName(day),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: content.length,
    content,
  })
}
