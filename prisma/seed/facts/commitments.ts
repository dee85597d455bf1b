import { type SourceMark, s1 } from './sources'

/** What the vision document promises of the phases that follow it (bijlage 2 and hoofdstuk 5), one promise each. */
export type CommitmentFact = {
  readonly code: string
  readonly title: string
  readonly text: string
  readonly phaseNumber: number
  readonly source: SourceMark
}

const place = (phase: number) => s1(`Bijlage 2, fase ${phase}`)

export const commitments: readonly CommitmentFact[] = [
  {
    code: 'F2-1',
    title: 'Totaalopdracht voor de gemeentelijke toegang',
    text: 'Met maatschappelijke partners een totaalopdracht maken, met concrete acties en afspraken over de gemeentelijke toegang.',
    phaseNumber: 2,
    source: place(2),
  },
  {
    code: 'F2-2',
    title: 'Wederzijdse verwachtingen',
    text: 'Beschrijven wat de gemeenten vier jaar lang van de toegang verwachten en wat de toegang van de opdrachtgever kan verwachten.',
    phaseNumber: 2,
    source: place(2),
  },
  {
    code: 'F2-3',
    title: 'Prioriteiten per jaar',
    text: 'In de totaalopdracht een prioritering aanbrengen: waar gaan de jeugd- en gezinsteams mee aan de slag.',
    phaseNumber: 2,
    source: place(2),
  },
  {
    code: 'F3-1',
    title: 'Programma Doorontwikkeling Zorglandschap',
    text: 'Samen met jeugdhulpaanbieders een programma opstellen met inhoudelijke doelstellingen, prioriteringen en uitgangspunten.',
    phaseNumber: 3,
    source: place(3),
  },
  {
    code: 'F3-2',
    title: 'Lokale partners betrekken',
    text: 'Waar nodig samenwerking zoeken met andere (lokale) maatschappelijke partners.',
    phaseNumber: 3,
    source: place(3),
  },
  {
    code: 'F5-1',
    title: 'Jaarlijkse uitvoeringsplannen',
    text: 'Werken met jaarlijkse uitvoeringsplannen, die concreet benoemen welke acties gemeenten en maatschappelijke partners ondernemen.',
    phaseNumber: 5,
    source: place(5),
  },
  {
    code: 'H3-1',
    title: 'Indicatoren en nulmeting',
    text: 'Indicatoren bij de resultaten maken in samenwerking met maatschappelijke partners, en een nulmeting doen.',
    phaseNumber: 1,
    source: s1('hoofdstuk 3'),
  },
  {
    code: 'H5-1',
    title: 'Tellen en vertellen',
    text: 'Cijfers duiden in gesprek met partners: waardoor komt het, hebben wij er invloed op, en wat sturen wij bij.',
    phaseNumber: 5,
    source: s1('5.1, Tellen en vertellen'),
  },
]
