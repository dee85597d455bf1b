import { deterministicId } from '../deterministic-id'
import { type SourceMark, s1 } from '../facts/sources'
import type { ExampleStrategyChoice, SegmentCode } from './shapes'
import { draftChoices, strategyChoices } from './strategy-choices'

/** Principles of the region, as the sources have them (facts/rules.ts), in a few words; the weights are invented. */
const principles: readonly { readonly key: string; readonly name: string; readonly source: SourceMark }[] = [
  { key: 'low-burden', name: 'Administratieve lasten laag', source: s1('hoofdstuk 4') },
  {
    key: 'stability',
    name: 'Stabiliteit en een langere contractduur',
    source: s1('5.1, Inhoudelijke opdracht en stabiliteit'),
  },
  { key: 'consult', name: 'Partnerschap: besluiten na overleg', source: s1('5.1') },
  { key: 'count-and-tell', name: 'Sturen op resultaat, tellen én vertellen', source: s1('5.1, Tellen en vertellen') },
  { key: 'same-as-neighbours', name: "Aansluiten bij andere subregio's", source: s1('hoofdstuk 4') },
]

type Weighed = {
  readonly name: string
  readonly description: string
  readonly scores: readonly (readonly [number, string])[]
}
type Matrix = { readonly weights: readonly number[]; readonly options: readonly Weighed[] }

const ambulant: readonly Weighed[] = [
  {
    name: 'Open house',
    description: 'Iedereen die aan de eisen voldoet, wordt toegelaten.',
    scores: [
      [7, 'Toelating is licht, maar iedere aanbieder verantwoordt zich apart.'],
      [4, 'Aanbieders komen en gaan; geen zekerheid over omvang.'],
      [3, 'Met veel aanbieders is overleg per aanbieder niet te doen.'],
      [3, 'Sturen op wachttijd lukt niet zonder keuze.'],
      [9, "De andere subregio's werken ook zo."],
    ],
  },
  {
    name: 'SAS met selectie op kwaliteit',
    description: 'Een groep van hoogstens 25 aanbieders, gekozen op kwaliteit.',
    scores: [
      [5, 'Inschrijven kost werk, daarna is er minder overleg nodig.'],
      [8, 'Vier jaar zekerheid, met opties.'],
      [7, 'Een groep die elkaar kent.'],
      [8, 'Afspraken over wachttijd en nabijheid zijn af te dwingen.'],
      [5, "Wijkt af van de andere subregio's."],
    ],
  },
  {
    name: 'Bestuurlijk aanbesteden',
    description: 'Ontwikkeltafels, een overeenkomst die samen wordt gewijzigd.',
    scores: [
      [4, 'Veel overleg voor iedereen.'],
      [7, 'Een overeenkomst zonder vaste groep, wel doorlopend.'],
      [9, 'Alles gaat in overleg.'],
      [5, 'Resultaat is onderwerp van gesprek en geen plicht.'],
      [6, 'Bekend in Holland Rijnland.'],
    ],
  },
]
const opname: readonly Weighed[] = [
  {
    name: 'Strategische partners',
    description: 'Hoogstens zes partners, na dialoog.',
    scores: [
      [7, 'Eén overleg met weinig partijen.'],
      [8, 'Langjarige afspraken over ombouw.'],
      [9, 'Partners besluiten mee.'],
      [8, 'Doorstroom en nazorg zijn onderdeel van de prijs.'],
      [6, 'Deels regionaal, deels bovenregionaal.'],
    ],
  },
  {
    name: 'SAS met prijs en kwaliteit',
    description: 'Selectie op prijs en kwaliteit per plek.',
    scores: [
      [5, 'Uitgebreide inschrijving.'],
      [6, 'Vaste duur.'],
      [4, 'Contact loopt via het contract.'],
      [6, 'Sturing via bonus en malus.'],
      [6, 'Vergelijkbaar elders.'],
    ],
  },
]
const matrices: Readonly<Partial<Record<SegmentCode, Matrix>>> = {
  ambulant: { weights: [3000, 2000, 1500, 2000, 1500], options: ambulant },
  opname: { weights: [1500, 2500, 2500, 2500, 1000], options: opname },
}

const optionId = (choiceId: string, place: number): string => deterministicId(`matrix-option:${choiceId}:${place}`)
const criterionId = (choiceId: string, key: string): string => deterministicId(`matrix-criterion:${choiceId}:${key}`)

const weighed = [...strategyChoices, ...draftChoices].flatMap((choice: ExampleStrategyChoice) => {
  const matrix = matrices[choice.segmentCode]
  return matrix ? [{ choiceId: choice.id, matrix }] : []
})

export const matrixOptions = weighed.flatMap(({ choiceId, matrix }) =>
  matrix.options.map(({ name, description }, index) => ({
    id: optionId(choiceId, index + 1),
    choiceId,
    position: index + 1,
    name,
    description,
  })),
)
export const matrixCriteria = weighed.flatMap(({ choiceId, matrix }) =>
  principles.map(({ key, name, source }, index) => ({
    id: criterionId(choiceId, key),
    choiceId,
    position: index + 1,
    name,
    weightBp: matrix.weights[index]!,
    source,
  })),
)
export const matrixScores = weighed.flatMap(({ choiceId, matrix }) =>
  matrix.options.flatMap(({ scores }, place) =>
    scores.map(([score, motivation], index) => ({
      optionId: optionId(choiceId, place + 1),
      criterionId: criterionId(choiceId, principles[index]!.key),
      score,
      motivation,
    })),
  ),
)
