/** The applications of the example open house: rows as they were handed in, and then the steps that people took. */
import type { StaffActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { lastDayOf } from '~/modules/tender/domain/admission-evidence'
import { readChecklist } from '~/modules/tender/server/admission-checklist.server'
import { decideAdmission } from '~/modules/tender/server/decide-admission.server'
import { askToComplete, declareAdmissionInterest, judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { fromDayOrNull, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { regionOrganisation } from '../example/accounts'
import {
  admissionAnswerId,
  admissionId,
  admissionTender,
  certificateUntil,
  type ExampleAdmission,
  evidenceFileId,
  evidenceFiles,
  exampleAdmissions,
} from '../example/admissions'
import { exampleDay } from '../example/example-day'
import { organisationId } from '../example/identities'
import { memberUserId, openCriterionId, openLotId, openTenderId } from '../example/open-tenders'
import { commonCriteria } from '../example/tender-criteria'
import type { StoredExampleFile } from './store-example-files.server'

type Files = ReadonlyMap<string, StoredExampleFile>
const [tenderId, lotId] = [openTenderId(admissionTender), openLotId(admissionTender, 1)]
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeAdmissions(db: Db, files: Files): Promise<number> {
  const applications = await db.admissionApplication.createMany({
    data: exampleAdmissions.map(({ supplier, createdAt, submittedAt, step }) => ({
      id: admissionId(supplier),
      tenderId,
      lotId,
      supplierId: organisationId(supplier),
      status: submittedAt === null ? 'draft' : step?.kind === 'withdraw' ? 'withdrawn' : 'submitted',
      createdAt: new Date(createdAt),
      submittedAt: submittedAt === null ? null : new Date(submittedAt),
      withdrawnAt: step?.kind === 'withdraw' ? new Date(step.at) : null,
      isExample: true,
    })),
    skipDuplicates: true,
  })
  const answers = await db.admissionAnswer.createMany({
    data: exampleAdmissions.flatMap((admission) => answersOf(admission, files)),
    skipDuplicates: true,
  })
  return applications.count + answers.count
}

const answersOf = ({ supplier, evidence, submittedAt, createdAt }: ExampleAdmission, files: Files) =>
  commonCriteria
    .filter(({ code }) => submittedAt !== null || evidence[code] !== undefined)
    .map(({ code, answerKind, evidenceMaxMonths }) => {
      const evidenceOn = evidence[code] === undefined ? null : toDay(day(evidence[code]))
      const file = evidenceFiles[code] === undefined ? undefined : files.get(evidenceFileId(code))
      const expiresOn = code === 'GE3' ? toDay(day(certificateUntil)) : null
      return {
        id: admissionAnswerId(supplier, code),
        applicationId: admissionId(supplier),
        supplierId: organisationId(supplier),
        tenderId,
        criterionId: openCriterionId(admissionTender, null, code),
        isMet: answerKind === 'yesNo' ? true : null,
        text: answerKind === 'textAndFile' ? 'Ambulante hulp voor een andere regio, sinds 2023 (voorbeeld).' : '',
        ...(file && {
          fileSha256: file.sha256,
          fileName: `${evidenceFiles[code]}.pdf`,
          fileSize: file.size,
          mediaType: file.mediaType,
        }),
        evidenceOn: fromDayOrNull(evidenceOn),
        expiresOn: fromDayOrNull(lastDayOf({ evidenceOn, expiresOn }, evidenceMaxMonths)),
        answeredAt: new Date(submittedAt ?? createdAt),
      }
    })

const officer: StaffActor = {
  kind: 'staff',
  userId: memberUserId('inkoper'),
  organisationId: organisationId(regionOrganisation.key),
  role: 'procurementOfficer',
  scope: { kind: 'region' },
}
const at = (text: string): Instant => instant(Date.parse(text))

/**
 * Asks, admits and refuses as the officer did, once: letters and the register follow from the use cases. The contracts of
 * the example are a fixed set, so these admissions add none; one that is made in the product does.
 */
export async function decideExampleAdmissions(): Promise<void> {
  for (const { supplier, step } of exampleAdmissions) {
    const applicationId = admissionId(supplier)
    const declared = await withActor(officer, (db) => db.admissionInterest.count({ where: { applicationId } }))
    if (declared > 0 || step === null || step.kind === 'withdraw') continue
    const of = { tenderId, applicationId, now: at(step.at) }
    await declareAdmissionInterest(officer, { ...of, input: { hasInterest: false, explanation: '' } })
    await judge(of, step.kind === 'refuse' ? step.reasons : {}, step.kind === 'request' ? step.codes : [])
    const version = 2
    if (step.kind === 'request') {
      const criterionIds = step.codes.map((code) => openCriterionId(admissionTender, null, code))
      told(await askToComplete(officer, { ...of, criterionIds, question: step.question, version }))
      continue
    }
    const to = step.kind === 'admit' ? 'admitted' : 'refused'
    told(await withActor(officer, (db) => decideAdmission(db, officer, { ...of, to, remark: '', version })))
  }
}

type Of = { readonly tenderId: string; readonly applicationId: string; readonly now: Instant }

async function judge(of: Of, reasons: Readonly<Record<string, string>>, without: readonly string[]): Promise<void> {
  const items = await withActor(officer, (db) =>
    readChecklist(db, { id: of.applicationId, tenderId, lotId }, exampleDay),
  )
  const judgements = items.flatMap(({ code, answer }) => {
    if (answer === null || without.includes(code)) return []
    const reason = reasons[code] ?? ''
    return [
      { answerId: answer.id, outcome: reason === '' ? ('met' as const) : ('notMet' as const), reason, version: 0 },
    ]
  })
  told(await judgeAnswers(officer, { ...of, judgements }))
}

function told(done: { readonly ok: boolean; readonly problem?: { readonly code: string } }): void {
  if (!done.ok) throw new Error(`The example admission was refused: ${done.problem?.code}`)
}
