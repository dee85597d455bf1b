import { describe, expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { browserName } from '~/modules/access/domain/browser-name'
import { invitationState } from '~/modules/access/domain/invitation'
import { mayRemoveSecondStep, mustSetUpSecondStep, readCode } from '~/modules/access/domain/second-step'

describe('who must set up a second step', () => {
  test.each([
    ['staff of a real installation', 'staff', false, false, true],
    ['staff that has it', 'staff', false, true, false],
    ['staff of the example region', 'staff', true, false, false],
    ['a provider', 'provider', false, false, false],
  ] as const)('%s', (_, kind, isExample, hasTotp, expected) => {
    expect(mustSetUpSecondStep({ actor: { kind }, isExample, hasTotp })).toBe(expected)
    expect(mayRemoveSecondStep({ actor: { kind }, isExample })).toBe(kind === 'provider' || isExample)
  })
})

describe('a code as it is typed', () => {
  test.each([
    ['123456', { kind: 'totp', code: '123456' }],
    [' 123 456 ', { kind: 'totp', code: '123456' }],
    ['ABCDE-FGHJK', { kind: 'recovery', code: 'abcdefghjk' }],
    ['abcde fghjk', { kind: 'recovery', code: 'abcdefghjk' }],
    ['12345', null],
    ['1234567', null],
    ['١٢٣٤٥٦', null],
    ['abcde-fghj0', null],
    ['', null],
  ])('%j', (text, expected) => expect(readCode(text)).toEqual(expected))
})

describe('an invitation', () => {
  const at = instant(1_000)
  const open = { acceptedAt: null, withdrawnAt: null, expiresAt: instant(2_000) }
  test.each([
    ['open', open, 1_999, 'open'],
    ['at its end', open, 2_000, 'expired'],
    ['accepted, long ago', { ...open, acceptedAt: at }, 9_000, 'accepted'],
    ['withdrawn', { ...open, withdrawnAt: at }, 1_500, 'withdrawn'],
  ] as const)('%s', (_, invitation, now, expected) => expect(invitationState(invitation, instant(now))).toBe(expected))
})

describe('a browser', () => {
  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605 (KHTML, like Gecko) Version/18 Safari/605',
      'Safari macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome Android',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18 Safari/604', 'Safari iOS'],
    ['curl/8', null],
    [null, null],
  ])('%s', (userAgent, expected) => {
    const name = browserName(userAgent)
    expect(name && `${name.browser} ${name.system}`).toBe(expected)
  })
})
