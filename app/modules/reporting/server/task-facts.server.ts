/** What the sentences on the start page tell beside the numbers: the oldest, the next, the head of the chain. */
import type { PersonActor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { managesEverybody } from '~/modules/access/domain/membership-rules'
import { can } from '~/modules/access/domain/permissions'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import type { ReadQuery } from '~/platform/database/read-as.server'

export type TaskFacts = {
  /** When the delivery that waits longest came in. */
  readonly oldestToReviewOn: CivilDate | null
  /** The earliest due day that has passed, and the next one to come. */
  readonly oldestLateOn: CivilDate | null
  readonly nextDueOn: CivilDate | null
  readonly nextEndOn: CivilDate | null
  readonly nextNoticeOn: CivilDate | null
  readonly peopleWithoutSecondStep: number
  readonly expiredInvitations: number
  readonly failedMails: number
  readonly chainHead: { readonly seq: number; readonly hash: string } | null
  readonly activePhase: string | null
}

type Row = Omit<TaskFacts, 'oldestToReviewOn' | 'chainHead'> & {
  oldestToReviewAt: Date | null
  chainSeq: string | null
  chainHash: string | null
}

const columns = (supplier: string) => ({
  obligations: `
    (select min(d.uploaded_at) from delivery d where d.status = 'submitted'${supplier.replace(' o.', ' d.')}) as "oldestToReviewAt",
    (select min(o.due_on)::text from obligation o where o.status in ('open', 'returned') and o.due_on < $1::date${supplier}) as "oldestLateOn",
    (select min(o.due_on)::text from obligation o where o.status in ('open', 'returned') and o.due_on >= $1::date${supplier}) as "nextDueOn"`,
  contracts: `
    (select min(c.ends_on)::text from contract c where c.status = 'active' and c.ends_on >= $1::date) as "nextEndOn",
    (select min(c.notice_on)::text from contract c where c.status = 'active' and c.notice_on >= $1::date) as "nextNoticeOn"`,
  people: `
    (select count(*)::int from membership m join user_account u on u.id = m.user_id where m.ended_at is null
      and u.totp_confirmed_at is null and u.disabled_at is null and ($2::uuid is null or m.organisation_id = $2)) as "peopleWithoutSecondStep",
    (select count(*)::int from invitation i where i.accepted_at is null and i.withdrawn_at is null
      and i.expires_at <= $3::timestamptz and ($2::uuid is null or i.organisation_id = $2)) as "expiredInvitations"`,
  mails: `(select count(*)::int from mail where failed_reason is not null and sent_at is null) as "failedMails"`,
  audit: `
    (select seq::text from audit_event order by seq desc limit 1) as "chainSeq",
    (select hash from audit_event order by seq desc limit 1) as "chainHash"`,
  project: `(select number || ' ' || name from phase where status = 'active' order by number limit 1) as "activePhase"`,
})

/** Reads only what the role's permissions let it use. */
export async function readTaskFacts(
  query: ReadQuery,
  { actor, today, now }: { actor: PersonActor; today: CivilDate; now: Instant },
): Promise<TaskFacts> {
  // Row-level security says the same, but only a condition of its own lets the supplier's index find the rows.
  const parts = columns(actor.kind === 'provider' ? ' and o.supplier_id = $4::uuid' : '')
  const wanted = [
    `$1::date as today, $2::uuid as own, $3::timestamptz as moment, $4::uuid as organisation`,
    ...(can(actor, 'obligation:read') ? [parts.obligations] : []),
    ...(can(actor, 'contract:read') ? [parts.contracts] : []),
    ...(can(actor, 'user:manage') ? [parts.people] : []),
    ...(can(actor, 'mail:read') ? [parts.mails] : []),
    ...(can(actor, 'audit:read') ? [parts.audit] : []),
    ...(can(actor, 'project:read') ? [parts.project] : []),
  ]
  const [row] = await query<Partial<Row>>({
    text: `select ${wanted.join(', ')}`,
    values: [today, managesEverybody(actor) ? null : actor.organisationId, fromInstant(now), actor.organisationId],
  })
  const { oldestToReviewAt = null, chainSeq, chainHash } = row ?? {}
  return {
    oldestToReviewOn: oldestToReviewAt === null ? null : dayOf(toInstant(oldestToReviewAt)),
    oldestLateOn: row?.oldestLateOn ?? null,
    nextDueOn: row?.nextDueOn ?? null,
    nextEndOn: row?.nextEndOn ?? null,
    nextNoticeOn: row?.nextNoticeOn ?? null,
    peopleWithoutSecondStep: row?.peopleWithoutSecondStep ?? 0,
    expiredInvitations: row?.expiredInvitations ?? 0,
    failedMails: row?.failedMails ?? 0,
    chainHead: chainSeq && chainHash ? { seq: Number(chainSeq), hash: chainHash } : null,
    activePhase: row?.activePhase ?? null,
  }
}
