import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import type { CheckContext, ContractContext } from '~/modules/reporting/domain/check-context'
import { startCheck } from '~/modules/reporting/domain/check-rows'
import { explanationKey } from '~/modules/reporting/domain/finding'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { findingTexts } from '~/modules/reporting/texts-findings'
import { aDay, aRow, type Cell, checkTable, shortFindings, submittedOn, t1Header, t1Row } from './read-rows'

const check = (rows: readonly (readonly Cell[])[], context: Partial<CheckContext> = {}) =>
  checkTable(t1Production, [[...t1Header], ...rows], context)

const contract: ContractContext = {
  number: 'HR-2025-0014',
  kvk: '12345678',
  startsOn: civilDate('2025-01-01'),
  endsOn: civilDate('2028-12-31'),
  municipalities: ['0546', '0547', '0579', '0638'],
  tariffs: [
    {
      productCode: '45A04',
      unit: '04',
      municipalityCode: null,
      amountCents: 8_150,
      validFrom: civilDate('2026-01-01'),
      validUntil: civilDate('2026-06-30'),
    },
    {
      productCode: '45A04',
      unit: '04',
      municipalityCode: null,
      amountCents: 8_320,
      validFrom: civilDate('2026-07-01'),
      validUntil: null,
    },
    {
      productCode: '45A48',
      unit: '04',
      municipalityCode: '0546',
      amountCents: 9_000,
      validFrom: civilDate('2024-01-01'),
      validUntil: civilDate('2025-12-31'),
    },
  ],
  ceilings: [],
}

test('a good file is accepted, with values as whole numbers and totals', () => {
  const outcome = check([t1Row(), t1Row({ gemeentecode: '0547', bedrag_nog_te_declareren: 0 })])
  expect(shortFindings(outcome)).toEqual([])
  expect(outcome.summary).toMatchObject({ accepted: true, rows: 2, goodRows: 2, refused: false })
  expect(outcome.rows[0]).toMatchObject({
    row: 2,
    key: '0546|45|45A04|inspanningsgericht|04|8150',
    values: { gemeentecode: '0546', tarief: 8_150, aantal_clienten: 12, aantal_eenheden: 10_000, totaal: 815_000 },
  })
  expect(outcome.rows[0]?.values.bedrag_nog_te_declareren).toBeNull()
  expect(outcome.rows[1]?.values.bedrag_nog_te_declareren).toBe(0)
  expect(outcome.summary.totals.all).toMatchObject({ totaal: 1_630_000, aantal_clienten: 24 })
  expect(outcome.summary.totals.groups).toHaveLength(2)
})

describe('one row, one thing wrong', () => {
  test.each<[string, Parameters<typeof t1Row>[0], string[]]>([
    ['V1 an empty cell', { aantal_cliënten: null }, ['V1 error cellMissing G2']],
    ['V2 a word for an amount', { bedrag_gedeclareerd: 'n.v.t.' }, ['V2 error notANumber I2']],
    ['V2 three decimals', { bedrag_gedeclareerd: 8150.005 }, ['V2 error tooManyDecimals I2']],
    ['V2 an Excel error', { totaal: { kind: 'error', text: '#N/A' } }, ['V2 error excelError M2']],
    [
      'V2 a formula without value',
      { totaal: { formula: { kind: 'formulaWithoutValue' } } },
      ['V2 error formulaWithoutValue M2'],
    ],
    ['V2 a date in a number', { aantal_cliënten: aDay('2026-03-01') }, ['V2 error dayInsteadOfNumber G2']],
    ['V2 a doubtful thousand', { aantal_cliënten: '1.250' }, ['V2 question numberAmbiguous G2']],
    ['V3 a municipality outside the region', { gemeentecode: '0363' }, ['V3 error notInList A2']],
    ['V3 an unknown unit', { eenheid: '99' }, ['V3 error notInList E2']],
    ['V6 below zero', { bedrag_nog_te_declareren: -5, totaal: 8145 }, ['V6 error negative K2']],
    ['V10 a small count', { aantal_cliënten: 3 }, ['V10 notice smallCount G2']],
    ['V7 the total of the row', { totaal: 9000 }, ['V7 error sumDiffers M2']],
    ['a total within a euro', { totaal: 8150.99 }, []],
    ['a total of declared amounts', { bedrag_goedgekeurd: 8000 }, ['V7 question sumOfDeclared M2']],
    ['more approved than declared', { bedrag_goedgekeurd: 9000, totaal: 9000 }, ['T1-5 question moreThan J2']],
    ['a correction may be below zero', { correctie_voorgaande_jaren: -150, totaal: 8000 }, []],
    [
      'T1-1 units × tariff',
      { bedrag_gedeclareerd: 8300, bedrag_goedgekeurd: 8300, totaal: 8300 },
      ['T1-1 question amountDiffers I2'],
    ],
    ['T1-1 within 1%', { bedrag_gedeclareerd: 8220, bedrag_goedgekeurd: 8220, totaal: 8220 }, []],
    [
      'T1-1 with a reason',
      { bedrag_gedeclareerd: 8300, bedrag_goedgekeurd: 8300, totaal: 8300, toelichting: 'Afronding per maand' },
      [],
    ],
    [
      'T1-1 with what is still to come',
      { bedrag_gedeclareerd: 8000, bedrag_goedgekeurd: 8000, bedrag_nog_te_declareren: 150 },
      [],
    ],
    ['T1-4 more clients than units', { aantal_cliënten: 101 }, ['T1-4 error moreThan G2']],
    ['T1-6 another category', { productcategorie: '46' }, ['T1-6 question codeOutsideCategory C2']],
    ['unit 83: units empty and no tariff', { eenheid: '83', tarief: null, aantal_eenheden: null }, []],
    ['unit 83: units equal to the amount', { eenheid: '83', tarief: null, aantal_eenheden: 8150 }, []],
    ['unit 83: other units', { eenheid: '83', tarief: null }, ['T1-2 error unitsDifferFromEuros H2']],
    ['taakgericht needs no product', { uitvoeringsvariant: 'taakgericht', productcode: null }, []],
    [
      'a formula with its value',
      { aantal_eenheden: { formula: { kind: 'number', text: '100', percent: false } } },
      ['V2 notice formulaUsed H2'],
    ],
    ['our own formula in the total', { totaal: { formula: { kind: 'number', text: '8150', percent: false } } }, []],
    ['a lost zero', { gemeentecode: 546 }, ['V2 notice readAs A2']],
    ['an amount as text', { tarief: '€ 81,50' }, ['V2 notice readAs F2']],
  ])('%s', (_, changes, expected) => expect(shortFindings(check([t1Row(changes)]))).toEqual(expected))
})

describe('with a contract', () => {
  const withContract = { contract, period: '2026' }
  test.each<[string, Parameters<typeof t1Row>[0], string[]]>([
    ['the tariff of the first half', {}, []],
    [
      'the tariff of the second half',
      { tarief: 83.2, bedrag_gedeclareerd: 8320, bedrag_goedgekeurd: 8320, totaal: 8320 },
      [],
    ],
    ['another tariff', { tarief: 81.49, toelichting: 'x' }, ['T1-3 error tariffNotInContract F2']],
    ['a product outside the contract', { productcode: '45X99' }, ['V3 error productNotInContract C2']],
    [
      'a tariff that has ended',
      { productcode: '45A48', tarief: 90, toelichting: 'x' },
      ['T1-3 error tariffNotInContract F2'],
    ],
    ['another unit', { eenheid: '14' }, ['V3 error unitNotInContract E2']],
    [
      'a municipality of the region but not of the contract',
      { gemeentecode: '0537' },
      ['V3 error municipalityNotInContract A2'],
    ],
  ])('%s', (_, changes, expected) => expect(shortFindings(check([t1Row(changes)], withContract))).toEqual(expected))

  test.each<[string, Partial<ContractContext>, Partial<CheckContext>, string[]]>([
    [
      'more than the ceiling',
      { ceilings: [{ municipalityCode: '0546', year: 2026, amountCents: 800_000 }] },
      {},
      ['T1-8 question ceilingExceeded'],
    ],
    [
      '70% of the ceiling',
      { ceilings: [{ municipalityCode: '0546', year: 2026, amountCents: 1_000_000 }] },
      {},
      ['T1-8 notice ceilingNear'],
    ],
    ['the ceiling of another year', { ceilings: [{ municipalityCode: '0546', year: 2025, amountCents: 1 }] }, {}, []],
    [
      'another sum in the messages',
      { ijwAmounts: [{ municipalityCode: '0546', amountCents: 800_000 }] },
      {},
      ['T1-7 question ijwAmountDiffers'],
    ],
    ['the same sum but for 1%', { ijwAmounts: [{ municipalityCode: '0546', amountCents: 808_000 }] }, {}, []],
    ['20% more than the year before', { previousTotalCents: 600_000 }, {}, ['T1-9 question totalChanged']],
    [
      'V9 a quarter and € 5.000 more on a row',
      { previous: { '0546|45|45A04|inspanningsgericht|04|8150': { totaal: 200_000 } } },
      {},
      ['V9 question changedMuch M2'],
    ],
    [
      'V9 much in percent but little money',
      { previous: { '0546|45|45A04|inspanningsgericht|04|8150': { totaal: 400_000 } } },
      {},
      [],
    ],
    ['V12 too late', {}, { dueOn: civilDate('2027-02-14') }, ['V12 notice late']],
    ['V12 on the day itself', {}, { dueOn: submittedOn }, []],
  ])('%s', (_, changes, context, expected) => {
    const outcome = check([t1Row()], { ...withContract, contract: { ...contract, ...changes }, ...context })
    expect(shortFindings(outcome)).toEqual(expected)
  })

  test('an explanation given earlier comes along and no longer leaves the question open', () => {
    const key = '0546|45|45A04|inspanningsgericht|04|8150'
    const rows = [t1Row({ bedrag_gedeclareerd: 8300, bedrag_goedgekeurd: 8300, totaal: 8300 })]
    const explanations = { [explanationKey(key, 'bedrag_gedeclareerd', 'T1-1')]: 'Afronding per maand' }
    expect(check(rows, withContract).summary.openQuestions).toBe(1)
    const explained = check(rows, { ...withContract, explanations })
    expect(explained.summary.openQuestions).toBe(0)
    expect(explained.findings[0]).toMatchObject({ severity: 'question', explanation: 'Afronding per maand' })
  })

  test('an answer to "which one did you mean" is filled in', () => {
    const key = '0546|45|45A04|inspanningsgericht|04|8150'
    const rows = [
      t1Row({
        aantal_cliënten: '1.250',
        aantal_eenheden: 2000,
        bedrag_gedeclareerd: 163000,
        bedrag_goedgekeurd: 163000,
        totaal: 163000,
      }),
    ]
    expect(check(rows).rows[0]?.values.aantal_clienten).toBeNull()
    const answered = check(rows, { confirmations: { [explanationKey(key, 'aantal_clienten', 'V2')]: '1250' } })
    expect(shortFindings(answered)).toEqual([])
    expect(answered.rows[0]?.values.aantal_clienten).toBe(1_250)
  })
})

describe('the file as a whole', () => {
  test('V5 the same row twice; another tariff makes another row', () => {
    const second = t1Row({ tarief: 83.2, bedrag_gedeclareerd: 8320, bedrag_goedgekeurd: 8320, totaal: 8320 })
    const outcome = check([t1Row(), second, t1Row()])
    expect(shortFindings(outcome)).toEqual(['V5 error rowTwice'])
    expect(outcome.findings[0]).toMatchObject({ row: 4, params: { first: 2 } })
    expect(outcome.summary).toMatchObject({ rows: 3, goodRows: 2, accepted: false })
  })

  test('columns in another order, with other case, accents and an extra one', () => {
    const order = [13, 3, 0, 12, 2, 1, 5, 4, 7, 6, 9, 8, 11, 10]
    const names = t1Header.map((name) => name.toUpperCase().replaceAll('_', ' ').replace('Ë', 'E'))
    const row = t1Row()
    const outcome = checkTable(t1Production, [
      ['Intern nummer', ...order.map((index) => names[index]!)],
      [7, ...order.map((index) => row[index]!)],
    ])
    expect(shortFindings(outcome)).toEqual(['V2 notice columnSkipped A1'])
    expect(outcome.summary).toMatchObject({ accepted: true, rows: 1, skippedColumns: ['Intern nummer'] })
  })

  test('the common header repeated on every row; segments may differ, contracts may not', () => {
    const table = (contractOfSecond: string) => [
      ['contractnummer', 'segment', 'contactpersoon', 'Tarief in €', ...t1Header.filter((name) => name !== 'tarief')],
      ['HR-1', 'Ambulant', 'Jan de Vries', 81.5, ...t1Row().filter((_, index) => index !== 5)],
      [
        contractOfSecond,
        'Verblijf',
        'Anna Jansen',
        81.5,
        ...t1Row({ gemeentecode: '0547' }).filter((_, index) => index !== 5),
      ],
    ]
    expect(shortFindings(checkTable(t1Production, table('HR-1')))).toEqual([])
    expect(shortFindings(checkTable(t1Production, table('HR-2')))).toEqual(['V3 error headerVaries A3'])
  })

  test('a missing column is said once, not for every row', () => {
    const without = (cells: readonly Cell[]) => cells.filter((_, index) => index !== 5)
    const outcome = checkTable(t1Production, [
      without(t1Header),
      without(t1Row()),
      without(t1Row({ gemeentecode: '0547' })),
    ])
    expect(shortFindings(outcome)).toEqual(['V1 error columnMissing'])
    expect(outcome.findings[0]?.column).toBe('Tarief')
  })

  test('a header twice, no header at all, and no rows', () => {
    const twice = checkTable(t1Production, [
      [...t1Header, 'Tarief'],
      [...t1Row(), 81.5],
    ])
    expect(shortFindings(twice)).toContain('V2 error columnTwice O1')
    expect(shortFindings(checkTable(t1Production, [['Hallo'], ['wereld']]))).toEqual(['V1 error headerMissing'])
    expect(shortFindings(check([]))).toEqual(['V1 error noRows'])
  })

  test('titles and the common header above the table', () => {
    const table = [
      ['Productieverantwoording 2026'],
      ['aanbieder_naam', 'Cardea', 'KvK', 12345678],
      ['Contractnummer:', 'hr-2025-0014'],
      ['Verslagperiode', 2026],
      ['contactpersoon', 'Anna Jansen'],
      [...t1Header],
      t1Row(),
    ]
    const outcome = checkTable(t1Production, table, { contract, period: '2026' })
    expect(shortFindings(outcome)).toEqual([])
    expect(outcome.summary.header).toMatchObject({
      kvk: '12345678',
      verslagperiode: '2026',
      contactpersoon: 'Anna Jansen',
    })
  })

  test.each<[string, readonly Cell[], string]>([
    ['another contract', ['contractnummer', 'HR-2025-0099'], 'V3 error contractDiffers B1'],
    ['another period', ['verslagperiode', '2025'], 'V4 error periodDiffers B1'],
    ['another version', ['template_versie', '2025.1'], 'V11 error versionDiffers B1'],
  ])('%s stops the check with one sentence', (_, line, expected) => {
    const table = [line, [...t1Header], t1Row({ bedrag_gedeclareerd: 'n.v.t.' })]
    expect(shortFindings(checkTable(t1Production, table, { contract, period: '2026' }))).toEqual([expected])
  })

  test('a seal in _meta that is not ours is told, and stops nothing', () => {
    const table = [[...t1Header], t1Row()]
    const meta = { templateId: 'T1', templateVersion: '2026.1', contractNumber: null, period: '2026' }
    const withSeal = (seal: string | null) =>
      shortFindings(checkTable(t1Production, table, { period: '2026', seal: 'a1', meta: { ...meta, seal } }))
    expect(withSeal('a1')).toEqual([])
    expect(withSeal(null)).toEqual([])
    expect(withSeal('b2')).toEqual(['V11 notice sealDiffers'])
  })

  test('a period of the wrong length, and one outside the contract', () => {
    const table = (period: Cell) => [['verslagperiode', period], [...t1Header], t1Row()]
    expect(shortFindings(checkTable(t1Production, table('2026-K1')))).toEqual(['V4 error periodWrongKind B1'])
    expect(shortFindings(checkTable(t1Production, table('2030'), { contract }))).toEqual([
      'V4 error periodOutsideContract B1',
    ])
  })

  test('the hidden sheet says that the file is for something else', () => {
    const meta = { templateId: 'T3', templateVersion: '2026.1', contractNumber: null, period: null, seal: null }
    expect(shortFindings(check([t1Row()], { meta }))).toEqual(['V11 error templateDiffers'])
  })

  test('a seven-digit KvK number is asked about', () => {
    const outcome = checkTable(t1Production, [['KvK', 1234567], [...t1Header], t1Row()])
    expect(shortFindings(outcome)).toEqual(['V2 question paddingToConfirm B1'])
    expect(outcome.summary.accepted).toBe(true)
  })

  const totals = (amount: number, word: Cell = 'Totaal'): Cell[] => {
    const row: Cell[] = t1Header.map(() => null)
    row[0] = word
    for (const index of [8, 9, 12]) row[index] = amount
    return row
  }

  test.each<[string, Cell[], string[]]>([
    ['right', totals(16_300), ['V7 notice totalsRowSkipped']],
    ['a euro off', totals(16_301), ['V7 notice totalsRowSkipped']],
    [
      'wrong',
      totals(16_302),
      [
        'V7 error totalsRowDiffers I4',
        'V7 error totalsRowDiffers J4',
        'V7 error totalsRowDiffers M4',
        'V7 notice totalsRowSkipped',
      ],
    ],
    ['"Eindtotaal 2026"', totals(16_300, 'Eindtotaal 2026'), ['V7 notice totalsRowSkipped']],
    ['without a word', totals(16_300, null), ['V7 notice totalsRowSkipped']],
    [
      'a nine-digit sum is no citizen number',
      totals(16_300).map((cell, index) => (index === 7 ? 123456782 : cell)),
      ['V7 error totalsRowDiffers H4', 'V7 notice totalsRowSkipped'],
    ],
  ])('V7 a totals row that is %s', (_, row, expected) => {
    const outcome = check([t1Row(), t1Row({ gemeentecode: '0547' }), row])
    expect(shortFindings(outcome)).toEqual(expected)
    expect(outcome.summary.rows).toBe(2)
  })

  test('what the rows add up to is told in the unit of the column', () => {
    const counted = totals(16_302).map((cell, index) => (index === 7 ? 99 : cell))
    const { findings } = check([t1Row(), t1Row({ gemeentecode: '0547' }), counted])
    const told = findings
      .filter(({ code }) => code === 'totalsRowDiffers')
      .map((finding) => [finding.column, findingTexts[finding.code](finding.params, finding).message])
    expect(told).toContainEqual(['totaal', 'Het totaal klopt niet met de rijen: die zijn samen € 16.300,00.'])
    expect(told).toContainEqual(['aantal_eenheden', 'Het totaal klopt niet met de rijen: die zijn samen 200.'])
  })

  test('subtotals per municipality are held against their own rows', () => {
    const outcome = check([
      t1Row(),
      totals(8_150, 'Subtotaal Leiden'),
      t1Row({ gemeentecode: '0547' }),
      totals(8_150, 'Subtotaal Leiderdorp'),
      totals(16_300),
    ])
    expect(outcome.summary).toMatchObject({ accepted: true, rows: 2, counts: { error: 0, question: 0, notice: 3 } })
  })

  test('hidden rows count, footnotes and prepared rows that stayed empty do not', () => {
    const check = startCheck({ template: t1Production, context: { submittedOn }, sheet: 'Invullen' })
    const prepared = t1Row().map((cell, index) => (index < 6 ? cell : index === 12 ? 0 : null))
    prepared[0] = '0547'
    const rows = [
      aRow(1, [...t1Header]),
      aRow(2, t1Row(), true),
      aRow(3, prepared),
      aRow(5, ['Bron: onze eigen administratie, stand 1 februari']),
      aRow(6, ['  ', '​']),
      aRow(7, ['Gemeente Leiderdorp']),
      aRow(8, ['0547']),
    ]
    const kept = rows.flatMap((row) => check.row(row) ?? [])
    expect(kept.map((row) => row.row)).toEqual([2])
    expect(shortFindings(check.finish())).toEqual([
      'V2 notice rowHidden',
      'V1 notice rowNotFilled',
      'V2 notice noteRowSkipped',
      'V2 notice noteRowSkipped',
      'V1 notice rowNotFilled',
    ])
  })

  test('memory stays bounded: all is counted, the first are kept', () => {
    const check = startCheck({ template: t1Production, context: { submittedOn }, sheet: 'Invullen' })
    check.row(aRow(1, [...t1Header]))
    for (let row = 2; row < 30_002; row += 1) check.row(aRow(row, t1Row({ tarief: row, bedrag_gedeclareerd: 'fout' })))
    const { findings, summary } = check.finish()
    expect(summary.counts.error).toBe(30_000)
    expect(summary.rows).toBe(30_000)
    expect(findings).toHaveLength(1_000)
    expect(findings[0]?.cell).toBe('I2')
  })
})

describe('V8 personal data refuse the whole file and are not repeated', () => {
  const secret = '123456782'
  test.each<[string, (readonly Cell[])[], string]>([
    [
      'a citizen number in the explanation',
      [[...t1Header], t1Row({ toelichting: `kind ${secret}` })],
      'personalNumber',
    ],
    [
      'as a number in an unknown column',
      [
        [...t1Header, 'Nummer'],
        [...t1Row(), 123456782],
      ],
      'personalNumber',
    ],
    ['as a count', [[...t1Header], t1Row({ aantal_cliënten: 123456782 })], 'personalNumber'],
    ['as an amount without cents', [[...t1Header], t1Row({ totaal: '123456782' })], 'personalNumber'],
    ['in the product code', [[...t1Header], t1Row({ productcode: secret })], 'personalNumber'],
    ['with dots', [[...t1Header], t1Row({ toelichting: '123.456.782' })], 'personalNumber'],
    ['above the table', [['Cliënt', 123456782], [...t1Header], t1Row()], 'personalNumber'],
    ['in a header', [[...t1Header, secret], t1Row()], 'personalNumber'],
    ['a header BSN', [[...t1Header, 'BSN'], t1Row()], 'personalNumber'],
    [
      'a birth date in an unknown column',
      [
        [...t1Header, 'Datum'],
        [...t1Row(), aDay('2014-03-12')],
      ],
      'personalBirthDate',
    ],
    [
      'a birth date as text',
      [
        [...t1Header, 'Wanneer'],
        [...t1Row(), '12-03-2014'],
      ],
      'personalBirthDate',
    ],
    ['a header Geboortedatum', [[...t1Header, 'Geboortedatum'], t1Row()], 'personalBirthDate'],
    [
      'a name in the explanation',
      [[...t1Header], t1Row({ toelichting: 'cliënt Jan de Vries stopte' })],
      'personalName',
    ],
    [
      'a column of names',
      [
        [...t1Header, 'Cliënt'],
        [...t1Row(), 'Emma de Boer'],
      ],
      'personalName',
    ],
    ['a header Voornaam', [[...t1Header, 'Voornaam'], t1Row()], 'personalName'],
  ])('%s', (_, table, code) => {
    const outcome = checkTable(t1Production, table)
    expect(outcome.summary).toMatchObject({ refused: true, accepted: false, header: {}, skippedColumns: [] })
    expect(outcome.findings.map((finding) => [finding.rule, finding.code])).toEqual([['V8', code]])
    expect(outcome.rows).toEqual([])
    expect(JSON.stringify([outcome.findings, outcome.summary])).not.toMatch(/123456782|123\.456\.782|2014|Vries|Emma/)
  })

  test('on another sheet', () => {
    const check = startCheck({ template: t1Production, context: { submittedOn }, sheet: 'Invullen' })
    check.row(aRow(1, [...t1Header]))
    check.row(aRow(2, t1Row()))
    check.otherSheetRow('Blad2', aRow(9, [null, 123456782]))
    const { findings, summary } = check.finish()
    expect(summary).toMatchObject({ refused: true, accepted: false })
    expect(findings).toMatchObject([{ rule: 'V8', sheet: 'Blad2', cell: 'B9', found: '•••' }])
  })

  test('in the name of a sheet', () => {
    const check = startCheck({ template: t1Production, context: { submittedOn }, sheet: 'Invullen' })
    check.sheetSkipped('cliënt 123456782')
    const outcome = check.finish()
    expect(outcome.summary.refused).toBe(true)
    expect(JSON.stringify(outcome)).not.toContain('123456782')
  })

  test('what only looks like it is left in peace', () => {
    const outcome = checkTable(t1Production, [
      ['KvK', '12345678', 'AGB', '06290123', 'contactpersoon', 'Anna Jansen', 'datum', aDay('2027-02-01')],
      [...t1Header, 'aanbieder_naam', 'Ingangsdatum tarief', 'RSIN'],
      [...t1Row({ toelichting: 'Tarief per 1-7-2026 van € 81,50' }), 'Cardea', aDay('2021-01-01'), 123456782],
    ])
    expect(outcome.summary).toMatchObject({ refused: false, accepted: true })
  })
})
