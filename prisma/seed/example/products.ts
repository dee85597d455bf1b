import { civilDate } from '../../../app/kernel/civil-date'
import { type SourceMark, standard, webPage } from '../facts/sources'
import type { ExampleProduct, UnitCode } from './shapes'

/** Categories of code list JZ020: fixed by the iJw standard. */
export const productCategories: readonly {
  readonly code: string
  readonly name: string
  readonly source: SourceMark
}[] = [
  ['40', 'Persoonlijke verzorging'],
  ['41', 'Dagbehandeling'],
  ['42', 'Vervoerdiensten'],
  ['43', 'Jeugdhulp verblijf (inclusief behandeling)'],
  ['44', 'Jeugdhulp verblijf (exclusief behandeling)'],
  ['45', 'Jeugdhulp ambulant'],
  ['46', 'Jeugdhulp crisis'],
  ['47', 'Jeugdreclassering'],
  ['48', 'Jeugdbescherming'],
  ['49', 'Preventief justitieel kader'],
  ['50', 'Maatwerkarrangementen jeugd'],
  ['51', 'Generalistische basis-ggz'],
  ['52', 'Specialistische ggz'],
  ['53', 'Kindergeneeskunde'],
  ['54', 'Jeugd-ggz'],
  ['55', 'Landelijk ingekochte zorg'],
].map(([code = '', name = '']) => ({ code, name, source: standard('iJw 3.2, codelijst JZ020') }))

/** Units of code list WJ756. */
export const units: readonly { readonly code: UnitCode; readonly name: string; readonly source: SourceMark }[] = (
  [
    ['01', 'minuut'],
    ['04', 'uur'],
    ['14', 'etmaal'],
    ['16', 'dagdeel (4 uur)'],
    ['82', 'stuks (output)'],
    ['83', 'euro’s'],
    ['84', 'stuks (inspanning)'],
  ] as const
).map(([code, name]) => ({ code, name, source: standard('iJw 3.2, codelijst WJ756') }))

const validFrom = civilDate('2024-01-01')
const known = (code: string, name: string, unit: UnitCode, source: SourceMark): ExampleProduct => ({
  code,
  name,
  category: code.slice(0, 2),
  unit,
  validFrom,
  source,
  isExample: false,
})
const invented = (code: string, name: string, unit: UnitCode): ExampleProduct => ({
  code,
  name: `${name} (voorbeeldcode)`,
  category: code.slice(0, 2),
  unit,
  validFrom,
  source: null,
  isExample: true,
})

export const products: readonly ExampleProduct[] = [
  known('45A04', 'Jeugdhulp ambulant regulier', '04', standard('iJw-productcodelijst, 45A04')),
  known('45A49', 'Jeugdhulp ambulant regulier (groep)', '04', webPage('docplayer.nl 14686406')),
  known('43B11', 'Logeren', '14', webPage('houten.nl, productenlijst')),
  known('50B32', 'Schoolvervangende (dag)behandeling groep', '16', webPage('houten.nl, productenlijst')),
  invented('41X01', 'Dagbehandeling, dagdeel', '16'),
  invented('43X01', 'Traject kort verblijf met behandeling', '82'),
  invented('43X02', 'Traject opname met nazorg', '82'),
  invented('44X01', 'Pleegzorg, etmaal', '14'),
  invented('44X02', 'Gezinshuis, etmaal', '14'),
  invented('46X01', 'Crisisplaats, etmaal', '14'),
  invented('46X02', 'Crisis, beschikbaarheid', '83'),
  invented('50X01', 'Gemeentelijke toegang, taakgericht budget', '83'),
  invented('54X01', 'Jeugd-ggz behandeling, uur', '04'),
]

/** Prices of 2025 in cents before a supplier's own factor; nothing for products that are paid in euros. */
export const basePrices: Readonly<Record<string, number>> = {
  '45A04': 9640,
  '45A49': 4310,
  '43B11': 24550,
  '50B32': 11850,
  '41X01': 9875,
  '43X01': 642500,
  '43X02': 1285000,
  '44X01': 5890,
  '44X02': 18975,
  '46X01': 46580,
  '54X01': 12480,
}

/** Yearly index in basis points: 2025 as the VNG corrected it, later years invented in the same style. */
export const indexBp: Readonly<Record<number, { readonly bp: number; readonly source: SourceMark | null }>> = {
  2025: { bp: 496, source: webPage('vng.nl, gecorrigeerde tabel van 2 oktober 2024') },
  2026: { bp: 412, source: null },
  2027: { bp: 385, source: null },
}
