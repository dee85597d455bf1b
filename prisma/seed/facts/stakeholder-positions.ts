import { type SourceMark, s2, s4 } from './sources'

/** What stakeholders asked for in public. The cooperative is a supplier too: its position is marked as an interest. */
export type PositionFact = {
  readonly key: string
  readonly organisation: string | null
  readonly by: string
  readonly isSupplier: boolean
  readonly meeting: string
  readonly verbatim: string
  readonly source: SourceMark
}

const cooperative = (key: string, verbatim: string): PositionFact => ({
  key,
  organisation: 'cooperatie',
  by: 'coöperatie Jeugd- & Gezinsteams',
  isSupplier: true,
  meeting: 'council-visit',
  verbatim,
  source: s4('opsomming na de tweede alinea'),
})

export const positions: readonly PositionFact[] = [
  cooperative('clear-border', 'zorg dat het duidelijk is wat onder passend onderwijs valt en wat onder jeugdhulp'),
  cooperative('prevention', 'maak ruimte voor preventie'),
  cooperative('no-silos', 'zorg dat je ook als gemeenten ontschot'),
  cooperative(
    'crisis-budget',
    'bezuinig niet op de zwaarste (crisis) hulp, zodat deze jongeren niet tussen wal en schip vallen',
  ),
  {
    key: 'calm',
    organisation: null,
    by: 'een aanwezige zorgaanbieder',
    isSupplier: true,
    meeting: 'theme-cafe',
    verbatim: 'het beter is om verder te gaan op de ingeslagen weg met verbeterslagen en rust',
    source: s2('vierde alinea'),
  },
  {
    key: 'clients-first',
    organisation: null,
    by: 'een lid van de WMO-adviesraad',
    isSupplier: false,
    meeting: 'theme-cafe',
    verbatim: 'het belangrijk blijft om de cliënten en ouders centraal te stellen',
    source: s2('derde alinea'),
  },
]
