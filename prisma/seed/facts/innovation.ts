import { type SourceMark, s1, s2 } from './sources'

/** Innovation that the sources name: a fund, a network, and new forms of help. */
export const innovations: readonly {
  readonly key: string
  readonly name: string
  readonly verbatim: string
  readonly source: SourceMark
}[] = [
  {
    key: 'temporary-fund',
    name: 'Tijdelijk Fonds Jeugdhulp',
    verbatim: 'Het Tijdelijk Fonds Jeugdhulp maakte de financiering van dit plan mogelijk.',
    source: s2('presentatie Haven 71'),
  },
  {
    key: 'garage2020',
    name: 'Garage2020',
    verbatim:
      'Garage2020 is een netwerk van werkplaatsen om vraagstukken binnen de jeugdhulp vanuit een andere invalshoek te bekijken.',
    source: s2('presentatie Garage 2020'),
  },
  {
    key: 'new-forms',
    name: 'Sport-zorgtraject, nieuwe dagbesteding en welzijn op recept',
    verbatim:
      'bijvoorbeeld in de vorm van sport-zorgtrajecten op de voetbalclub, nieuwe vormen van dagbesteding of welzijn op recept',
    source: s1('3.2'),
  },
]
