/** The lists of an open house as workbooks: the rows and the words of the screen. */
import { code, day, instant, integer, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { EvidenceState } from '../domain/admission-evidence'
import type { AdmissionStatus } from '../domain/admission-status'
import { admissionTexts, admissionSheetTexts as texts } from '../texts-admission'

export type AdmissionSheetRow = {
  readonly reference: string
  readonly name: string
  readonly lotNumber: number
  readonly lotTitle: string
  readonly status: AdmissionStatus
  readonly submittedAt: Instant
  readonly decideBy: CivilDate | null
  readonly decidedAt: Instant | null
  readonly isLate: boolean
  readonly soon: number
  readonly expired: number
}
type Made<Row> = { readonly rows: readonly Row[]; readonly about: string; readonly madeAt: Instant }

export function admissionWorkbook({ rows, about, madeAt }: Made<AdmissionSheetRow>): WorkbookSpec {
  const sheet: TableSheet<AdmissionSheetRow> = {
    kind: 'table',
    name: admissionTexts.list,
    intro: [texts.admissions, about],
    freezeColumns: 1,
    rows,
    tone: (row) => (row.isLate ? 'overdue' : row.expired + row.soon > 0 ? 'soon' : null),
    columns: [
      text(admissionTexts.supplier, (row) => row.name, { width: 34 }),
      code(admissionTexts.reference, (row) => row.reference),
      text(admissionTexts.lot, (row) => admissionTexts.lotName(row.lotNumber, row.lotTitle), { width: 34 }),
      text(admissionTexts.status, (row) => admissionTexts.statuses[row.status]),
      instant(admissionTexts.submitted, (row) => row.submittedAt),
      day(admissionTexts.decideBy, (row) => row.decideBy),
      instant(admissionTexts.decided, (row) => row.decidedAt),
      integer(texts.soon, (row) => row.soon),
      integer(texts.expired, (row) => row.expired),
    ],
  }
  return { title: texts.admissions, subject: about, createdAt: madeAt, sheets: [sheet as TableSheet<unknown>] }
}

export type EvidenceSheetRow = {
  readonly reference: string
  readonly name: string
  readonly requirement: string
  readonly evidenceOn: CivilDate | null
  readonly expiresOn: CivilDate | null
  readonly state: EvidenceState
  readonly isJudged: boolean
}

export function evidenceWorkbook({ rows, about, madeAt }: Made<EvidenceSheetRow>): WorkbookSpec {
  const evidence = admissionTexts.evidenceList
  const sheet: TableSheet<EvidenceSheetRow> = {
    kind: 'table',
    name: texts.evidenceSheet,
    intro: [evidence.title, about],
    freezeColumns: 1,
    rows,
    tone: (row) => (row.state === 'expired' ? 'overdue' : row.state === 'soon' ? 'soon' : null),
    columns: [
      text(admissionTexts.supplier, (row) => row.name, { width: 34 }),
      code(admissionTexts.reference, (row) => row.reference),
      text(evidence.requirement, (row) => row.requirement, { width: 44 }),
      day(admissionTexts.evidenceOn, (row) => row.evidenceOn),
      day(admissionTexts.expiresOn, (row) => row.expiresOn),
      text(evidence.state, (row) => evidence.states[row.state]),
      text(admissionTexts.outcome, (row) => (row.isJudged ? '' : evidence.toRenew), { width: 34 }),
    ],
  }
  return { title: evidence.title, subject: about, createdAt: madeAt, sheets: [sheet as TableSheet<unknown>] }
}
