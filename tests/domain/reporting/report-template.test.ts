import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { codeLists } from '~/modules/reporting/domain/code-lists'
import { valueOn } from '~/modules/reporting/domain/dated-value'
import { declarationProblem, requiredDeclaration } from '~/modules/reporting/domain/declaration'
import { findingCodes } from '~/modules/reporting/domain/finding'
import { type ReportTemplate, templateMinutes, templateProblem } from '~/modules/reporting/domain/report-template'
import { findTemplate, shippedTemplates } from '~/modules/reporting/domain/report-templates'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { templateProblemTexts } from '~/modules/reporting/texts'
import { findingTexts } from '~/modules/reporting/texts-findings'

describe('templates', () => {
  test.each(shippedTemplates.map((template) => [template.id, template] as const))(
    '%s can be published',
    (_, template) => {
      expect(templateProblem(template)).toBeNull()
      expect(templateMinutes(template)).toBeGreaterThan(0)
      expect(JSON.parse(JSON.stringify(template))).toEqual(template)
    },
  )

  const changed = (change: (columns: ReportTemplate['columns']) => ReportTemplate['columns']): ReportTemplate => ({
    ...t1Production,
    columns: change(t1Production.columns),
  })
  const first = (replacement: object) =>
    changed(([column, ...rest]) => [{ ...column!, ...replacement } as ReportTemplate['columns'][number], ...rest])

  test.each<[string, ReportTemplate, keyof typeof templateProblemTexts]>([
    ['without a purpose', first({ purposes: [] }), 'columnWithoutPurpose'],
    [
      'with a result that does not exist',
      first({ purposes: [{ kind: 'result', code: 'N8', text: 'x' }] }),
      'columnWithoutPurpose',
    ],
    [
      'with a legal basis without source',
      first({ purposes: [{ kind: 'basis', text: 'x', source: ' ' }] }),
      'columnWithoutPurpose',
    ],
    ['without looking for an existing source', first({ existingSource: '' }), 'columnWithoutSourceCheck'],
    ['without minutes', first({ minutes: 0 }), 'columnWithoutMinutes'],
    ['with one name for two columns', first({ aliases: ['Tarief'] }), 'headerTwice'],
    [
      'with a check on an unknown column',
      changed((columns) => columns.filter(({ key }) => key !== 'tarief')),
      'unknownColumnInCheck',
    ],
    ['with an unknown setting', { ...t1Production, settings: {} }, 'unknownSettingInCheck'],
    [
      'without a key',
      changed((columns) => columns.map((column) => ({ ...column, identifies: false }))),
      'noIdentifyingColumn',
    ],
  ])('a template %s is not published', (_, template, code) => {
    const problem = templateProblem(template)
    expect(problem?.code).toBe(code)
    expect(templateProblemTexts[code](problem?.params ?? {})).toMatch(/^[A-Z‘].+\.$/)
  })

  test('templates are found by id in any case', () => {
    expect(findTemplate('t3')?.title).toBe('Wachttijd')
    expect(findTemplate('T99')).toBeNull()
  })
})

test('every list has a source and no code twice', () => {
  for (const list of Object.values(codeLists)) {
    expect(list.source).not.toBe('')
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length)
  }
  expect(codeLists.municipality.codes).toHaveLength(12)
})

test('every remark has a message and a remedy in Dutch', () => {
  for (const code of findingCodes) {
    const { message, remedy } = findingTexts[code](
      { otherNames: 'Wachtenden', first: '2026-01-01', second: '2026-01-02', dueOn: '2026-01-01' },
      { column: 'Tarief' },
    )
    expect([code, message]).toEqual([code, expect.stringMatching(/^[A-Z].*[.?]$/)])
    expect([code, remedy]).toEqual([code, expect.stringMatching(/^[A-Z].*[.?]$/)])
  }
})

describe('which proof goes with the turnover', () => {
  const thresholds = t1Production.settings.auditorThresholdCents!
  test.each([
    ['2024, € 124.999,99', '2024-12-31', 12_499_999, 'boardStatement'],
    ['2024, € 125.000', '2024-12-31', 12_500_000, 'auditorStatement'],
    ['2025, € 125.000', '2025-12-31', 12_500_000, 'boardStatement'],
    ['2025, € 199.999,99', '2025-12-31', 19_999_999, 'boardStatement'],
    ['2025, € 200.000', '2025-12-31', 20_000_000, 'auditorStatement'],
  ])('%s', (_, on, turnover, kind) => {
    expect(requiredDeclaration(turnover, thresholds, civilDate(on)).kind).toBe(kind)
  })

  const enough = {
    required: 'boardStatement',
    turnoverCents: 1_000,
    totalCents: 900,
    fileSha256: 'a',
    fileReadyOn: civilDate('2027-03-01'),
    document: { kind: 'boardStatement', signedOn: civilDate('2027-03-01'), aboutSha256: 'a' },
  } as const
  test.each([
    ['enough', {}, null],
    ['an auditor where the board would do', { document: { ...enough.document, kind: 'auditorStatement' } }, null],
    ['the board where an auditor is asked', { required: 'auditorStatement' }, 'declarationMissing'],
    ['nothing', { document: null }, 'declarationMissing'],
    ['for another file', { document: { ...enough.document, aboutSha256: 'b' } }, 'declarationForOtherFile'],
    [
      'signed before the file was ready',
      { document: { ...enough.document, signedOn: civilDate('2027-02-28') } },
      'declarationBeforeFile',
    ],
    ['less turnover in the country than here', { turnoverCents: 899 }, 'turnoverBelowTotal'],
  ] as const)('%s', (_, change, code) => {
    expect(declarationProblem({ ...enough, ...change })?.code ?? null).toBe(code)
  })
})

test('a dated value: the latest that has begun', () => {
  const values = [
    { value: 2, from: civilDate('2025-01-01'), source: 'b' },
    { value: 1, from: civilDate('2020-01-01'), source: 'a' },
  ]
  expect(valueOn(values, civilDate('2019-12-31'))).toBeNull()
  expect(valueOn(values, civilDate('2024-12-31'))?.value).toBe(1)
  expect(valueOn(values, civilDate('2025-01-01'))?.value).toBe(2)
})
