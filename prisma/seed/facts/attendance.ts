import { type SourceMark, s1 } from './sources'

/** Who signed in at the two meetings about the vision: the two columns of appendix 3, row by row, as printed. */
export type AttendanceFact = {
  readonly meeting: 'vision-1' | 'vision-2'
  readonly row: number
  readonly organisation: string
  readonly verbatim: string
  readonly source: SourceMark
}

const rows = (
  meeting: AttendanceFact['meeting'],
  column: string,
  entries: readonly (readonly [verbatim: string, organisation: string])[],
): AttendanceFact[] =>
  entries.map(([verbatim, organisation], index) => ({
    meeting,
    row: index + 1,
    organisation,
    verbatim,
    source: s1(`bijlage 3, kolom ${column}, regel ${index + 1}`),
  }))

export const attendanceFirst: readonly AttendanceFact[] = rows('vision-1', '4 februari 2019', [
  ['Prodeba', 'prodeba'],
  ['JGT Holland Rijnland', 'jgt-holland-rijnland'],
  ['Gemeente Leiderdorp (wethouder)', 'gemeente-leiderdorp'],
  ['Cardea', 'cardea'],
  ['Merelfoundation', 'merelfoundation'],
  ['GGZ Rivierduinen', 'ggz-rivierduinen'],
  ['Yes we can clinics', 'yes-we-can-clinics'],
  ["'s Heeren Loo", 's-heeren-loo'],
  ['Het Kabouterhuis', 'het-kabouterhuis'],
  ['Its4sure', 'its4sure'],
  ['Willem Schrikker Pleegzorg', 'william-schrikker-pleegzorg'],
  ['GGZ De Waag', 'ggz-de-waag'],
  ['Thuis op straat', 'thuis-op-straat'],
  ['Parnassia', 'parnassia'],
  ['Jeugdbescherming West', 'jeugdbescherming-west'],
  ['Veilig Thuis', 'veilig-thuis'],
  ['WMO adviesraad Leiden', 'wmo-adviesraad-leiden'],
  ['WMO adviesraad Leiderdorp', 'wmo-adviesraad-leiderdorp'],
  ['Praktijk Mees', 'praktijk-mees'],
  ['Schakenbosch', 'schakenbosch'],
  ['De Binnenvest', 'de-binnenvest'],
  ['Balanzorg Begeleiding', 'balanzorg-begeleiding'],
  ['Opdidakt', 'opdidakt'],
  ['Jes Rijnland', 'jes-rijnland'],
  ['Passend Primair Onderwijs Leiden', 'passend-primair-onderwijs-leiden'],
  ['De Viersprong', 'de-viersprong'],
  ['TNO Academische Werkplaats', 'tno-academische-werkplaats'],
  ['Vrijgevestigde jeugdpsycholoog', 'vrijgevestigde-jeugdpsycholoog'],
  ['Samenwerkingsverband VO', 'samenwerkingsverband-vo'],
  ['De Steenrots', 'de-steenrots'],
  ['Adviesraad Oegstgeest', 'adviesraad-oegstgeest'],
  ['Stichting Visie R', 'stichting-visie-r'],
  ['De Buitenwereld', 'de-buitenwereld'],
  ['Coöperatie', 'cooperatie'],
])

export const attendanceSecond: readonly AttendanceFact[] = rows('vision-2', '21 februari 2019', [
  ['GGD Hollands Midden, Jeugdgezondheidszorg', 'ggd-hollands-midden-jgz'],
  ['Prodeba', 'prodeba'],
  ['JGT Holland Rijnland', 'jgt-holland-rijnland'],
  ['Vitalis', 'vitalis'],
  ['Holland Rijnland', 'holland-rijnland'],
  ['Gemeente Oegstgeest', 'gemeente-oegstgeest'],
  ['Ipsse de Bruggen', 'ipse-de-bruggen'],
  ['Horizon', 'horizon'],
  ['Cardea', 'cardea'],
  ['Gemeenteraad Leiderdorp', 'gemeenteraad-leiderdorp'],
  ['Gemeenteraad Leiden', 'gemeenteraad-leiden'],
  ['Adviesraad Leiden', 'adviesraad-leiden'],
  ['Merelfoundation', 'merelfoundation'],
  ['GGZ Rivierduinen', 'ggz-rivierduinen'],
  ['Libertas Leiden', 'libertas-leiden'],
  ['Incluzio', 'incluzio'],
  ['Yes we can clinics', 'yes-we-can-clinics'],
  ['Pluryn', 'pluryn'],
  ['Gemiva svg', 'gemiva-svg'],
  ["'s Heeren Loo", 's-heeren-loo'],
  ['Het Kabouterhuis', 'het-kabouterhuis'],
  ['Zorgorganisatie Zorg-Vuldig', 'zorgorganisatie-zorg-vuldig'],
  ['Stichting Katholiek Onderwijs Wassenaar', 'stichting-katholiek-onderwijs-wassenaar'],
  ['Its4sure', 'its4sure'],
  ['Curium', 'curium'],
  ['Praktijk Aiolos Leiden', 'praktijk-aiolos-leiden'],
  ['Willem Schrikker Pleegzorg', 'william-schrikker-pleegzorg'],
  ['GGZ De Waag', 'ggz-de-waag'],
  ['De praktische GGZ', 'de-praktische-ggz'],
  ['Thuis op straat', 'thuis-op-straat'],
  ['De schoolpsycholoog', 'de-schoolpsycholoog'],
])
