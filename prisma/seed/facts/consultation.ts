import { type SourceMark, s0, s1 } from './sources'

/** How the region consulted, and what it promised to do with the answers. */
export type ConsultationFact = {
  readonly key: string
  readonly who: string
  readonly verbatim: string
  readonly source: SourceMark
}

export const consultation: readonly ConsultationFact[] = [
  {
    key: 'advisory-councils',
    who: 'adviesraden van de vier gemeenten',
    verbatim: 'zijn de adviesraden van de vier gemeenten gevraagd om advies te geven op de visie',
    source: s1('bijlage 3'),
  },
  {
    key: 'client-councils',
    who: 'cliënten en ouders',
    verbatim: 'Ook is met cliënten en ouders gesproken via een aantal cliëntraden van jeugdhulpaanbieders.',
    source: s1('bijlage 3'),
  },
  {
    key: 'residents',
    who: 'inwoners',
    verbatim: 'Inwoners hebben gedurende een inspraakperiode de mogelijkheid gekregen om input te geven op de visie.',
    source: s1('bijlage 3'),
  },
  {
    key: 'answers',
    who: 'iedereen die reageerde',
    verbatim: 'Alle opmerkingen zijn nauwkeurig gewogen en voorzien van een antwoord.',
    source: s1('bijlage 3'),
  },
  {
    key: 'kick-off-answers',
    who: 'directeuren en bestuurders van zorginstellingen',
    verbatim: 'opmerkingen gemaakt tijdens die middag',
    source: s0('Startbijeenkomst 15 januari'),
  },
]
