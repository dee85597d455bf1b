/** One obligation as the buyer's people see it: what is asked, what came in, what was said. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { readAs } from '~/platform/database/read-as.server'
import type { DeliveryStatus, ObligationStatus } from '../domain/delivery-status'
import type { DueStep } from '../domain/due-date'
import { getThread, type ThreadStepData } from './get-thread.server'
import { listComments, nameOrganisations, type StaffComment } from './list-comments.server'

export type StaffDelivery = {
  readonly id: string
  readonly number: number
  readonly status: DeliveryStatus
  readonly uploadedAt: Instant
  readonly submittedAt: Instant | null
  readonly rowCount: number
  readonly questionCount: number
  readonly noticeCount: number
  readonly hasFile: boolean
}
export type StaffObligation = {
  readonly id: string
  readonly period: string
  readonly status: ObligationStatus
  readonly version: number
  readonly dueOn: CivilDate
  readonly dueReason: readonly DueStep[]
  readonly waivedReason: string | null
  readonly templateCode: string
  readonly templateName: string
  readonly supplierId: string
  readonly supplier: string
  readonly contractId: string
  readonly contractNumber: string
  readonly contractTitle: string
  readonly deliveries: readonly StaffDelivery[]
  readonly reminders: readonly { readonly offsetDays: number; readonly sentAt: Instant }[]
}
export type StaffObligationPage = {
  readonly obligation: StaffObligation
  readonly comments: readonly StaffComment[]
  readonly thread: readonly ThreadStepData[]
}

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

/** Throws 404 when the obligation is not there, or not for this actor. */
export async function getStaffObligation(
  actor: Actor,
  obligationId: string,
  today: CivilDate,
): Promise<StaffObligationPage> {
  if (!isUuid(obligationId)) throw new Response(null, { status: 404 })
  const page = await readAs(actor, async (query) => {
    const [found] = await query<{ obligation: StaffObligation }>({
      text: `select json_build_object('id', o.id, 'period', o.period, 'status', o.status, 'version', o.version,
          'dueOn', o.due_on, 'dueReason', o.due_reason, 'waivedReason', o.waived_reason,
          'templateCode', o.template_code, 'templateName', t.name, 'supplierId', s.id, 'supplier', s.name,
          'contractId', c.id, 'contractNumber', c.number, 'contractTitle', c.title,
          'deliveries', (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'status', d.status,
              'uploadedAt', ${epochMs('d.uploaded_at')}, 'submittedAt', ${epochMs('d.submitted_at')},
              'rowCount', d.row_count, 'questionCount', d.question_count, 'noticeCount', d.notice_count,
              'hasFile', d.file_sha256 is not null) order by d.number desc), '[]')
            from delivery d where d.obligation_id = o.id),
          'reminders', (select coalesce(json_agg(json_build_object('offsetDays', r.offset_days,
              'sentAt', ${epochMs('r.sent_at')}) order by r.offset_days), '[]')
            from reminder r where r.obligation_id = o.id)) as obligation
        from obligation o join contract c on c.id = o.contract_id join organisation s on s.id = o.supplier_id
          join report_template t on t.code = o.template_code and t.version = o.template_version
        where o.id = $1::uuid`,
      values: [obligationId],
    })
    if (!found) throw new Response(null, { status: 404 })
    return {
      obligation: found.obligation,
      comments: await listComments(query, obligationId),
      thread: await getThread(query, { kind: 'obligation', id: obligationId, today, actor }),
    }
  })
  return { ...page, comments: await nameOrganisations(page.comments) }
}
