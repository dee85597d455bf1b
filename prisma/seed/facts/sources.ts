/**
 * The register of sources. A fact without a source doesn't enter the example region: S0–S4 are the five documents the
 * region published, K is a public standard, P a public web page of which only the opening was read.
 */
export type SourceCode = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'K' | 'P'

/** Where a fact stands: the document and the place in it, as a reader would look it up. */
export type SourceMark = { readonly document: SourceCode; readonly place: string }

type SourceKind = 'newsletter' | 'policy' | 'webPage' | 'standard' | 'webPageOpening'

export type SourceFact = {
  readonly code: SourceCode
  readonly title: string
  readonly kind: SourceKind
  readonly publisher: string
  /** As printed, or derived from the text when `datedByContext` is true. */
  readonly date: string
  readonly datedByContext: boolean
}

export const sources: readonly SourceFact[] = [
  {
    code: 'S0',
    title: 'Nieuwsbrief 1 Doorontwikkeling Jeugdhulp Leidse Regio',
    kind: 'newsletter',
    publisher: 'Leiden, Leiderdorp, Oegstgeest en Zoeterwoude',
    date: 'februari 2019',
    datedByContext: true,
  },
  {
    code: 'S1',
    title: 'Samen Sterk voor de Toekomst van de Jeugd(hulp)',
    kind: 'policy',
    publisher: 'Leiden, Leiderdorp, Oegstgeest en Zoeterwoude',
    date: 'april 2019',
    datedByContext: false,
  },
  {
    code: 'S2',
    title: 'Terugkoppeling Themacafé Jeugdhulp: Hoe organiseren we de jeugdhulp vanaf 2020?',
    kind: 'webPage',
    publisher: 'Holland Rijnland',
    date: 'mei 2018',
    datedByContext: true,
  },
  {
    code: 'S3',
    title: 'Bestuurlijke Taskforce gespecialiseerde jeugdhulp Holland Rijnland vol op stoom',
    kind: 'webPage',
    publisher: 'Holland Rijnland',
    date: '2024',
    datedByContext: true,
  },
  {
    code: 'S4',
    title: 'JGT-ers op bezoek bij Leidse raadsleden',
    kind: 'webPage',
    publisher: 'Coöperatie Jeugd- en Gezinsteams',
    date: 'juli 2019',
    datedByContext: true,
  },
  {
    code: 'K',
    title: 'Openbare standaarden: iJw, codelijsten, Regeling Jeugdwet en CBS-gebiedsindeling',
    kind: 'standard',
    publisher: 'Zorginstituut Nederland, Ketenbureau i-Sociaal Domein, CBS',
    date: '2026',
    datedByContext: false,
  },
  {
    code: 'P',
    title: 'Openbare webpagina, alleen het begin gelezen',
    kind: 'webPageOpening',
    publisher: 'zie de plaats',
    date: 'wisselend',
    datedByContext: true,
  },
]

const mark =
  (document: SourceCode) =>
  (place: string): SourceMark => ({ document, place })

export const s0 = mark('S0')
export const s1 = mark('S1')
export const s2 = mark('S2')
export const s3 = mark('S3')
export const s4 = mark('S4')
export const standard = mark('K')
export const webPage = mark('P')
