/** What strangers type and scripts send, and the names of the fields and parameters that our code asks for. */
import fc from 'fast-check'
import { sourceFiles, withoutComments } from '../../architecture/source-files'

/** Texts that broke somebody's program before. */
export const hostileTexts: readonly string[] = [
  '',
  ' \t\r\n',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00',
  '\ufeff\u200b\u202e',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0000-00-00',
  '0000-01-01',
  '01-01-0000',
  '9999-12-31',
  '31-12-9999',
  '31-02-2026',
  '275760-09-14',
  '-0',
  '-1',
  '0',
  '1.5',
  '1e309',
  '-1e309',
  'NaN',
  'Infinity',
  '0x10',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '99999999999999999999',
  '12345678901234567890,99',
  '//elders.example',
  '/\\elders.example',
  'https://elders.example/',
  'javascript:alert(1)',
  '/%09/elders.example',
  '/%2f%2felders.example',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' or '1'='1",
  '"; drop table contract; --',
  '%',
  '%00',
  '_%\\',
  'a & b | !c:*',
  '(((((',
  '../../../../etc/passwd',
  'naam\r\nBcc: iemand@elders.example',
  '🧨'.repeat(50),
  'x'.repeat(100_000),
  `${'a'.repeat(60_000)}!`,
  `${'1.'.repeat(30_000)}`,
  'NIEUW',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '6BA7B810-9DAD-11D1-80B4-00C04FD430C8',
]

const code = sourceFiles('app/routes', 'app/modules', 'app/ui', 'app/kernel').map(({ text }) => withoutComments(text))
const namesIn = (pattern: RegExp): string[] => [
  ...new Set(code.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
]

/** Names that the code reads from an address or a form, so that fuzz reaches the code behind them. */
export const askedNames: readonly string[] = [
  ...namesIn(/\.(?:get|getAll)\(\s*'([\w-]+)'/g),
  ...namesIn(/Param = '([\w-]+)'/g),
  '__proto__',
  'constructor',
]

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 30 }))
const several = fc.oneof(
  { weight: 4, arbitrary: text.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) },
)

/** A query string as somebody could type it. */
export const hostileQuery = fc
  .array(fc.tuple(fc.constantFrom(...askedNames), several), { maxLength: 5 })
  .map((pairs) => pairs.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])))

/** A form: one of ours with some fields replaced, repeated, left out or added. */
export const hostileForm = (good: readonly Readonly<Record<string, string | readonly string[]>>[]) => {
  const base = fc.constantFrom(...(good.length === 0 ? [{}] : good))
  const names = [...new Set([...good.flatMap((form) => Object.keys(form)), 'intent', 'stap'])]
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...askedNames) },
  )
  return fc
    .tuple(base, fc.array(fc.tuple(name, several), { maxLength: 4 }))
    .map(([form, changes]) => ({ ...form, ...Object.fromEntries(changes.filter(([key]) => key !== '__proto__')) }))
}

export const hostileParam = fc.oneof(text, fc.constantFrom('nieuw', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'))
