import { describe, expect, test } from 'vitest'
import { type OrganisationInput, readOrganisation } from '~/modules/access/domain/organisation-input'

const input = (change: Partial<OrganisationInput>): OrganisationInput => ({
  name: 'Het Kabouterhuis',
  kind: 'provider',
  kvk: '',
  agb: '',
  cbs: '',
  aliases: [],
  ...change,
})

describe('an organisation', () => {
  test('needs no number at all', () => {
    expect(readOrganisation(input({}))).toEqual({
      ok: true,
      value: { name: 'Het Kabouterhuis', kind: 'provider', kvk: null, agb: null, cbsCode: null, aliases: [] },
    })
  })

  test('keeps the zeros of its numbers, and a CBS code with or without GM', () => {
    const read = readOrganisation(input({ kind: 'municipality', kvk: ' 0012 3456 ', agb: '00000001', cbs: 'GM0546' }))
    expect(read).toMatchObject({ ok: true, value: { kvk: '00123456', agb: '00000001', cbsCode: '0546' } })
  })

  test.each<[string, Partial<OrganisationInput>, string, string]>([
    ['a KvK number that lost its zero', { kvk: '1234567' }, 'codeTooShort', 'kvk'],
    ['an AGB code that is too long', { agb: '123456789' }, 'codeTooLong', 'agb'],
    ['letters in a number', { kvk: '1234567a' }, 'codeNotDigits', 'kvk'],
    ['a municipality without a CBS code', { kind: 'municipality' }, 'cbsMissing', 'cbs'],
    ['a provider with a CBS code', { cbs: '0546' }, 'cbsOnlyForMunicipality', 'cbs'],
  ])('%s is refused at its field', (_, change, code, field) => {
    expect(readOrganisation(input(change))).toMatchObject({ ok: false, problem: { code, params: { field } } })
  })

  test('other names are trimmed, kept once, and never the name itself', () => {
    const read = readOrganisation(input({ aliases: [' Kabouterhuis ', 'Kabouterhuis', '', 'Het Kabouterhuis'] }))
    expect(read).toMatchObject({ ok: true, value: { aliases: ['Kabouterhuis'] } })
  })
})
