import { type SourceMark, s1, standard } from './sources'

/** A municipality of youth region Holland Rijnland. The CBS code is text: the leading zero is part of it. */
export type MunicipalityFact = {
  readonly code: string
  readonly name: string
  /** One of the four that buy youth care together as "Leidse regio". */
  readonly inRegion: boolean
  readonly source: SourceMark
  readonly codeSource: SourceMark
}

const codeSource = standard("CBS-lijst van jeugdregio's, Holland Rijnland (12 gemeenten)")
const partner = (code: string, name: string): MunicipalityFact => ({
  code,
  name,
  inRegion: true,
  source: s1('hoofdstuk 1, voetnoot 2'),
  codeSource,
})
const neighbour = (code: string, name: string): MunicipalityFact => ({
  code,
  name,
  inRegion: false,
  source: codeSource,
  codeSource,
})

export const municipalities: readonly MunicipalityFact[] = [
  partner('0546', 'Leiden'),
  partner('0547', 'Leiderdorp'),
  partner('0579', 'Oegstgeest'),
  partner('0638', 'Zoeterwoude'),
  neighbour('0484', 'Alphen aan den Rijn'),
  neighbour('0534', 'Hillegom'),
  neighbour('1884', 'Kaag en Braassem'),
  neighbour('0537', 'Katwijk'),
  neighbour('0553', 'Lisse'),
  neighbour('0569', 'Nieuwkoop'),
  neighbour('0575', 'Noordwijk'),
  neighbour('1525', 'Teylingen'),
]

/** The four codes in the order of the sources. */
export const regionCodes = ['0546', '0547', '0579', '0638'] as const
export type RegionCode = (typeof regionCodes)[number]
