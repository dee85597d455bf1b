/** The layouts of CBS StatLine and Waarstaatjegemeente, and what an import would change. */
import { describe, expect, test } from 'vitest'
import { compareImport, countKinds, figureKey, type KnownFigure } from '~/modules/vision/domain/import-difference'
import { readObservations } from '~/modules/vision/domain/read-observations'

const names = new Map([
  ['leiden', '0546'],
  ['zoeterwoude', '0638'],
  ['leidse regio', 'region'],
  ['nederland', 'national'],
])
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.split(';').map((cell) => cell.replaceAll('"', '')) }))
const read = (csv: string) => {
  const result = readObservations(rowsOf(csv), names)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const brief = (csv: string) =>
  read(csv).observations.map((each) => `${each.column}|${each.area}|${each.period}|${each.text.trim()}|${each.status}`)

describe('StatLine', () => {
  test('wide: a subject in each column, small cells as a point', () => {
    const csv = `
"ID";"RegioS";"Perioden";"JongerenMetJeugdhulp_1";"Relatief_2"
0;"GM0546";"2017JJ00";     3405;14.1
1;"GM0638  ";"2017JJ00";.;13.8
2;"GM0363";"2017JJ00";9000;10.0
3;"NL01";"2023KW03";1;2`
    expect(brief(csv)).toEqual([
      'JongerenMetJeugdhulp_1|0546|2017|3405|unstated',
      'Relatief_2|0546|2017|14.1|unstated',
      'JongerenMetJeugdhulp_1|0638|2017|.|unstated',
      'Relatief_2|0638|2017|13.8|unstated',
      'JongerenMetJeugdhulp_1|national|2023-K3|1|unstated',
      'Relatief_2|national|2023-K3|2|unstated',
    ])
    expect(read(csv)).toMatchObject({ layout: 'statLine', otherAreas: 1 })
  })

  test('long: the subject in a column of its own, with its status; words split a subject further', () => {
    const csv = `
Jeugdhulp
Perioden;Regio's;Verwijzer;Onderwerp;Waarde;Status
2023*;Leiden;Huisarts;Trajecten;120;
2022;Leiden;Huisarts;Trajecten;110;Definitief
2022;Leiden;Gecertificeerde instelling;Trajecten;35;Voorlopig
Bron: CBS`
    expect(brief(csv)).toEqual([
      'Trajecten | Huisarts|0546|2023|120|provisional',
      'Trajecten | Huisarts|0546|2022|110|final',
      'Trajecten | Gecertificeerde instelling|0546|2022|35|provisional',
    ])
  })

  test('a period that can’t be read is told with its row', () => {
    expect(read('RegioS;Perioden;Waarde_1\nGM0546;2023;5\nGM0546;ooit;6').refused).toEqual([
      { row: 3, column: 'Perioden', found: 'ooit', code: 'periodUnknown' },
    ])
  })
})

test('Waarstaatjegemeente: one subject over years, or several subjects with their year', () => {
  expect(brief('Jongeren met jeugdhulp (%)\nGemeente;2022;2023*\nLeiden;13,6;13,4\nGouda;9;9')).toEqual([
    'Jongeren met jeugdhulp (%)|0546|2022|13,6|unstated',
    'Jongeren met jeugdhulp (%)|0546|2023|13,4|provisional',
  ])
  expect(brief('Gemeenten;Klachten 2023;Cijfer 2023\n546;12;7,8')).toEqual([
    'Klachten|0546|2023|12|unstated',
    'Cijfer|0546|2023|7,8|unstated',
  ])
})

test.each([
  ['no header', 'zomaar;iets\n1;2', 'headerNotFound'],
  ['nothing of ours', 'RegioS;Perioden;Waarde_1\nGM0363;2023JJ00;5', 'noOwnAreas'],
  ['empty', '', 'headerNotFound'],
])('refused: %s', (_, csv, code) => {
  const result = readObservations(rowsOf(csv), names)
  expect(result.ok ? null : result.problem.code).toBe(code)
})

describe('the difference', () => {
  const mapping = new Map([['Relatief_2', { id: 'i', code: 'N3.2', unit: 'percent' as const }]])
  const csv = (leiden: string) => `RegioS;Perioden;Relatief_2\nGM0546;2023JJ00;${leiden}\nGM0638;2023JJ00;12,5`
  const compare = (text: string, known: readonly [string, KnownFigure][]) =>
    compareImport(read(text).observations, mapping, new Map(known))
  const zoeterwoude: [string, KnownFigure] = [figureKey('i', '0638', '2023'), { hundredths: 1250, status: 'final' }]
  const leiden = (hundredths: number): [string, KnownFigure] => [
    figureKey('i', '0546', '2023'),
    { hundredths, status: 'provisional' },
  ]

  test('new, changed with what it was, unchanged', () => {
    expect(countKinds(compare(csv('13,4'), [zoeterwoude]))).toEqual({ new: 1, changed: 0, unchanged: 1, refused: 0 })
    expect(compare(csv('13,4'), [zoeterwoude, leiden(1300)])[0]).toMatchObject({
      kind: 'changed',
      from: { hundredths: 1300 },
      to: { hundredths: 1340 },
    })
    expect(countKinds(compare(csv('13,4'), [zoeterwoude, leiden(1340)]))).toMatchObject({ unchanged: 2 })
  })

  test.each([
    ['n.v.t.', 'valueNotRead'],
    ['250', 'valueOutOfBounds'],
    ['13,456', 'valueTooPrecise'],
  ])('%s is refused with its row and why', (typed, code) => {
    expect(compare(csv(typed), [])[0]).toMatchObject({ kind: 'refused', row: 2, problem: { code } })
  })

  test('what the source hides is no zero; nil is', () => {
    expect(compare(csv('.'), [])[0]?.to).toMatchObject({ hundredths: null })
    expect(compare(csv('<5'), [])[0]?.to).toMatchObject({ hundredths: null })
    expect(compare(csv('-'), [])[0]?.to).toMatchObject({ hundredths: 0 })
  })

  test('two figures for one place can’t both be true', () => {
    const lines = compare(`${csv('13,4')}\nGM0546;2023JJ00;14`, [])
    expect(lines.at(-1)).toMatchObject({ kind: 'refused', row: 4, problem: { code: 'figureTwice' } })
    expect(compare(`${csv('13,4')}\nGM0546;2023JJ00;13,4`, [])).toHaveLength(2)
  })
})
