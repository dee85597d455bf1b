/** All Dutch of the decision matrix. */
import { strategyTexts } from './texts'

const { percent } = strategyTexts
/** Ten thousand times an average → two decimals, rounded: 64000 → '6,40'. */
const average = (total: number): string => {
  const hundredths = Math.floor((total + 50) / 100)
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`
}

export const matrixTexts = {
  title: 'Afweging van opties',
  intro:
    'Opties afgewogen tegen de uitgangspunten van de regio zelf. Een cijfer van 0 tot en met 10, met een motivering.',
  percent,
  average,
  change: 'Scores en wegingen wijzigen',
  workbook: 'Excel',
  import: 'Excel inlezen',
  table: 'Scores per uitgangspunt',
  criterion: 'Uitgangspunt',
  weight: 'Weging',
  total: 'Gewogen gemiddelde',
  rank: 'Plaats',
  noScore: 'geen score',
  options: 'Opties',
  option: 'Optie',
  outcome: 'Uitkomst',
  wins: (name: string, total: string) => `${name} scoort het hoogst: ${total}.`,
  tied: (names: string) => `Gelijk aan kop: ${names}. De afweging beslist niet; de onderbouwing moet dat doen.`,
  notYet: 'De uitkomst is er nog niet',
  withoutMotivation: (count: number) =>
    count === 1 ? 'Eén score heeft nog geen motivering.' : `${count} scores hebben nog geen motivering.`,
  dominated: (by: string) => `nergens beter dan ${by}`,
  chart: 'Gewogen gemiddelde per optie',
  sensitivity: 'Wat de uitkomst zou veranderen',
  sensitivityText:
    'Per uitgangspunt: bij welke weging een andere optie wint, als de overige wegingen in verhouding meebewegen.',
  now: 'Weging nu',
  down: 'Lager',
  up: 'Hoger',
  tipsDown: (bp: number, names: string) => `bij ${percent(bp)} of minder wint ${names}`,
  tipsUp: (bp: number, names: string) => `vanaf ${percent(bp)} wint ${names}`,
  nothing: 'verandert niets',
  allWeight: 'dit uitgangspunt heeft alle gewicht',
  strip: (criterion: string) => `Wie wint bij een weging van 0 tot 100 % voor: ${criterion}`,
  stripPart: (from: number, until: number, names: string) => `${percent(from)} tot ${percent(until)}: ${names}`,
  robust: 'Geen enkele weging verandert de uitkomst.',
  legend: 'De streep is de weging nu.',
  and: ' en ',
  addOption: 'Optie toevoegen',
  addCriterion: 'Uitgangspunt toevoegen',
  fromRegion: 'Uitgangspunt van de regio',
  ownName: 'Of in eigen woorden',
  chooseFact: 'Kies een uitgangspunt',
  description: 'Toelichting',
  removeOption: (name: string) => `Optie verwijderen: ${name}`,
  removeCriterion: (name: string) => `Uitgangspunt verwijderen: ${name}`,
  remove: 'Verwijderen',
  editTitle: 'Scores en wegingen',
  scoreOf: (option: string) => `Score: ${option}`,
  motivationOf: (option: string) => `Motivering: ${option}`,
  weightHint: 'In procenten. Alle wegingen zijn samen 100 %.',
  empty: 'Er is nog geen afweging',
  emptyText: 'Noem de opties en kies de uitgangspunten, geef scores en bekijk wat de uitkomst zou veranderen.',
  nothingToScore: 'Er is nog niets te scoren',
  nothingToScoreText: 'Een score geeft u aan een optie op een uitgangspunt. Voeg van elk eerst ten minste één toe.',
  manage: 'Opties en uitgangspunten',
  source: 'Bron',
}
