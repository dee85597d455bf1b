import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordProblem } from '~/modules/access/domain/password-rules'

const person = { name: 'Willemijn van der Berg', email: 'w.vanderberg@voorbeeldzorg.example' }
const codeOf = (password: string) => passwordProblem(password, person)?.code ?? null

describe('a password', () => {
  test.each([
    ['elf tekens', 'abc def ghi', 'passwordTooShort'],
    ['twaalf tekens', 'paarse lamp9', null],
    ['twelve that look like one each', '👩‍🌾👨‍🍳🧑‍🚀👩‍🔬', null],
    ['128 signs', 'kort en lang '.repeat(10).slice(0, 128), null],
    ['129 signs', 'kort en lang '.repeat(10).slice(0, 129), 'passwordTooLong'],
    ['four loose words', 'paars tafel regen viool', null],
    ['no capital, figure or sign', 'onderwaterfietspomp', null],
    ['spaces at the ends', '  ruim gekozen  ', null],
  ])('%s', (_, password, expected) => expect(codeOf(password)).toBe(expected))

  test.each([
    'wachtwoord123',
    'Wachtwoord2026!',
    'W@chtw00rd123',
    'welkomwelkom',
    'Welkom01Welkom01',
    'password1234',
    'P@ssw0rd1234',
    'qwertyuiop123',
    'azerty123456789',
    '123456789012',
    '210987654321',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdefghijklm',
    'asdfghjklasdf',
    'Leidraad2026!',
    'jeugdhulp-2026',
    'Zomer2026zomer',
    '!!!!!!!!!!!!',
    '2026-11-23 09',
  ])('%s is guessed first', (password) => expect(codeOf(password)).toBe('passwordCommon'))

  test.each([
    'WillemijnvanderBerg',
    'willemijn berg 1',
    'w.vanderberg@voorbeeldzorg.example',
    'vanderberg2026',
    'Voorbeeldzorg12',
    'Bergwillemijn!',
  ])('%s is the person’s own name or address', (password) => expect(codeOf(password)).toBe('passwordIsOwn'))

  test('every text gets an answer, quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
        const problem = passwordProblem(password, person)
        const length = [...password].length
        return length >= 12 && length <= 128 ? true : problem !== null
      }),
    )
    const started = performance.now()
    codeOf('a'.repeat(100_000))
    codeOf(`${'ab'.repeat(60)}`)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
