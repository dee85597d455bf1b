/** An announced open house for tests on the tender scene, and applications in it that were filled in and handed in. */
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { civilDate, type Instant, instant } from '~/kernel/civil-date'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { decideAdmission, linkAdmissionContract } from '~/modules/tender/server/decide-admission.server'
import { getAdmission } from '~/modules/tender/server/get-admission.server'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { declareAdmissionInterest, judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { saveAdmissionAnswer } from '~/modules/tender/server/save-admission-answer.server'
import { startApplication } from '~/modules/tender/server/start-application.server'
import { submitApplication } from '~/modules/tender/server/submit-application.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow } from './app-context'
import type { TestDatabase } from './database'
import { signInAs } from './sign-in'
import { appoint, layTenderScene, type TenderScene } from './tender-scene'

export type AdmissionScene = TenderScene & {
  readonly lotId: string
  readonly officerActor: StaffActor
  /** Another officer of the same tender. */
  readonly second: StaffActor
}

/** Lot 1 has a fixed tariff and a ceiling per year; U1 asks yes or no, GE1 a file of at most six months. */
export async function layAdmissionScene(database: TestDatabase): Promise<AdmissionScene> {
  const scene = await layTenderScene(database, {
    regime: 'openHouse',
    bidsCloseAt: instant(testNow + 400 * 86_400_000),
  })
  const lotId = scene.lots[0].id
  const { owner } = database
  await owner.query(
    `update price_line set product_code = '45A04', min_amount_cents = 11100, max_amount_cents = 11100 where id = $1`,
    [scene.lots[0].priceLineIds[0]],
  )
  await owner.query('update lot set year_ceiling_cents = 36500000 where id = $1', [lotId])
  const second = await signInAs(database, { role: 'procurementOfficer' })
  await appoint(database, scene.tenderId, 'officer', [second])
  return { ...scene, lotId, officerActor: scene.officer.actor as StaffActor, second: second.actor as StaffActor }
}

export const providerOf = (scene: TenderScene, index: 0 | 1 | 2): ProviderActor =>
  scene.bidders[index].actor as ProviderActor

export const ofAdmission = (scene: AdmissionScene, applicationId: string, now: Instant = testNow) => ({
  tenderId: scene.tenderId,
  applicationId,
  now,
})
export const viewOf = (scene: AdmissionScene, applicationId: string, actor = scene.officerActor) =>
  getAdmission(actor, ofAdmission(scene, applicationId))
export const admissionEvents = async ({ owner }: TestDatabase, id: string): Promise<string[]> =>
  (
    await owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map(({ type }) => type)

/** What a refusal looks like. */
export const refusal = (code: string) => ({ ok: false, problem: { code } })
export const noInterest = { hasInterest: false, explanation: '' }

export const evidence = {
  sha256: 'a'.repeat(64),
  size: 3,
  fileName: 'uittreksel.pdf',
  kind: 'pdf',
  mediaType: 'application/pdf',
  scanState: 'notScanned',
} as const

/** A draft with both answers; gives its id. */
export async function fillIn(scene: AdmissionScene, actor: ProviderActor, now: Instant = testNow): Promise<string> {
  const started = await startApplication(actor, { lotId: scene.lotId, now })
  if (!started.ok) throw new Error(started.problem.code)
  const applicationId = started.value
  const answer = {
    applicationId,
    seenId: '',
    text: '',
    evidenceOn: null,
    validUntil: null,
    file: null,
    isMet: null,
    now,
  }
  const done = [
    await saveAdmissionAnswer(actor, { ...answer, criterionId: scene.exclusionId, isMet: true }),
    await saveAdmissionAnswer(actor, {
      ...answer,
      criterionId: scene.suitabilityId,
      file: evidence,
      evidenceOn: civilDate('2026-10-01'),
    }),
  ]
  if (!done.every((each) => each.ok)) throw new Error(JSON.stringify(done))
  return applicationId
}

/** The same, handed in. */
export async function handIn(scene: AdmissionScene, actor: ProviderActor, now: Instant = testNow): Promise<string> {
  const applicationId = await fillIn(scene, actor, now)
  const { version } = await getOwnApplication(actor, { id: applicationId, now })
  const sent = await submitApplication(actor, { applicationId, version, now })
  if (!sent.ok) throw new Error(sent.problem.code)
  return applicationId
}

/** Handed in, no interest, and every requirement judged: met, or not met with this reason. */
export async function judged(
  scene: AdmissionScene,
  actor: ProviderActor,
  { reason = '' }: { readonly reason?: string } = {},
): Promise<string> {
  const applicationId = await handIn(scene, actor)
  const of = ofAdmission(scene, applicationId)
  await declareAdmissionInterest(scene.officerActor, { ...of, input: noInterest })
  const { items } = await getAdmission(scene.officerActor, of)
  const judgements = items.map(({ answer, code }) => ({
    answerId: answer?.id ?? '',
    outcome: reason !== '' && code === 'GE1' ? ('notMet' as const) : ('met' as const),
    reason: code === 'GE1' ? reason : '',
    version: 0,
  }))
  const done = await judgeAnswers(scene.officerActor, { ...of, judgements })
  if (!done.ok) throw new Error(done.problem.code)
  return applicationId
}

type DecideOptions = { readonly actor?: StaffActor; readonly version?: number; readonly at?: Instant }

/** The decision with its contract, as the page of the application takes it. */
export async function decideOn(
  scene: AdmissionScene,
  applicationId: string,
  to: 'admitted' | 'refused',
  { actor = scene.officerActor, at = testNow, version }: DecideOptions = {},
) {
  const seen = version ?? (await viewOf(scene, applicationId)).version
  return withActor(actor, async (db) => {
    const decision = { ...ofAdmission(scene, applicationId, at), to, remark: '', version: seen }
    const decided = await decideAdmission(db, actor, decision)
    if (!decided.ok || decided.value === null) return decided
    const [contractId = ''] = await createAwardedContracts(db, [decided.value])
    await linkAdmissionContract(db, applicationId, contractId)
    return decided
  })
}
