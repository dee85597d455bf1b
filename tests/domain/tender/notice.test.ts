import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { fillNotice, isComplete, type KnownValues, noticeProblems } from '~/modules/tender/domain/notice-check'
import { noticeJson, noticeXml } from '~/modules/tender/domain/notice-export'
import { noticeFieldsOn, noticeSubtypes } from '~/modules/tender/domain/notice-fields'
import { isNoticeReference } from '~/modules/tender/domain/notice-values'
import { noticeForm } from '~/modules/tender/forms-notice'
import { noticeProblemText, noticeTexts } from '~/modules/tender/texts-notice'

const day = civilDate('2026-11-23')
const known: KnownValues = {
  notice: {
    title: 'Zorg & meer',
    description: 'Jeugdhulp',
    number: 'LR-A-2026-01',
    cpv: '85311300-5',
    closing: '2027-01-01T11:00:00Z',
  },
  lots: [1, 2].map((number) => ({
    number,
    values: {
      lotNumber: `LOT-000${number}`,
      lotTitle: `Perceel ${number}`,
      lotDescription: 'Hulp',
      lotCeiling: '10,00 EUR',
      lotMonths: '48',
    },
  })),
}
const filled = (typed: Record<string, string>) => fillNotice('20', { known, typed, day })

const samples: Readonly<Record<string, string>> = {
  'BT-15': 'https://www.tenderned.nl/1',
  'BT-27': '20,00 EUR',
  'BT-58': '2',
  'BT-501': '27366422',
}
/** What fits the field; of a lot less than of the whole. */
const sample = (key: string) => (/^BT-27\|/.test(key) ? '9,00 EUR' : (samples[key.split('|')[0] ?? ''] ?? 'x'))

describe('a notice', () => {
  test('subtype 20 asks what the eForms SDK marks as mandatory, once for the notice or once per lot', () => {
    const asked = noticeFieldsOn('20', day).filter(({ confirmed, mandatory }) => confirmed && mandatory)
    expect(asked.map(({ bt, level }) => `${level} ${bt}`)).toEqual([
      'notice BT-262',
      'notice BT-88',
      'lot BT-137',
      'lot BT-21',
      'lot BT-24',
      'lot BT-71',
    ])
  })

  test('what the tender knows is filled in, what a person types counts, and each gap is one sentence', () => {
    const fields = filled({ 'BT-88': 'Vormvrij', 'BT-21|2': 'Anders' })
    expect(fields.find(({ key }) => key === 'BT-21|1')).toMatchObject({ value: 'Perceel 1', isKnown: true })
    expect(fields.find(({ key }) => key === 'BT-21|2')?.value).toBe('Anders')
    expect(noticeProblems(fields).map(noticeProblemText)).toEqual([
      'Vul “Naam van de aanbestedende dienst” in (BT-500).',
      'Vul “Nummer van de aanbestedende dienst (KvK)” in (BT-501).',
      'Vul bij perceel 1 “Voorbehouden opdracht” in (BT-71).',
      'Vul bij perceel 1 “Adres van de aanbestedingsstukken” in (BT-15).',
      'Vul bij perceel 2 “Voorbehouden opdracht” in (BT-71).',
      'Vul bij perceel 2 “Adres van de aanbestedingsstukken” in (BT-15).',
    ])
  })

  test.each([
    ['85311300-5', []],
    ['85311300', []],
    ['45000000-7', ['cpvNotSocial']],
    ['zorg', ['cpvForm']],
  ])('CPV %s', (cpv, codes) => {
    const all = Object.fromEntries(filled({}).map(({ key, value }) => [key, value || sample(key)]))
    const problems = noticeProblems(filled({ ...all, 'BT-262': cpv }))
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(isComplete(problems)).toBe(codes[0] !== 'cpvForm')
  })

  test.each([
    ['BT-501', '123', 'een KvK-nummer van acht cijfers of een OIN van twintig'],
    ['BT-15|2', 'zie bijlage', 'een webadres'],
    ['BT-27', 'veel', 'een bedrag'],
    ['BT-36|1', 'vier jaar', 'een heel getal'],
  ])('%s that says %s', (key, value, asked) => {
    const all = Object.fromEntries(filled({}).map((each) => [each.key, each.value || sample(each.key)]))
    const problems = noticeProblems(filled({ ...all, [key]: value }))
    expect(problems.map(({ code }) => code)).toEqual(['noticeFieldForm'])
    expect(noticeProblemText(problems[0]!)).toContain(`${asked}`)
    expect(isComplete(problems)).toBe(false)
  })

  test.each([
    ['20', { 'BT-27|1': '11,00 EUR' }, ['estimateAboveMost']],
    ['20', { 'BT-27': '15,00 EUR', 'BT-27|1': '8,00', 'BT-27|2': '8,00' }, ['lotsAboveEstimate']],
    ['33', { 'BT-142|1': 'nee', 'BT-720|1': '5,00' }, ['noWinnerButAward']],
    ['33', { 'BT-142|2': 'Ja', 'BT-759|2': '0' }, ['winnerWithoutBids']],
    ['33', { 'BT-161': '9,00', 'BT-720|1': '5,00', 'BT-720|2': '5,00' }, ['awardsAboveTotal']],
    ['33', { 'BT-142|1': 'ja', 'BT-759|1': '3', 'BT-720|1': '5,00', 'BT-161': '5,00' }, []],
  ] as const)('subtype %s does not contradict itself: %j', (subtype, typed, codes) => {
    const problems = noticeProblems(fillNotice(subtype, { known, typed: { ...typed }, day }))
    expect(problems.map(({ code }) => code).filter((code) => code !== 'noticeFieldMissing')).toEqual(codes)
    for (const problem of problems) expect(noticeProblemText(problem)).toMatch(/^\S.*\.$/)
  })

  test('of a lot without a winner nothing of a winner is asked', () => {
    const missing = (typed: Record<string, string>) =>
      noticeProblems(fillNotice('33', { known, typed, day }))
        .filter(({ code, params }) => code === 'noticeFieldMissing' && params?.lot === 1)
        .map(({ params }) => params?.bt)
    expect(missing({ 'BT-142|1': 'ja' })).toEqual(['BT-759', 'BT-145'])
    expect(missing({ 'BT-142|1': 'Nee' })).toEqual(['BT-759'])
  })

  test.each([
    ['412345', true],
    ['TN412345', true],
    ['TN 412345', true],
    ['412345-2026', true],
    ['0b7a3a54-6a3e-4b5c-9a55-1f6f6e1c2d3e-01', true],
    ['12', false],
    ['volgt nog', false],
    ['https://www.tenderned.nl', false],
    ['', false],
  ])('“%s” as a reference of TenderNed: %s', (reference, isOne) => {
    expect(isNoticeReference(reference)).toBe(isOne)
    const form = noticeForm.safeParse({ stap: 'publiceren', reference, publishedOn: '20-11-2026' })
    expect(form.success).toBe(isOne)
    if (reference === 'volgt nog')
      expect(form.error?.issues[0]?.message).toContain('“volgt nog” lijkt geen referentie van TenderNed.')
  })

  test('every field of every subtype has a name', () => {
    for (const subtype of noticeSubtypes)
      for (const { bt } of noticeFieldsOn(subtype, day)) expect(noticeTexts.nameOf(bt)).not.toBe(bt)
  })

  test('the files say that they are no checked eForms, and hold text as it is', () => {
    const notice = {
      subtype: '20',
      tenderNumber: 'LR',
      remark: noticeTexts.remark,
      fields: filled({ 'BT-88': 'a < b\u0000' }),
      nameOf: noticeTexts.nameOf,
    } as const
    expect(JSON.parse(noticeJson(notice))).toMatchObject({
      subtype: '20',
      remark: expect.stringContaining('geen gecontroleerd eForms-bestand'),
    })
    const xml = noticeXml(notice)
    expect(xml).toContain('geen gecontroleerd eForms-bestand')
    expect(xml).toContain('>Zorg &amp; meer</field>')
    expect(xml).toContain('>a &lt; b</field>')
  })
})
