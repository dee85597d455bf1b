import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { fillNotice, isComplete, type KnownValues, noticeProblems } from '~/modules/tender/domain/notice-check'
import { noticeJson, noticeXml } from '~/modules/tender/domain/notice-export'
import { noticeFieldsOn, noticeSubtypes } from '~/modules/tender/domain/notice-fields'
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
    const all = Object.fromEntries(filled({}).map(({ key, value }) => [key, value || 'x']))
    const problems = noticeProblems(filled({ ...all, 'BT-262': cpv }))
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(isComplete(problems)).toBe(codes[0] !== 'cpvForm')
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
