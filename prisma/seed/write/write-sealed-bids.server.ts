/** The vault of one example tender: holders, keys and sealed bids, made by the same code that seals a real one. */
import { randomBytes } from 'node:crypto'
import { civilDate } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import { bidCode } from '~/modules/tender/domain/bid-code'
import { type BidAnswer, type BidContent, type BidQuestions, noAnswer } from '~/modules/tender/domain/bid-content'
import { bidManifests } from '~/modules/tender/server/bid-manifest.server'
import { bidCommitment } from '~/modules/tender/server/commitment.server'
import { getBidQuestions } from '~/modules/tender/server/get-bid-questions.server'
import { getPublicKeys } from '~/modules/tender/server/get-public-keys.server'
import { makeKeyPairs } from '~/modules/tender/server/make-tender-keys.server'
import { type PublicKeys, sealBid } from '~/modules/tender/server/seal-bid.server'
import { addReceipt } from '~/modules/tender/server/write-bid-version.server'
import { toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { accountOf } from '../example/accounts'
import { organisationId } from '../example/identities'
import { openTenderId, openTenderNumbers } from '../example/open-tenders'
import { type ExampleBid, exampleHolders, holderIdOf, sealedBids } from '../example/sealed-bids'

const tenderId = openTenderId(openTenderNumbers.sealed)
const madeAt = new Date('2026-10-02T09:00:00Z')

/** Writes them once; gives the number of rows that were new. */
export async function writeSealedBids(db: Db): Promise<number> {
  let rows = 0
  for (const number of [openTenderNumbers.bidding, openTenderNumbers.sealed]) rows += await writeKeys(db, number)
  if ((await db.bid.count({ where: { tenderId } })) > 0) return rows
  const keys = await getPublicKeys(db, tenderId)
  if (!keys) throw new Error('The example vault has keys')
  const asked = await getBidQuestions(db, tenderId)
  for (const bid of sealedBids) await writeBid(db, bid, { keys, asked })
  return rows + sealedBids.length
}

/** The holders of a tender and its keys; those are random and are made once. */
async function writeKeys(db: Db, number: string): Promise<number> {
  const id = openTenderId(number)
  if ((await db.tenderKey.count({ where: { tenderId: id } })) > 0) return 0
  const mine = exampleHolders.filter(({ tender }) => tender === number)
  await db.tenderKeyHolder.createMany({
    data: mine.map(({ kind, publicKey, lockedPrivate, ...holder }) => ({
      kind,
      publicKey,
      lockedPrivate,
      id: holderIdOf(holder),
      tenderId: id,
      userId: accountOf(holder.account).id,
      namedAt: madeAt,
      readyAt: madeAt,
    })),
  })
  const holders = mine.map((holder) => ({ id: holderIdOf(holder), publicKey: Buffer.from(holder.publicKey, 'hex') }))
  await makeKeyPairs(db, { createdById: accountOf('inkoper').id, createdAt: madeAt, tenderId: id, holders })
  return mine.length
}

async function writeBid(
  db: Db,
  example: ExampleBid,
  { keys, asked }: { keys: PublicKeys; asked: BidQuestions },
): Promise<void> {
  const supplierId = organisationId(example.supplier)
  const bidId = deterministicId(`bid:${openTenderNumbers.sealed}:${example.supplier}`)
  const receivedAt = new Date(example.receivedAt)
  const { name, kvk } = await db.organisation.findUniqueOrThrow({ where: { id: supplierId } })
  const draft = {
    bidId,
    keyName: '',
    key: Buffer.alloc(32),
    version: 1,
    code: bidCode(randomBytes(20)),
    content: contentOf(example, asked, { name, kvk }),
    versionOf: () => 1,
    changed: null,
  }
  const bid = { tenderId, version: 1, draft, manifests: bidManifests(tenderId, asked, draft), keys, stored: new Map() }
  const sealed = await sealBid(bid)
  const commitments = sealed.map(({ commitment }) => commitment)
  const commitment = bidCommitment(bidId, 1, commitments)
  await db.storedFile.createMany({
    data: sealed.map(({ sha256, size }) => ({ sha256, size: BigInt(size), mediaType: 'application/octet-stream' })),
  })
  await db.bid.create({
    data: {
      id: bidId,
      tenderId,
      supplierId,
      status: 'pending',
      currentVersion: 1,
      submittedAt: receivedAt,
      isExample: true,
    },
  })
  const requestKey = `example:${bidId}`
  await db.bidVersion.create({
    data: { bidId, number: 1, supplierId, tenderId, status: 'sealed', receivedAt, requestKey, commitment },
  })
  await db.sealedFile.createMany({
    data: sealed.map(({ size, ...file }) => ({ ...file, size: BigInt(size), bidId, number: 1, supplierId, tenderId })),
  })
  await addReceipt(db, { bid, sealed }, { receivedAt: toInstant(receivedAt), commitment, supplierId })
}

function contentOf(
  example: ExampleBid,
  asked: BidQuestions,
  bidder: { readonly name: string; readonly kvk: string | null },
): BidContent {
  const answers = asked.questions.map(({ id, title, answerKind, asksPromise }): [string, BidAnswer] => [
    id,
    {
      ...noAnswer,
      isMet: answerKind === 'yesNo' ? true : null,
      text: answerKind === 'text' || answerKind === 'textAndFile' ? `${title}. ${example.lead}` : '',
      promises: asksPromise ? [{ text: example.promise, dueOn: civilDate('2027-09-01') }] : [],
    },
  ])
  const prices = asked.lots.flatMap(({ lines }) =>
    lines.map(({ id, minAmountCents, maxAmountCents }): [string, Cents] => {
      const least = minAmountCents ?? 4_000
      const most = maxAmountCents ?? least * 2
      return [id, cents(least + Math.floor(((most - least) * example.pricePart) / 100))]
    }),
  )
  return {
    lotIds: asked.lots.map(({ id }) => id),
    participants: [
      { role: 'lead', ...bidder },
      ...example.partners.map((name) => ({ role: 'partner' as const, name, kvk: null })),
    ],
    answers: new Map(answers),
    prices: new Map(prices),
    signer: { name: example.signer, position: example.position },
  }
}
