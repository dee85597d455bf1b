/** A tender with a vault: two lots, criteria, price lines, an officer, two openers, an escrow holder, keys, and bidders. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import type { Result } from '~/kernel/result'
import { findSession } from '~/modules/access/server/find-session.server'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import type { Person } from '~/modules/access/server/require-person.server'
import type { BidPart } from '~/modules/tender/domain/bid-content'
import { storeDraftFile } from '~/modules/tender/server/draft-file.server'
import { getBidQuestions } from '~/modules/tender/server/get-bid-questions.server'
import { type GiveShareProblem, giveShare, type ShareGiven } from '~/modules/tender/server/give-share.server'
import { handInBid } from '~/modules/tender/server/hand-in-bid.server'
import { nameEscrowHolder, setHolderKey } from '~/modules/tender/server/key-holders.server'
import { makeTenderKeys } from '~/modules/tender/server/make-tender-keys.server'
import { holdDraft, readDraft } from '~/modules/tender/server/read-draft.server'
import { saveDraftPart } from '~/modules/tender/server/save-draft-part.server'
import { startDraft } from '~/modules/tender/server/start-draft.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow } from './app-context'
import { type BidTender, layBidTender, layMember } from './bid-tender'
import type { TestDatabase } from './database'
import { type SignedIn, signInAs } from './sign-in'

export const ownPassword = 'een-wachtwoord-voor-tests'

export type Holder = SignedIn & { readonly passphrase: string }
export type BidScene = BidTender & {
  readonly officer: SignedIn
  readonly openers: readonly [Holder, Holder]
  readonly escrow: Holder
}

/** The tender closes an hour from now; without `keys` the vault has none yet. */
export async function layBidScene(database: TestDatabase, { keys = true }: { keys?: boolean } = {}): Promise<BidScene> {
  const { owner } = database
  const projectId = randomUUID()
  await owner.query(`insert into project (id, name, region, description) values ($1, 'P', 'R', '')`, [projectId])
  const scene = await layVaultTeam(database, await layBidTender(owner, projectId))
  if (keys) await layKeys(scene)
  return scene
}

/** An officer, two openers and the holder of the reserve share for a tender that is there; without keys. */
export async function layVaultTeam(database: TestDatabase, tender: BidTender): Promise<BidScene> {
  const { owner } = database
  const { tenderId } = tender
  const passwordHash = await hashPassword(ownPassword)
  const staff = async (role: 'procurementOfficer' | 'contractManager' | 'projectLead' | 'controller', name: string) =>
    signInAs(database, { role, name, passwordHash, organisationId: await regionOf(database) })
  const officer = await staff('procurementOfficer', 'Inkoper')
  const holders = [
    await staff('contractManager', 'Eerste Opener'),
    await staff('projectLead', 'Tweede Opener'),
  ] as const
  const escrow = await staff('controller', 'Reserve Houder')
  await layMember(owner, { tenderId, userId: officer.userId, role: 'officer' })
  for (const { userId } of holders) await layMember(owner, { tenderId, userId, role: 'opener' })
  const named = (person: SignedIn, words: string): Holder => ({ ...person, passphrase: `${words} voor de kluis` })
  return {
    ...tender,
    officer,
    openers: [named(holders[0], 'eerste wachtzin'), named(holders[1], 'tweede wachtzin')],
    escrow: named(escrow, 'derde wachtzin'),
  }
}

async function regionOf(database: TestDatabase): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(`select id from organisation where name = 'Kluisregio'`)
  if (rows[0]) return rows[0].id
  const id = randomUUID()
  await database.owner.query(
    `insert into organisation (id, name, kind, is_example) values ($1, 'Kluisregio', 'contractingOrganisation', true)`,
    [id],
  )
  return id
}

/** Names the holders, gives each a passphrase and makes the keys. */
export async function layKeys({ tenderId, officer, openers, escrow }: BidScene): Promise<void> {
  must(await nameEscrowHolder(staffOf(officer), { tenderId, userId: escrow.userId }))
  await Promise.all(
    [...openers, escrow].map(async (holder) =>
      must(await setHolderKey(staffOf(holder), { tenderId, passphrase: holder.passphrase })),
    ),
  )
  must(await makeTenderKeys(staffOf(officer), tenderId))
}

export const staffOf = ({ actor }: SignedIn): StaffActor => {
  if (actor.kind !== 'staff') throw new Error('Staff expected')
  return actor
}
export const providerOf = ({ actor }: SignedIn): ProviderActor => {
  if (actor.kind !== 'provider') throw new Error('A provider expected')
  return actor
}

/** The value of a Result that must be good. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`)
  return result.value
}

export type Written = {
  readonly words?: string
  /** Null where no prices are asked. */
  readonly priceCents?: number | null
  readonly file?: Buffer
  readonly fileName?: string
}

/** A complete draft of one provider for the first lot. */
export async function writeDraft(scene: BidScene, bidder: SignedIn, written: Written = {}): Promise<void> {
  const { tenderId, lotIds, lineIds, criteria } = scene
  const actor = providerOf(bidder)
  const { words = 'Wij beginnen binnen een week', priceCents = 7_500, fileName = 'uittreksel.pdf' } = written
  const file = written.file ?? Buffer.from(`%PDF-1.7 ${words}`)
  must(await startDraft(actor, tenderId))
  const base = { tenderId, version: 0 }
  const participants = [
    { role: 'lead' as const, name: `Penvoerder ${words}`, kvk: '12345678' },
    { role: 'partner' as const, name: `Partner ${words}`, kvk: null },
  ]
  must(await saveDraftPart(actor, { ...base, kind: 'participants', content: { lotIds: [lotIds[0]], participants } }))
  const answer = { isMet: null, text: '', promises: [], evidenceOn: null, file: null }
  must(await saveDraftPart(actor, { ...base, kind: 'answer', of: criteria.yesNo, content: { ...answer, isMet: true } }))
  const promises = [{ text: `Belofte ${words}`, dueOn: '2027-03-01' }]
  must(
    await saveDraftPart(actor, {
      ...base,
      kind: 'answer',
      of: criteria.plan,
      content: { ...answer, text: words, promises },
    }),
  )
  const draft = await withActor(actor, (db) => holdDraft(db, actor, tenderId))
  if (!draft) throw new Error('A draft was started')
  const stored = must(await storeDraftFile(draft, { fileName, content: Readable.from([file]) }))
  const { id, name, size, sha256, storedSize } = stored
  must(
    await saveDraftPart(actor, {
      ...base,
      kind: 'answer',
      of: criteria.evidence,
      content: { ...answer, evidenceOn: civilDate('2026-10-01'), file: { id, name, size } },
      newFile: { id, sha256, size: storedSize },
    }),
  )
  if (priceCents !== null) {
    const amounts = { [lineIds[0]]: priceCents }
    must(await saveDraftPart(actor, { ...base, kind: 'prices', of: lotIds[0], content: { amounts } }))
  }
  must(
    await saveDraftPart(actor, {
      ...base,
      kind: 'signer',
      content: { name: `Tekenaar ${words}`, position: 'bestuurder' },
    }),
  )
}

/** The draft as it is, with its code. */
export async function draftOf(scene: BidScene, bidder: SignedIn) {
  const actor = providerOf(bidder)
  return withActor(actor, async (db) => readDraft(db, actor, scene.tenderId, await getBidQuestions(db, scene.tenderId)))
}

/** Hands the draft in as it is now. */
export async function handIn(scene: BidScene, bidder: SignedIn, requestKey: string = randomUUID()) {
  const draft = await draftOf(scene, bidder)
  return handInBid(providerOf(bidder), { tenderId: scene.tenderId, requestKey, draftVersion: draft?.version ?? 0 })
}

/** A bidder with an account, whose bid is handed in. */
export async function bidHandedIn(database: TestDatabase, scene: BidScene, written: Written = {}): Promise<SignedIn> {
  const bidder = await signInAs(database, { role: 'bidder' })
  await writeDraft(scene, bidder, written)
  must(await handIn(scene, bidder))
  return bidder
}

/** Moves the closing moment: `interval` of PostgreSQL from now, e.g. '-1 second'. */
export const closeIn = (database: TestDatabase, { tenderId }: BidScene, interval: string, delayMinutes = 0) =>
  database.owner.query(
    `update tender set bids_close_at = date_trunc('milliseconds', clock_timestamp()) + $2::interval, opening_delay_minutes = $3 where id = $1`,
    [tenderId, interval, delayMinutes],
  )

/** The person as a request of theirs knows them. */
export async function personOf(who: SignedIn): Promise<Person> {
  const session = await findSession(who.cookie.split('=')[1] ?? '', testNow)
  if (!session) throw new Error('A session is live')
  return { actor: who.actor, session, now: testNow }
}

/** Gives the share of this holder. */
export async function give(
  scene: BidScene,
  holder: Holder,
  changes: { part?: BidPart; password?: string; passphrase?: string; escrowReason?: string } = {},
): Promise<Result<ShareGiven, GiveShareProblem>> {
  const { part = 'quality', password = ownPassword, passphrase = holder.passphrase, escrowReason = '' } = changes
  return giveShare(await personOf(holder), {
    tenderId: scene.tenderId,
    part,
    password,
    code: '',
    passphrase,
    escrowReason,
  })
}

/** Both openers give their share; resolves when the vault is open. */
export async function openVault(scene: BidScene, part: BidPart = 'quality'): Promise<string> {
  must(await give(scene, scene.openers[0], { part }))
  const second = must(await give(scene, scene.openers[1], { part }))
  if (second.kind !== 'opening') throw new Error('The second share opens')
  await second.done
  return second.openingId
}
