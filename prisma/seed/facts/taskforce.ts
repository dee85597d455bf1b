import { type SourceMark, s3 } from './sources'

/** The regional task force on specialised youth care (2024): members by public role, steps, and who decides. */
export const taskforceMembers: readonly {
  readonly name: string
  readonly role: 'chair' | 'member'
  readonly municipality: string
  readonly source: SourceMark
}[] = [
  { name: 'Abdelhaq Jermoumi', role: 'chair', municipality: '0546', source: s3('tweede alinea') },
  { name: 'Emile Soetendal', role: 'member', municipality: '0537', source: s3('tweede alinea') },
  { name: 'Jan van Rijn', role: 'member', municipality: '0534', source: s3('tweede alinea') },
  { name: 'Tom de Kleer', role: 'member', municipality: '0569', source: s3('tweede alinea') },
]

export type TaskforceStep = {
  readonly order: number
  readonly name: string
  readonly verbatim: string
  readonly state: 'done' | 'running' | 'planned'
  readonly source: SourceMark
}

export const taskforceSteps: readonly TaskforceStep[] = [
  {
    order: 1,
    name: 'Informatie verzamelen',
    verbatim:
      'Vanuit de Taskforce is informatie verzameld uit vele documenten, interviews met wethouders en directeuren en gesprekken met ruim 70 belanghebbenden.',
    state: 'done',
    source: s3('Werkwijze'),
  },
  {
    order: 2,
    name: 'Grondplaat',
    verbatim:
      'Er is als eerste een grondplaat ontwikkeld met daarin de huidige situatie van de gespecialiseerde jeugdhulp in Holland Rijnland.',
    state: 'done',
    source: s3('Welke stappen zijn al gezet'),
  },
  {
    order: 3,
    name: 'Knoppen',
    verbatim:
      'Ook is gekeken naar welke situatie we zouden willen creëren, en aan welke ‘knoppen’ we kunnen draaien om die te bereiken.',
    state: 'done',
    source: s3('Welke stappen zijn al gezet'),
  },
  {
    order: 4,
    name: 'Maatregelen en scenario’s',
    verbatim:
      'Op dit moment worden samenhangende maatregelen bedacht die in verschillende scenario’s voor verbetering worden opgenomen.',
    state: 'running',
    source: s3('Waar wordt nu en komende periode aan gewerkt?'),
  },
  {
    order: 5,
    name: 'Besluit',
    verbatim:
      'De verwachting is dat er in december 2024 een eindproduct van scenario’s met die maatregelen ligt, waarover de wethouders Jeugd kunnen besluiten.',
    state: 'planned',
    source: s3('Waar wordt nu en komende periode aan gewerkt?'),
  },
  {
    order: 6,
    name: 'Uitvoeringsplan',
    verbatim:
      'Vanuit een regionaal uitvoeringsplan en lokaal per gemeente gaan we heel graag samen met onze stakeholders aan de slag om de jeugdhulp effectiever en efficiënter te realiseren.',
    state: 'planned',
    source: s3('Waar wordt nu en komende periode aan gewerkt?'),
  },
]

/** The six kinds of staff in the working groups: the real internal users of a backoffice. */
export const workingGroups: { readonly verbatim: string; readonly source: SourceMark } = {
  verbatim: 'beleidsmedewerkers, juristen, financials, lokale teams, contractmanagers, programmamanagers',
  source: s3('Werkwijze'),
}
