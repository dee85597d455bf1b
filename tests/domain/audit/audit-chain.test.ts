import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditText, type ChainedEvent, chunk, firstPrevHash, startChainCheck } from '~/modules/audit/domain/audit-chain'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

function aChain(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = []
  for (let n = 1; n <= length; n += 1) {
    const event = {
      seq: BigInt(n),
      at: `2026-11-23T10:00:00.${String(n).padStart(3, '0')}Z`,
      type: 'contract.changed',
      actorKind: 'staff',
      actorUserId: null,
      actorRole: 'contractManager',
      organisationId: null,
      objectType: 'contract',
      objectId: `c${n}`,
      contractId: null,
      supplierId: null,
      outcome: 'done',
      origin: 'web',
      dataText: `{"n": ${n}}`,
      prevHash: events.at(-1)?.hash ?? firstPrevHash,
    }
    events.push({ ...event, hash: sha256(auditText(event)) })
  }
  return events
}

const problemsOf = (events: ChainedEvent[]) => {
  const check = startChainCheck(sha256)
  return events.flatMap((event) => check.next(event) ?? [])
}
const resigned = (event: ChainedEvent) => ({ ...event, hash: sha256(auditText(event)) })

describe('a chain of audit events', () => {
  test('that nobody touched is whole', () => {
    const check = startChainCheck(sha256)
    const events = aChain(5)
    expect(events.map((event) => check.next(event))).toEqual([null, null, null, null, null])
    expect(check.head()).toEqual({ seq: 5n, hash: events[4]!.hash })
  })

  test.each<[string, (e: ChainedEvent[]) => ChainedEvent[], string]>([
    ['an edit', (e) => e.map((x, i) => (i === 2 ? { ...x, dataText: '{"n": 9}' } : x)), 'changed'],
    [
      'an edit that is signed again',
      (e) => e.map((x, i) => (i === 2 ? resigned({ ...x, dataText: '{"n": 9}' }) : x)),
      'unlinked',
    ],
    ['a removal', (e) => e.filter((_, i) => i !== 2), 'outOfSequence'],
    ['a removal of the first', (e) => e.slice(1), 'outOfSequence'],
    ['an insertion', (e) => [...e.slice(0, 2), e[1]!, ...e.slice(2)], 'outOfSequence'],
    ['a swap', (e) => [e[0]!, e[2]!, e[1]!, e[3]!, e[4]!], 'outOfSequence'],
  ])('%s is found', (_, tamper, what) => {
    expect(problemsOf(tamper(aChain(5))).map((p) => p.what)).toContain(what)
  })

  test('a cut tail shows in the head', () => {
    const events = aChain(5)
    const check = startChainCheck(sha256)
    for (const event of events.slice(0, 3)) check.next(event)
    expect(check.head()).not.toEqual({ seq: 5n, hash: events[4]!.hash })
  })

  test('lengths are those of UTF-8, so that two different lists of fields never give one text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(chunk(text)).toBe(`${Buffer.byteLength(text.toWellFormed())}:${text}`)
      }),
    )
    expect(chunk(null)).not.toBe(chunk(''))
    expect(chunk('a') + chunk('b')).not.toBe(chunk('ab') + chunk(''))
  })
})
