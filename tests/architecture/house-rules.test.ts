/** House rules that no linter knows. Each names the story of why it stands. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import chain from './module-chain.cjs'
import { sourceFiles, withoutComments } from './source-files'

const app = sourceFiles('app')
const everything = sourceFiles('app', 'prisma', 'scripts', 'tests')

/** Places where the pattern stands, as 'path: what was found'. */
function findings(files: typeof app, pattern: RegExp, allowed: RegExp = /$^/): string[] {
  return files
    .filter((file) => !allowed.test(file.path) && file.path !== 'tests/architecture/house-rules.test.ts')
    .flatMap((file) => [...withoutComments(file.text).matchAll(pattern)].map((match) => `${file.path}: ${match[0]}`))
}

test('every module has its place in the chain', () => {
  expect(readdirSync('app/modules').filter((name) => !chain.includes(name))).toEqual([])
})

test('only the clock looks at the clock: rules and use cases are told the time', () => {
  expect(
    findings(app, /\bDate\.now\(\)|new Date\(\)/g, /^app\/platform\/(clock\.server|process\/|child\/|database\/)/),
  ).toEqual([])
})

test('no SQL is made of strings: values go as parameters', () => {
  expect(findings(everything, /\$(queryRawUnsafe|executeRawUnsafe)/g)).toEqual([])
})

test('no float comes near an amount', () => {
  expect(findings(app, /\bparseFloat\(|\.toFixed\(/g)).toEqual([])
})

test('nothing of our own is mocked, and no test is skipped or singled out', () => {
  const tests = sourceFiles('tests')
  expect(findings(tests, /\bvi\.mock\(|\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/g)).toEqual([])
})

test('no file is a drawer', () => {
  const drawer = /(^|\/)(utils?|helpers?|misc|common|manager|service|index)(\.server)?\.tsx?$/
  const iconAlias = /^app\/ui\/icons\/index\.tsx$/
  expect(
    everything
      .map((file) => file.path)
      .filter((path) => drawer.test(path) && !iconAlias.test(path) && !/_index/.test(path)),
  ).toEqual([])
})

test('no style attribute: the content security policy would refuse it', () => {
  expect(findings(app, /\bstyle=\{/g)).toEqual([])
})

test('nothing is left to do in the code', () => {
  expect(
    everything
      .filter((file) => file.path !== 'tests/architecture/house-rules.test.ts')
      .flatMap((file) => (/\b(TODO|FIXME|XXX)\b/.test(file.text) ? [file.path] : [])),
  ).toEqual([])
})

test('no test file lies where Remix would make a route of it', () => {
  expect(
    sourceFiles('app/routes')
      .map((file) => file.path)
      .filter((path) => /\.test\.|\.spec\./.test(path)),
  ).toEqual([])
})

test('every loader and action first asks who it is, or is on the short list of public pages', () => {
  const publicRoutes =
    /\/(_index|inloggen.*|aanwezigheid.*|bijdrage.*|uitnodiging.*|wachtwoord-.*|eerste-beheerder|thema|uitloggen|toegankelijkheid|openbaar.*|sitemap.*|robots.*|\[\.\]well-known.*)\.tsx?$/
  const unguarded = sourceFiles('app/routes')
    .filter((file) => !publicRoutes.test(file.path))
    .flatMap((file) => {
      const code = withoutComments(file.text)
      return [...code.matchAll(/export (?:async )?function (loader|action)\b[\s\S]*?\n\}/g)]
        .filter((match) => !/require(Person|Login)\(/.test(match[0]))
        .map((match) => `${file.path}: ${match[1]}`)
    })
  expect(unguarded).toEqual([])
})

test('a decision record explains each large choice', () => {
  for (const name of ['0001-postgresql-everywhere', '0002-remix-2-stays', '0003-one-door-to-the-database']) {
    expect(existsSync(`docs/decisions/${name}.md`), name).toBe(true)
  }
})

test('no page asks for no-referrer: a browser then sends its forms with Origin null, and they are refused', () => {
  expect(findings(app, /['"]no-referrer['"]/g)).toEqual([])
})
