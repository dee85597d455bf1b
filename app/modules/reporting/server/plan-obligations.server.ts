/**
 * Makes the obligations that follow from contracts, published templates and the calendar. Doing it again, or twice at
 * once, makes nothing twice: contract, template and period are unique together.
 */
import { randomUUID } from 'node:crypto'
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import type { NewId } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant, toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type AskedContract, obligationsToMake } from '../domain/obligation-rules'
import type { ReportTemplate } from '../domain/report-template'

const job = { kind: 'system', name: 'job' } as const
const batchSize = 200

type Calendar = {
  readonly templates: readonly ReportTemplate[]
  readonly decreed: ReadonlySet<string>
  readonly today: CivilDate
  readonly now: Instant
  readonly origin: string
  readonly newId: NewId
}

/** The job: one contract when named, else all of them, in batches. Gives the number of obligations made. */
export async function planObligationsJob(payload: { contractId?: string }, now: Instant): Promise<number> {
  let made = 0
  let after: string | null = null
  for (;;) {
    const where: Prisma.ContractWhereInput = payload.contractId
      ? { id: payload.contractId }
      : { status: { in: ['active', 'terminated'] }, ...(after === null ? {} : { id: { gt: after } }) }
    const batch: { made: number; last: string | null } = await withActor(
      job,
      async (db) => planBatch(db, where, await readCalendar(db, { now, origin: 'job', newId: () => randomUUID() })),
      { timeoutMs: 120_000 },
    )
    made += batch.made
    after = batch.last
    if (after === null || payload.contractId) return made
  }
}

/** The button on a contract; 403 without the permission, 404 when the actor can't see the contract. */
export async function planContract(actor: Actor, contractId: string, now: Instant): Promise<number> {
  if (!can(actor, 'obligation:plan')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  return withActor(actor, async (db) => {
    if ((await db.contract.count({ where: { id: contractId } })) === 0) throw new Response(null, { status: 404 })
    const { made } = await planBatch(
      db,
      { id: contractId },
      await readCalendar(db, { now, origin: 'web', newId: () => randomUUID() }),
    )
    return made
  })
}

type PlanOne = Pick<Calendar, 'now' | 'newId'> & { readonly contractId: string }

/** For the example region, in its transaction and with ids that follow from names. Gives the number made. */
export async function planExampleContract(db: Db, { contractId, now, newId }: PlanOne): Promise<number> {
  const calendar = await readCalendar(db, { now, origin: 'seed', newId })
  return (await planBatch(db, { id: contractId }, calendar)).made
}

async function planBatch(
  db: Db,
  where: Prisma.ContractWhereInput,
  calendar: Calendar,
): Promise<{ made: number; last: string | null }> {
  const contracts = await db.contract.findMany({
    where,
    orderBy: { id: 'asc' },
    take: batchSize,
    select: {
      id: true,
      number: true,
      supplierId: true,
      status: true,
      variant: true,
      segmentCode: true,
      startsOn: true,
      endsOn: true,
      terminatedOn: true,
    },
  })
  const ids = contracts.map((contract) => contract.id)
  const before = await db.obligation.findMany({
    where: { contractId: { in: ids } },
    orderBy: { periodStartsOn: 'asc' },
    select: { contractId: true, templateCode: true, period: true },
  })
  const wanted = contracts.flatMap((contract) => {
    const asked = before.filter((obligation) => obligation.contractId === contract.id)
    return rowsFor(contract, asked, calendar)
  })
  const made = await db.obligation.createManyAndReturn({
    data: wanted,
    skipDuplicates: true,
    select: { contractId: true, supplierId: true, templateCode: true, period: true },
  })
  for (const contractId of new Set(made.map((row) => row.contractId))) {
    const own = made.filter((row) => row.contractId === contractId)
    await recordEvent(db, {
      type: 'obligation.planned',
      objectType: 'contract',
      objectId: contractId,
      contractId,
      supplierId: own[0]!.supplierId,
      origin: calendar.origin,
      data: { obligations: own.map((row) => `${row.templateCode} ${row.period}`) },
    })
  }
  return { made: made.length, last: contracts.length < batchSize ? null : (contracts.at(-1)?.id ?? null) }
}

type ContractRow = {
  readonly id: string
  readonly number: string
  readonly supplierId: string
  readonly status: string
  readonly variant: string
  readonly segmentCode: string
  readonly startsOn: Date
  readonly endsOn: Date
  readonly terminatedOn: Date | null
}

function rowsFor(
  contract: ContractRow,
  asked: readonly { readonly templateCode: string; readonly period: string }[],
  { templates, decreed, today, now, newId }: Calendar,
): Prisma.ObligationCreateManyInput[] {
  const known = new Set(asked.map((obligation) => `${obligation.templateCode} ${obligation.period}`))
  const askedPeriods: Record<string, string[]> = {}
  for (const { templateCode, period } of asked) {
    askedPeriods[templateCode] = [...(askedPeriods[templateCode] ?? []), period]
  }
  const input: AskedContract = {
    status: contract.status as AskedContract['status'],
    variant: contract.variant,
    segmentCode: contract.segmentCode,
    startsOn: toDay(contract.startsOn),
    endsOn: toDay(contract.endsOn),
    terminatedOn: toDayOrNull(contract.terminatedOn),
    askedPeriods,
  }
  return obligationsToMake(input, templates, { today, decreed })
    .filter(({ template, period }) => !known.has(`${template.id} ${period.label}`))
    .map(({ template, period, due }) => ({
      id: newId(`obligation:${contract.number}:${template.id}:${period.label}`),
      contractId: contract.id,
      supplierId: contract.supplierId,
      templateCode: template.id,
      templateVersion: template.version,
      period: period.label,
      periodStartsOn: fromDay(period.start),
      periodEndsOn: fromDay(period.end),
      dueOn: fromDay(due.day),
      dueReason: due.steps.map((step) => ({ ...step })),
      createdAt: fromInstant(now),
    }))
}

/** The newest published version of each template, and the days that a royal decree made a holiday. */
async function readCalendar(db: Db, asked: Pick<Calendar, 'now' | 'origin' | 'newId'>): Promise<Calendar> {
  const today = dayOf(asked.now)
  const published = await db.reportTemplate.findMany({ where: { status: 'published' }, orderBy: { version: 'asc' } })
  const newest = new Map<string, ReportTemplate>()
  for (const row of published) {
    // Written by publishTemplates from the same type; a published version never changes.
    newest.set(row.code, row.definition as unknown as ReportTemplate)
  }
  const setting = await db.setting.findUnique({ where: { key: 'decreedHolidays' } })
  const decreed = new Set(Array.isArray(setting?.value) ? setting.value.map(String) : [])
  return { templates: [...newest.values()], decreed, today, ...asked }
}
