/** One version of the strategy with its segments, what each lacks, and what the bodies decided: the data of its page. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Problem } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type Approval, type ApprovalBody, type ApprovalOutcome, approvalState } from '../domain/approval'
import { type MissingCode, missingForFixing } from '../domain/completeness'
import type { StrategyStatus } from '../domain/strategy-status'
import { type Choice, municipalityNames, readChoices } from './read-choices.server'

export type StrategyVersionPage = Awaited<ReturnType<typeof getVersion>>

/** Throws 404 when it is not there for the actor. */
export async function getVersion(db: Db, id: string, today: CivilDate) {
  const row = isUuid(id) ? await db.strategyVersion.findUnique({ where: { id } }) : null
  if (row === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const municipalities = await municipalityNames(db)
  const choices = await readChoices(db, { versionId: id })
  return {
    id,
    projectId: row.projectId,
    number: row.number,
    title: row.title,
    note: row.note,
    status: row.status as StrategyStatus,
    version: row.version,
    isExample: row.isExample,
    createdOn: toDay(row.createdOn),
    submittedOn: toDayOrNull(row.submittedOn),
    fixedOn: toDayOrNull(row.fixedOn),
    withdrawnOn: toDayOrNull(row.withdrawnOn),
    withdrawnReason: row.withdrawnReason,
    municipalities,
    segments: choices.map((choice) => ({
      ...choice,
      missing: missingOf(choice, municipalities, row.fixedOn ? toDay(row.fixedOn) : today),
    })),
    approvals: await readApprovals(db, id, { municipalities, today }),
  }
}

/** What the segment lacks, with names of municipalities for the sentences. */
export function missingOf(
  choice: Choice,
  municipalities: readonly { code: string; name: string }[],
  day: CivilDate,
): Problem<MissingCode>[] {
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]))
  return missingForFixing(choice, day).map((problem) => {
    const code = problem.params?.municipalityCode
    return typeof code === 'string'
      ? { ...problem, params: { ...problem.params, municipality: nameOf.get(code) ?? code } }
      : problem
  })
}

/** The bodies in the order of the municipalities, the college before the council. */
export async function readApprovals(
  db: Db,
  versionId: string,
  { municipalities, today }: { municipalities: readonly { code: string; name: string }[]; today: CivilDate },
) {
  const rows = await db.strategyApproval.findMany({ where: { versionId } })
  const place = (code: string) => municipalities.findIndex((m) => m.code === code)
  return rows
    .map((row) => {
      const approval = toApproval(row)
      return {
        ...approval,
        id: row.id,
        note: row.note,
        version: row.version,
        municipality: municipalities[place(row.municipalityCode)]?.name ?? row.municipalityCode,
        state: approvalState(approval, today),
      }
    })
    .sort((a, b) => place(a.municipalityCode) - place(b.municipalityCode) || a.body.localeCompare(b.body))
}

const toApproval = (row: {
  municipalityCode: string
  body: string
  isRequired: boolean
  plannedOn: Date | null
  decidedOn: Date | null
  outcome: string
  mandate: string
}): Approval => ({
  municipalityCode: row.municipalityCode,
  body: row.body as ApprovalBody,
  isRequired: row.isRequired,
  plannedOn: toDayOrNull(row.plannedOn),
  decidedOn: toDayOrNull(row.decidedOn),
  outcome: row.outcome as ApprovalOutcome,
  mandate: row.mandate,
})
