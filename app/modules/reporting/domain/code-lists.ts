/**
 * The code lists that the templates refer to, as data with their source. A code that is no longer given out can stay
 * declarable: `validUntil` is the last day on which it may be used.
 */

import type { CivilDate } from '../../../kernel/civil-date'
import { foldText } from '../../../kernel/clean-text'

export type Code = {
  readonly code: string
  /** Dutch name, as the source prints it. */
  readonly label: string
  /** Other ways of writing that are met in files. */
  readonly aliases?: readonly string[]
  readonly validUntil?: CivilDate
}
export const codeListIds = ['municipality', 'productCategory', 'unit', 'variant', 'careFormOrCategory'] as const
export type CodeListId = (typeof codeListIds)[number]
export type CodeList = {
  readonly id: CodeListId
  readonly title: string
  readonly source: string
  readonly codes: readonly Code[]
}

const list = (...rows: ReadonlyArray<readonly [string, string, ...string[]]>): readonly Code[] =>
  rows.map(([code, label, ...aliases]) => ({ code, label, aliases }))

const productCategories = list(
  ['31', 'Productcategorie 31 (reeks 2015)'],
  ['32', 'Productcategorie 32 (reeks 2015)'],
  ['33', 'Productcategorie 33 (reeks 2015)'],
  ['34', 'Productcategorie 34 (reeks 2015)'],
  ['35', 'Productcategorie 35 (reeks 2015)'],
  ['36', 'Productcategorie 36 (reeks 2015)'],
  ['37', 'Productcategorie 37 (reeks 2015)'],
  ['38', 'Productcategorie 38 (reeks 2015)'],
  ['40', 'Persoonlijke verzorging'],
  ['41', 'Dagbehandeling'],
  ['42', 'Vervoerdiensten'],
  ['43', 'Jeugdhulp verblijf (incl. behandeling)'],
  ['44', 'Jeugdhulp verblijf (excl. behandeling)'],
  ['45', 'Jeugdhulp ambulant'],
  ['46', 'Crisis'],
  ['47', 'Jeugdreclassering'],
  ['48', 'Jeugdbescherming'],
  ['49', 'Preventief justitieel kader'],
  ['50', 'Maatwerkarrangementen jeugd'],
  ['51', 'Generalistische basis-ggz'],
  ['52', 'Specialistische ggz'],
  ['53', 'Kindergeneeskunde'],
  ['54', 'Jeugd-ggz'],
  ['55', 'Landelijk ingekochte zorg'],
)

const careForms = list(
  ['01', 'Uitgevoerd door wijk- of buurtteam', 'wijkteam'],
  ['02', 'Ambulante jeugdhulp op locatie van de aanbieder', 'ambulant op locatie aanbieder'],
  ['03', 'Daghulp op locatie van de aanbieder', 'daghulp op locatie'],
  ['04', 'Jeugdhulp in het netwerk van de jeugdige', 'ambulant in netwerk jeugdige'],
  ['11', 'Pleegzorg'],
  ['12', 'Gezinsgericht', 'gezinshuis'],
  ['13', 'Gesloten plaatsing', 'gesloten'],
  ['14', 'Ander verblijf bij een jeugdhulpaanbieder', 'overig verblijf'],
)

export const codeLists: Readonly<Record<CodeListId, CodeList>> = {
  municipality: {
    id: 'municipality',
    title: 'Gemeenten van jeugdregio Holland Rijnland',
    source: 'CBS-gemeentecodes, jeugdregio Holland Rijnland (12 gemeenten)',
    codes: list(
      ['0546', 'Leiden'],
      ['0547', 'Leiderdorp'],
      ['0579', 'Oegstgeest'],
      ['0638', 'Zoeterwoude'],
      ['0484', 'Alphen aan den Rijn'],
      ['0534', 'Hillegom'],
      ['1884', 'Kaag en Braassem'],
      ['0537', 'Katwijk'],
      ['0553', 'Lisse'],
      ['0569', 'Nieuwkoop'],
      ['0575', 'Noordwijk'],
      ['1525', 'Teylingen'],
    ),
  },
  productCategory: {
    id: 'productCategory',
    title: 'Productcategorie jeugdhulp',
    source: 'iJw 3.2, codelijst JZ020',
    codes: productCategories,
  },
  unit: {
    id: 'unit',
    title: 'Eenheid',
    source: 'iJw 3.2, codelijst WJ756',
    codes: list(
      ['01', 'Minuut', 'minuten'],
      ['04', 'Uur', 'uren'],
      ['14', 'Etmaal', 'etmalen'],
      ['16', 'Dagdeel (4 uur)', 'dagdeel', 'dagdelen'],
      ['82', 'Stuks (output)', 'stuks output'],
      ['83', "Euro's", 'euro'],
      ['84', 'Stuks (inspanning)', 'stuks inspanning'],
    ),
  },
  variant: {
    id: 'variant',
    title: 'Uitvoeringsvariant',
    source: 'Ketenbureau i-Sociaal Domein, uitvoeringsvarianten; Regeling Jeugdwet art. 6c.1',
    codes: list(
      ['inspanningsgericht', 'Inspanningsgericht', 'inspanning'],
      ['outputgericht', 'Outputgericht', 'output'],
      ['taakgericht', 'Taakgericht', 'taak'],
    ),
  },
  careFormOrCategory: {
    id: 'careFormOrCategory',
    title: 'Hulpvorm of productcategorie',
    source: 'CBS Beleidsinformatie Jeugd, protocol v7 (hulpvorm); iJw 3.2, codelijst JZ020 (productcategorie)',
    codes: [...careForms, ...productCategories],
  },
}

/** Finds a code by itself or by its name; made once per list, as it is asked for every cell. */
export type CodeFinder = {
  readonly has: (code: string) => boolean
  /** The code for a name or alias, compared without case and accents, or null. */
  readonly findByName: (name: string) => string | null
  /** The length that all codes share (4 for municipalities), or null when they differ or are words. */
  readonly digits: number | null
}

/** Builds the finder for a list. */
export function codeFinder(codes: readonly Code[]): CodeFinder {
  const known = new Set(codes.map((entry) => entry.code))
  const names = new Map<string, string>()
  for (const entry of codes) {
    for (const name of [entry.code, entry.label, ...(entry.aliases ?? [])]) names.set(foldText(name), entry.code)
  }
  const lengths = new Set(codes.map((entry) => (/^\d+$/.test(entry.code) ? entry.code.length : 0)))
  const [length] = lengths
  return {
    has: (code) => known.has(code),
    findByName: (name) => names.get(foldText(name)) ?? null,
    digits: lengths.size === 1 && length ? length : null,
  }
}
