/** The applications of the example open house as they were handed in; the steps that people took come after it. */
import { lastDayOf } from '~/modules/tender/domain/admission-evidence'
import { fromDayOrNull, toDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
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
import { organisationId } from '../example/identities'
import { openCriterionId, openLotId, openTenderId } from '../example/open-tenders'
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
