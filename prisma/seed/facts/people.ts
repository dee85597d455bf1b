import { type SourceMark, s0, s1, s2, s3, s4 } from './sources'

/**
 * People whose public role the sources print. They are facts to quote, never users: nobody here gets an account, an
 * address or a task, and no contact details are kept, also where a source prints them.
 */
export type PersonFact = {
  readonly name: string
  readonly publicRole: string
  /** Null where the source doesn't say for whom the person works. */
  readonly organisation: string | null
  readonly quote?: { readonly verbatim: string; readonly source: SourceMark }
  readonly source: SourceMark
}

export const people: readonly PersonFact[] = [
  {
    name: 'Marleen Damen',
    publicRole: 'wethouder',
    organisation: 'gemeente-leiden',
    quote: {
      verbatim: 'Wij moeten niet vanuit het probleem denken, maar vanuit de kansen en mogelijkheden van het kind.',
      source: s1('Voorwoord'),
    },
    source: s1('Voorwoord'),
  },
  {
    name: 'Angelique Beekhuizen',
    publicRole: 'wethouder',
    organisation: 'gemeente-leiderdorp',
    quote: {
      verbatim: 'Met elkaar in gesprek gaan en naar elkaar luisteren, om samen tot betere oplossingen te komen.',
      source: s1('Voorwoord'),
    },
    source: s1('Voorwoord'),
  },
  {
    name: 'Jan Nieuwenhuis',
    publicRole: 'wethouder en portefeuillehouder',
    organisation: 'gemeente-oegstgeest',
    quote: {
      verbatim:
        'Het is niet het doel om het zorgaanbieders lastig te maken. Als het mogelijk is, kunnen we de werkwijze misschien wel verlichten. Wat we in ieder geval willen is de sturing verbeteren.',
      source: s0('Startbijeenkomst 15 januari'),
    },
    source: s0('Startbijeenkomst 15 januari'),
  },
  {
    name: 'Liesbeth Bloemen',
    publicRole: 'portefeuillehouder, burgemeester',
    organisation: 'gemeente-zoeterwoude',
    quote: {
      verbatim: 'Kortom, voor mij is deze visie ‘Hart voor de Jeugd’ 2.0.',
      source: s1('Voorwoord'),
    },
    source: s2('derde alinea'),
  },
  {
    name: 'Gert Ranter',
    publicRole: 'projectleider',
    organisation: null,
    source: s0('Startbijeenkomst 15 januari'),
  },
  { name: 'Paul Grob', publicRole: 'manager', organisation: 'two-jeugdhulp', source: s2('derde alinea') },
  {
    name: 'Wieke den Hollander',
    publicRole: 'programmamanager Taskforce',
    organisation: null,
    source: s3('laatste alinea'),
  },
  {
    name: 'Marion Goedhart',
    publicRole: 'directeur',
    organisation: 'cooperatie',
    source: s4('tweede alinea'),
  },
]
