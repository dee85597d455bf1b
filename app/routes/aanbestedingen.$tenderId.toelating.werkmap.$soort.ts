/** The list of applications, or of evidence, as a workbook: all rows of the screen's filters. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { workbookBytes } from '~/excel/write-workbook.server'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { admissionSortKeys, readAdmissionFilters, readEvidenceFilters } from '~/modules/tender/domain/admission-filters'
import { admissionWorkbook, evidenceWorkbook } from '~/modules/tender/excel/admission.sheet'
import { listAdmissions } from '~/modules/tender/server/list-admissions.server'
import { listEvidence } from '~/modules/tender/server/list-evidence.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { admissionSheetTexts as texts } from '~/modules/tender/texts-admission'
import { fileResponse } from '~/platform/http/file-response.server'
import { formatDay } from '~/ui/format'
import { parseSort, sortParam } from '~/ui/list-address'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:read')
  const staff = requireStaff(actor)
  const { searchParams } = new URL(request.url)
  const tenderId = params.tenderId ?? ''
  const day = formatDay(dayOf(now))
  const chosen = [...searchParams].filter(([, value]) => value !== '').map(([name, value]) => `${name} ${value}`)
  const about = (title: string) => texts.about(title, day, chosen.join(', ').slice(0, 300))
  const of = { tenderId, paging: null, now }
  const made = async () => {
    if (params.soort === 'aanmeldingen') {
      const sorts = parseSort(searchParams.get(sortParam), admissionSortKeys)
      const { head, rows } = await listAdmissions(staff, { ...of, filters: readAdmissionFilters(searchParams), sorts })
      return { head, spec: admissionWorkbook({ rows, about: about(head.title), madeAt: now }) }
    }
    if (params.soort !== 'bewijzen') throw new Response(null, { status: 404, statusText: 'Not Found' })
    const { head, rows } = await listEvidence(staff, { ...of, filters: readEvidenceFilters(searchParams) })
    return { head, spec: evidenceWorkbook({ rows, about: about(head.title), madeAt: now }) }
  }
  const { head, spec } = await made()
  const content = await workbookBytes(spec)
  return fileResponse({
    fileName: texts.fileName(params.soort ?? '', head.number, day),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: content.length,
    content,
  })
}
