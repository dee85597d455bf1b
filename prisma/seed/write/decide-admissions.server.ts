/**
 * The steps that people took in the example open house: asked, admitted and refused, each once. Letters, register and
 * contracts follow from the use cases, with ids that follow from names; one contract was signed since.
 */
import type { Role, StaffActor } from '~/kernel/actor'
import { civilDate, type Instant, instant } from '~/kernel/civil-date'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { moveContract } from '~/modules/contract/server/move-contract.server'
import { planExampleContract } from '~/modules/reporting/server/plan-obligations.server'
import { readChecklist } from '~/modules/tender/server/admission-checklist.server'
import { type Decision, decideAdmission, linkAdmissionContract } from '~/modules/tender/server/decide-admission.server'
import { askToComplete, declareAdmissionInterest, judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { regionOrganisation } from '../example/accounts'
import { admissionId, admissionTender, type ExampleAdmission, exampleAdmissions } from '../example/admissions'
import { exampleDay } from '../example/example-day'
import { organisationId } from '../example/identities'
import { memberUserId, openCriterionId, openLotId, openTenderId } from '../example/open-tenders'

const [tenderId, lotId] = [openTenderId(admissionTender), openLotId(admissionTender, 1)]
const staff = (account: string, role: Extract<Role, 'procurementOfficer' | 'contractManager'>): StaffActor => ({
  kind: 'staff',
  userId: memberUserId(account),
  organisationId: organisationId(regionOrganisation.key),
  role,
  scope: { kind: 'region' },
})
const officer = staff('inkoper', 'procurementOfficer')
const manager = staff('contractmanager', 'contractManager')
const at = (text: string): Instant => instant(Date.parse(text))

/** Does what was not done yet. */
export async function decideExampleAdmissions(): Promise<void> {
  for (const admission of exampleAdmissions) {
    const { supplier, step } = admission
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
    told(await decide({ ...of, to, remark: '', version }))
    await sign(admission)
  }
}

/** As the page of the application does: the contract in the transaction of the decision. */
const decide = (decision: Decision) =>
  withActor(officer, async (db) => {
    const decided = await decideAdmission(db, officer, decision)
    if (!decided.ok || decided.value === null) return decided
    const [contractId = ''] = await createAwardedContracts(db, [decided.value], deterministicId)
    await linkAdmissionContract(db, decision.applicationId, contractId)
    return decided
  })

async function sign({ supplier, step }: ExampleAdmission): Promise<void> {
  if (step?.kind !== 'admit' || step.signedOn === null) return
  const id = await withActor(manager, (db) => contractOf(db, supplier))
  if (id === null) throw new Error(`The admission of ${supplier} made no contract`)
  const [signedOn, now] = [civilDate(step.signedOn), at(`${step.signedOn}T10:00:00Z`)]
  told(await moveContract(manager, { id, to: 'active', signedOn, terminatedOn: null, now }))
}

async function contractOf(db: Db, supplier: ExampleAdmission['supplier']): Promise<string | null> {
  const application = await db.admissionApplication.findUnique({ where: { id: admissionId(supplier) } })
  return application?.contractId ?? null
}

/** What must be reported under the contracts that admissions made, as of the example day; gives what was new. */
export async function planAdmittedContracts(db: Db): Promise<number> {
  let planned = 0
  for (const { supplier } of exampleAdmissions) {
    const contractId = await contractOf(db, supplier)
    if (contractId === null) continue
    planned += await planExampleContract(db, { contractId, now: at(`${exampleDay}T07:00:00Z`), newId: deterministicId })
  }
  return planned
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
