/** The list of tenders as a workbook, with the filters and the order of the screen. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { workbookBytes } from '~/excel/write-workbook.server'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readTenderFilters, tenderSortKeys } from '~/modules/tender/domain/tender-filters'
import { tenderListWorkbook } from '~/modules/tender/excel/tender-list.sheet'
import { listTenders } from '~/modules/tender/server/list-tenders.server'
import { tenderTexts as texts } from '~/modules/tender/texts'
import { boardTexts } from '~/modules/tender/texts-board'
import { fileResponse } from '~/platform/http/file-response.server'
import { formatDay } from '~/ui/format'
import { parseSort, sortParam } from '~/ui/list-address'

/** More tenders than a region has in twenty years. */
const mostRows = 5_000

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const { searchParams: params } = new URL(request.url)
  const { rows } = await listTenders(actor, {
    filters: readTenderFilters(params),
    sorts: parseSort(params.get(sortParam), tenderSortKeys),
    page: 1,
    pageSize: mostRows,
    now,
  })
  const day = formatDay(dayOf(now))
  const chosen = [...params].filter(([, value]) => value !== '').map(([name, value]) => `${name} ${value}`)
  const about = boardTexts.about(day, chosen.join(', ').slice(0, 300))
  const spec = tenderListWorkbook({ rows, about, madeAt: now, showsValue: actor.kind !== 'provider' })
  const content = await workbookBytes(spec)
  return fileResponse({
    fileName: texts.list.fileName(day),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: content.length,
    content,
  })
}
